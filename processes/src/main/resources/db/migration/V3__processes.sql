-- What this council does: its indicators, and the reporting of a period from department to nation.
create schema if not exists processes;

create table processes.indicator (
    id             bigint generated always as identity primary key,
    code           text    not null unique,
    list           text    not null check (list in ('A4', 'A5', 'A6', 'T8')),
    number         text    not null,
    name_en        text    not null,
    name_km        text    not null,
    domain_en      text    not null,
    domain_km      text    not null,
    child_right    text    not null check (child_right in ('life', 'development', 'protection', 'participation')),
    value_type     text    not null check (value_type in ('count', 'percent', 'rate', 'ratio', 'yes-no', 'text')),
    unit_en        text    not null,
    unit_km        text    not null,
    minimum        numeric,
    maximum        numeric,
    decimals       integer not null default 0,
    by_sex         boolean not null,
    age_groups     text    not null default '',
    by_area        boolean not null,
    aggregation    text    not null check (aggregation in ('sum', 'stock', 'rate', 'average', 'none')),
    numerator_en   text,
    numerator_km   text,
    denominator_en text,
    denominator_km text,
    source         text    not null,
    ministry       text,
    period_type    text    not null,
    note           text,
    -- What a fraction is multiplied by: 100 for a percentage, 1,000 or 100,000 for a rate, 1 for a ratio.
    base           numeric not null default 1,
    active         boolean not null default true
);

-- Which indicators a form asks of which kind of unit (department or ministry).
create table processes.form_line (
    form         text    not null,
    unit_kind    text    not null,
    indicator_id bigint  not null references processes.indicator (id),
    position     integer not null,
    status       text    not null check (status in ('to-confirm', 'confirmed')),
    primary key (form, unit_kind, indicator_id)
);

create table processes.reporting_cycle (
    id            bigint generated always as identity primary key,
    code          text        not null unique,
    period_type   text        not null check (period_type in ('month', 'quarter', 'semester', 'year')),
    period_start  date        not null,
    period_end    date        not null,
    case_id       bigint      not null unique references engine.case_file (id),
    state         text        not null check (state in ('collecting', 'consolidating', 'published', 'closed')),
    opened_at     timestamptz not null,
    opened_by     bigint references engine.official (id),
    cut_off       date        not null,
    lock_date     date        not null,
    unique (period_type, period_start)
);

-- What the forms asked when the cycle was opened: a later change of the forms does not touch its reports.
create table processes.cycle_line (
    cycle_id     bigint  not null references processes.reporting_cycle (id),
    unit_kind    text    not null,
    indicator_id bigint  not null references processes.indicator (id),
    position     integer not null,
    status       text    not null check (status in ('to-confirm', 'confirmed')),
    primary key (cycle_id, unit_kind, indicator_id)
);

-- An expected report is a record before anyone starts it.
create table processes.report (
    id                 bigint generated always as identity primary key,
    code               text   not null unique,
    cycle_id           bigint not null references processes.reporting_cycle (id),
    mechanism_id       bigint not null references engine.mechanism (id),
    kind               text   not null check (kind in ('province', 'ministry')),
    case_id            bigint not null unique references engine.case_file (id),
    state              text   not null check (state in
        ('not-started', 'in-progress', 'submitted', 'returned', 'approved', 'consolidated', 'waived', 'nil')),
    due_on             date   not null,
    current_version    integer not null default 0,
    first_submitted_at timestamptz,
    submitted_at       timestamptz,
    accepted_at        timestamptz,
    missing_at_cut_off boolean not null default false,
    unique (cycle_id, mechanism_id)
);
create index report_mechanism on processes.report (mechanism_id);

create table processes.meeting (
    report_id      bigint      not null references processes.report (id),
    version        integer     not null,
    held           boolean     not null,
    held_on        date,
    participants   integer check (participants >= 0),
    women          integer check (women >= 0),
    not_held_reason text,
    matters        text,
    recorded_at    timestamptz not null,
    recorded_by    bigint      not null references engine.official (id),
    primary key (report_id, version),
    check (held = (held_on is not null)),
    check (held = (not_held_reason is null)),
    check (women <= participants)
);

-- The figures that one department gives to one report.
create table processes.department_return (
    id              bigint generated always as identity primary key,
    report_id       bigint  not null references processes.report (id),
    unit_id         bigint  not null references engine.mechanism (id),
    state           text    not null check (state in
        ('expected', 'in-progress', 'submitted', 'returned', 'uncorrected', 'missing')),
    current_version integer not null default 1,
    unique (report_id, unit_id)
);
create index department_return_unit on processes.department_return (unit_id);

create table processes.return_version (
    id           bigint generated always as identity primary key,
    return_id    bigint      not null references processes.department_return (id),
    number       integer     not null,
    created_at   timestamptz not null,
    submitted_at timestamptz,
    submitted_by bigint references engine.official (id),
    unique (return_id, number)
);

