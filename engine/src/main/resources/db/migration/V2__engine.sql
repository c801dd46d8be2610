-- The workflow and case-tracking platform: who holds which seat, what is to be done, and who did what.
create schema if not exists engine;
create extension if not exists btree_gist;

create table engine.area (
    code     text primary key,
    kind     text not null check (kind in ('nation', 'capital', 'province', 'district', 'commune')),
    parent   text references engine.area (code),
    iso      text,
    slug     text not null unique,
    name_en  text not null,
    name_km  text not null
);

create table engine.mechanism (
    id         bigint generated always as identity primary key,
    code       text   not null unique,
    kind       text   not null,
    category   text   not null,
    parent_id  bigint references engine.mechanism (id),
    area_code  text   not null references engine.area (code),
    name_en    text   not null,
    name_km    text   not null,
    abbr_en    text,
    abbr_km    text,
    legal_act  text,
    status     text   not null check (status in ('active', 'dormant', 'replaced')),
    unique (kind, area_code)
);
create index mechanism_area on engine.mechanism (area_code);
create index mechanism_parent on engine.mechanism (parent_id);

create table engine.seat (
    id             bigint generated always as identity primary key,
    mechanism_id   bigint  not null references engine.mechanism (id),
    key            text    not null,
    code           text    not null unique,
    number         integer not null,
    function       text    not null,
    title_en       text    not null,
    title_km       text    not null,
    deputy_seat_id bigint references engine.seat (id),
    active         boolean not null default true,
    unique (mechanism_id, key)
);
create index seat_deputy on engine.seat (deputy_seat_id);

create table engine.official (
    id            bigint generated always as identity primary key,
    username      text    not null unique,
    name_en       text    not null,
    name_km       text    not null,
    email         text,
    phone         text,
    language      text    not null default 'km' check (language in ('km', 'en')),
    password_hash text,
    active        boolean not null default true,
    demo          boolean not null default false
);

create table engine.appointment (
    id          bigint generated always as identity primary key,
    seat_id     bigint not null references engine.seat (id),
    official_id bigint not null references engine.official (id),
    from_date   date   not null,
    to_date     date,
    legal_act   text   not null,
    check (to_date is null or to_date >= from_date),
    unique (seat_id, official_id, from_date),
    constraint one_holder_at_a_time
        exclude using gist (seat_id with =, daterange(from_date, to_date, '[]') with &&)
);
create index appointment_official on engine.appointment (official_id);

create table engine.delegation (
    id          bigint generated always as identity primary key,
    seat_id     bigint      not null references engine.seat (id),
    official_id bigint      not null references engine.official (id),
    from_date   date        not null,
    to_date     date        not null,
    reason      text        not null check (btrim(reason) <> ''),
    granted_by  bigint      not null references engine.official (id),
    revoked_at  timestamptz,
    check (to_date >= from_date)
);
create index delegation_official on engine.delegation (official_id);

create table engine.holiday (
    day     date primary key,
    name_en text not null,
    name_km text not null,
    kind    text not null,
    status  text not null
);

-- Anything tracked to an end with a number and a timeline. The last two columns are the head of its audit chain.
create table engine.case_file (
    id           bigint generated always as identity primary key,
    number       text        not null unique,
    kind         text        not null,
    mechanism_id bigint      not null references engine.mechanism (id),
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    audit_length bigint      not null default 0,
    audit_head   bytea       not null default '\x'
);

create table engine.audit_entry (
    id            bigint generated always as identity primary key,
    case_id       bigint      not null references engine.case_file (id),
    position      bigint      not null,
    at            timestamptz not null,
    act           text        not null,
    official_id   bigint references engine.official (id),
    official_en   text,
    official_km   text,
    seat_id       bigint references engine.seat (id),
    seat_en       text,
    seat_km       text,
    on_behalf     text check (on_behalf in ('holder', 'deputy', 'delegate')),
    detail        jsonb       not null,
    previous_hash bytea       not null,
    hash          bytea       not null,
    unique (case_id, position)
);

-- What an entry's hash is taken over. Kept in the database so that writing and checking cannot drift apart.
create function engine.audit_hash(e engine.audit_entry) returns bytea
    language sql immutable
as
$$
select sha256(e.previous_hash || convert_to(jsonb_build_array(
        e.case_id, e.position, extract(epoch from e.at), e.act, e.official_id, e.official_en, e.official_km,
        e.seat_id, e.seat_en, e.seat_km, e.on_behalf, e.detail)::text, 'UTF8'))
$$;

-- Chains per case, not globally: writers of different cases never wait for one another.
create function engine.audit_append() returns trigger
    language plpgsql
as
$$
begin
    update engine.case_file set audit_length = audit_length + 1 where id = new.case_id
    returning audit_length, audit_head into new.position, new.previous_hash;
    new.hash := engine.audit_hash(new);
    update engine.case_file set audit_head = new.hash where id = new.case_id;
    return new;
end
$$;
create trigger audit_append before insert on engine.audit_entry
    for each row execute function engine.audit_append();

create function engine.audit_refuse() returns trigger
    language plpgsql
as
$$
begin
    raise exception 'the audit is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_no_change before update or delete on engine.audit_entry
    for each row execute function engine.audit_refuse();
create trigger audit_no_truncate before truncate on engine.audit_entry
    for each statement execute function engine.audit_refuse();

-- One piece of work for one seat. Written by the workflow listener in the engine's own transaction; never deleted.
create table engine.task (
    id             bigint generated always as identity primary key,
    engine_task_id text        not null unique,
    instance_id    text        not null,
    definition_id  text        not null,
    procedure      text        not null,
    step           text        not null,
    screen         text        not null,
    case_id        bigint      not null references engine.case_file (id),
    mechanism_id   bigint      not null references engine.mechanism (id),
    unit_id        bigint references engine.mechanism (id),
    area_code      text        not null references engine.area (code),
    seat_id        bigint      not null references engine.seat (id),
    state          text        not null check (state in ('open', 'done', 'cancelled')),
    due_on         date        not null,
    opened_at      timestamptz not null,
    ended_at       timestamptz,
    outcome        text,
    done_by        bigint references engine.official (id),
    done_as        text check (done_as in ('holder', 'deputy', 'delegate')),
    check ((state = 'open') = (ended_at is null)),
    check (state <> 'done' or done_by is not null)
);
create index task_open_by_seat on engine.task (seat_id, due_on, id) where state = 'open';
create index task_open_by_area on engine.task (area_code, due_on, id) where state = 'open';
create index task_by_case on engine.task (case_id, id);
create index task_by_instance on engine.task (instance_id, step);
