-- Which figures of one report are counts of the same: a whole and its parts, one thing in two lists, one event in two registers.
create table processes.count_rule (
    code         text    not null,
    kind         text    not null check (kind in ('parts', 'same', 'once')),
    indicator_id bigint  not null references processes.indicator (id),
    whole        boolean not null,
    position     integer not null,
    status       text    not null check (status in ('by-definition', 'to-confirm', 'confirmed')),
    primary key (code, indicator_id)
);

-- What the secretariat wrote about figures that may count something twice. It holds while these figures stand so.
create table processes.count_reason (
    report_id bigint      not null references processes.report (id),
    version   integer     not null,
    code      text        not null,
    figures   text        not null,
    reason    text        not null check (btrim(reason) <> ''),
    given_at  timestamptz not null,
    given_by  bigint      not null references engine.official (id),
    primary key (report_id, version, code)
);
