-- A form is kept as often as it changes, not as often as it is asked: the cycles that asked the same share one edition.
create table processes.form_edition (
    id     bigint generated always as identity primary key,
    digest text not null unique
);
create table processes.edition_line (
    edition_id   bigint  not null references processes.form_edition (id),
    unit_kind    text    not null,
    indicator_id bigint  not null references processes.indicator (id),
    position     integer not null,
    status       text    not null check (status in ('to-confirm', 'confirmed')),
    primary key (edition_id, unit_kind, indicator_id)
);

alter table processes.reporting_cycle add column edition_id bigint references processes.form_edition (id);

create temporary table asked on commit drop as
select y.id as cycle_id,
       encode(sha256(convert_to(coalesce(string_agg(concat_ws(' ', l.unit_kind, l.indicator_id, l.position, l.status), E'\n'
           order by l.unit_kind, l.indicator_id), ''), 'UTF8')), 'hex') as digest
from processes.reporting_cycle y left join processes.cycle_line l on l.cycle_id = y.id
group by y.id;

insert into processes.form_edition (digest) select distinct digest from asked;
insert into processes.edition_line (edition_id, unit_kind, indicator_id, position, status)
select e.id, l.unit_kind, l.indicator_id, l.position, l.status
from processes.form_edition e
join (select digest, min(cycle_id) as cycle_id from asked group by digest) a on a.digest = e.digest
join processes.cycle_line l on l.cycle_id = a.cycle_id;
update processes.reporting_cycle y set edition_id = e.id
from asked a join processes.form_edition e on e.digest = a.digest where a.cycle_id = y.id;
alter table processes.reporting_cycle alter column edition_id set not null;

-- What the reports of a cycle ask.
drop table processes.cycle_line;
create view processes.cycle_line as
select y.id as cycle_id, l.unit_kind, l.indicator_id, l.position, l.status
from processes.reporting_cycle y join processes.edition_line l on l.edition_id = y.edition_id;