-- Absence of a row means missing, as does a cleared one; a zero is a value; not applicable is said so.
-- A cleared row is kept for its revision: who changes a figure that was meanwhile cleared must be told.
create table processes.figure (
    version_id   bigint      not null references processes.return_version (id),
    indicator_id bigint      not null references processes.indicator (id),
    split        text        not null check (split in ('total', 'boys', 'girls')),
    state        text        not null check (state in ('value', 'not-applicable', 'cleared')),
    number       numeric,
    numerator    numeric,
    denominator  numeric,
    words        text,
    reason       text,
    revision     integer     not null default 1,
    changed_at   timestamptz not null,
    changed_by   bigint      not null references engine.official (id),
    primary key (version_id, indicator_id, split),
    check (state = 'value' or (number is null and numerator is null and denominator is null and words is null))
);

-- The words of the report while they are being written.
create table processes.report_words (
    report_id  bigint      primary key references processes.report (id),
    summary    text        not null,
    challenges text        not null,
    plans      text        not null,
    revision   integer     not null,
    changed_at timestamptz not null,
    changed_by bigint      not null references engine.official (id)
);

-- What the secretariat compiled: which version of which return, with the words around the figures.
create table processes.report_version (
    id           bigint generated always as identity primary key,
    report_id    bigint      not null references processes.report (id),
    number       integer     not null,
    summary      text        not null default '',
    challenges   text        not null default '',
    plans        text        not null default '',
    compiled_at  timestamptz not null,
    compiled_by  bigint      not null references engine.official (id),
    submitted_at timestamptz,
    gaps_reason  text,
    unique (report_id, number)
);
create table processes.report_version_return (
    report_version_id bigint not null references processes.report_version (id),
    unit_id           bigint not null references engine.mechanism (id),
    return_version_id bigint references processes.return_version (id),
    primary key (report_version_id, unit_id)
);
create index report_version_return_source on processes.report_version_return (return_version_id);

-- A return for correction, of a department's figures, of a report or of the national report, with what it is pinned to.
create table processes.correction (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references engine.case_file (id),
    return_id   bigint references processes.department_return (id),
    from_step   text        not null,
    to_step     text        not null,
    version     integer     not null,
    reason      text        not null check (btrim(reason) <> ''),
    made_at     timestamptz not null,
    made_by     bigint      not null references engine.official (id),
    settled_at  timestamptz
);
create index correction_case on processes.correction (case_id, id);
create index correction_return on processes.correction (return_id) where return_id is not null;
create table processes.pin (
    id            bigint generated always as identity primary key,
    correction_id bigint not null references processes.correction (id),
    unit_id       bigint not null references engine.mechanism (id),
    indicator_id  bigint not null references processes.indicator (id),
    split         text   not null check (split in ('total', 'boys', 'girls')),
    remark        text   not null check (btrim(remark) <> ''),
    answer        text,
    answered_at   timestamptz,
    answered_by   bigint references engine.official (id),
    unique (correction_id, unit_id, indicator_id, split)
);

-- The national figures of a cycle. A late report leads to a further number, never to a changed one; a returned draft
-- leads to a further version of the same number.
create table processes.consolidation (
    id            bigint generated always as identity primary key,
    cycle_id      bigint      not null references processes.reporting_cycle (id),
    number        integer     not null,
    version       integer     not null default 1,
    state         text        not null check (state in ('draft', 'submitted', 'returned', 'published')),
    summary       text        not null default '',
    revision      integer     not null default 0,
    changed_at    timestamptz not null,
    changed_by    bigint      not null references engine.official (id),
    gaps_reason   text,
    created_at    timestamptz not null,
    created_by    bigint      not null references engine.official (id),
    published_at  timestamptz,
    unique (cycle_id, number, version)
);
create table processes.consolidation_report (
    consolidation_id  bigint not null references processes.consolidation (id),
    report_id         bigint not null references processes.report (id),
    report_version_id bigint references processes.report_version (id),
    primary key (consolidation_id, report_id)
);
create table processes.national_figure (
    consolidation_id bigint  not null references processes.consolidation (id),
    indicator_id     bigint  not null references processes.indicator (id),
    split            text    not null,
    number           numeric,
    numerator        numeric,
    denominator      numeric,
    yes              integer,
    given            integer not null,
    not_applicable   integer not null,
    with_parts       integer not null,
    expected         integer not null,
    unweighted       boolean not null default false,
    primary key (consolidation_id, indicator_id, split)
);

-- What each approver last saw, so that the next look shows what changed since.
create table processes.last_look (
    report_id         bigint      not null references processes.report (id),
    seat_id           bigint      not null references engine.seat (id),
    report_version_id bigint      not null references processes.report_version (id),
    looked_at         timestamptz not null,
    primary key (report_id, seat_id)
);
