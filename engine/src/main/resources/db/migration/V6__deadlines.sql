-- Days off by decree, extended deadlines, which years open by themselves, and by what a task's due date is reckoned.

-- A change of the calendar reckons open due dates anew, so a task keeps what its rule was asked with.
alter table engine.task
    add column period_type text,
    add column period_end  date;
update engine.task t
set period_type = v.text_
from camunda.act_ru_variable v
where t.state = 'open' and v.execution_id_ = t.instance_id and v.name_ = 'periodType';
update engine.task t
set period_end = v.text_::date
from camunda.act_ru_variable v
where t.state = 'open' and v.execution_id_ = t.instance_id and v.name_ = 'periodEnd';

-- Days off that a coordinator entered. The reference files know nothing of them and leave them alone.
create table engine.day_off (
    id               bigint generated always as identity primary key,
    day              date        not null,
    name_en          text        not null check (btrim(name_en) <> ''),
    name_km          text        not null check (btrim(name_km) <> ''),
    legal_act        text        not null check (btrim(legal_act) <> ''),
    entered_at       timestamptz not null,
    entered_by       bigint      not null references engine.official (id),
    withdrawn_at     timestamptz,
    withdrawn_by     bigint references engine.official (id),
    withdrawn_reason text check (btrim(withdrawn_reason) <> ''),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index day_off_once on engine.day_off (day) where withdrawn_at is null;

-- Every node keeps the calendar in memory; this number tells it when to read again.
create table engine.calendar (
    only_one boolean primary key default true check (only_one),
    version  bigint not null
);
insert into engine.calendar (version) values (1);

create function engine.calendar_changed() returns trigger
    language plpgsql
as
$$
begin
    update engine.calendar set version = version + 1;
    return null;
end
$$;
create trigger calendar_changed after insert or update or delete on engine.holiday
    for each statement execute function engine.calendar_changed();
create trigger calendar_changed after insert or update or delete on engine.day_off
    for each statement execute function engine.calendar_changed();

-- Who reckons a due date to be stored waits for who changes the calendar, and the other way round: none escapes being moved.
create function engine.hold_calendar() returns bigint
    language plpgsql
as
$$
begin
    perform pg_advisory_xact_lock_shared(hashtext('cncc.calendar'));
    return (select version from engine.calendar);
end
$$;

-- More time for one task, one case, or all cases of one area within a larger one (a province in a cycle).
create table engine.extension (
    id               bigint generated always as identity primary key,
    scope            text        not null check (scope in ('task', 'case', 'area')),
    case_id          bigint      not null references engine.case_file (id),
    task_id          bigint references engine.task (id),
    area_code        text references engine.area (code),
    old_due          date        not null,
    new_due          date        not null check (new_due > old_due),
    reason           text        not null check (btrim(reason) <> ''),
    granted_at       timestamptz not null,
    granted_by       bigint      not null references engine.official (id),
    granted_seat     bigint      not null references engine.seat (id),
    withdrawn_at     timestamptz,
    withdrawn_by     bigint references engine.official (id),
    withdrawn_reason text check (btrim(withdrawn_reason) <> ''),
    check ((scope = 'task') = (task_id is not null)),
    check ((scope = 'area') = (area_code is not null)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index extension_case_id on engine.extension (case_id);
create index extension_task on engine.extension (task_id) where task_id is not null;

-- The cases that have more time by it, and how many working days more: later steps of the case get them too.
create table engine.extension_case (
    extension_id bigint  not null references engine.extension (id),
    case_id      bigint  not null references engine.case_file (id),
    working_days integer not null check (working_days > 0),
    primary key (extension_id, case_id)
);
create index extension_case_case on engine.extension_case (case_id);

-- For which years procedures begin by themselves. A year without an entry does if it is not later than the first one here:
-- the year in which this was installed runs, later ones wait until somebody has looked at their calendar.
create table engine.year_switch (
    year       integer primary key,
    automatic  boolean     not null,
    decided_at timestamptz not null,
    decided_by bigint references engine.official (id)
);
insert into engine.year_switch (year, automatic, decided_at)
values (extract(year from now() at time zone 'Asia/Phnom_Penh')::integer, true, now());
