-- A report says which units it asks; a unit's return begins with what the unit does, or with its time running out. Before that there is
-- nothing to keep: opening a country's reports wrote a row for each department of each province, and most of the work was for them.
alter table processes.report add column units bigint[] not null default '{}';
update processes.report r set units = d.units
from (select report_id, array_agg(unit_id order by id) as units from processes.department_return group by report_id) d
where d.report_id = r.id;
alter table processes.report alter column units drop default;

create view processes.report_unit as
select r.id as report_id, u.unit_id from processes.report r cross join unnest(r.units) as u (unit_id);

-- What was made in advance and nobody began.
delete from processes.return_version v
using processes.department_return d
where d.id = v.return_id and d.state = 'expected'
  and not exists (select from processes.figure f where f.version_id = v.id)
  and not exists (select from processes.report_version_return t where t.return_version_id = v.id);
delete from processes.department_return d
where d.state = 'expected'
  and not exists (select from processes.return_version v where v.return_id = d.id)
  and not exists (select from processes.correction c where c.return_id = d.id);
update processes.department_return set state = 'in-progress' where state = 'expected';
alter table processes.department_return
    drop constraint department_return_state_check,
    add constraint department_return_state_check
        check (state in ('in-progress', 'submitted', 'returned', 'uncorrected', 'missing'));
drop index processes.department_return_unit;
