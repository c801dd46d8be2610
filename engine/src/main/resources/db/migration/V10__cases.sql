-- What every case has besides its number and its audit: who may reach it, words to be found by, documents, comments, relations.

alter table engine.case_file
    add column confidentiality text not null default 'ordinary'
        check (confidentiality in ('ordinary', 'restricted', 'confidential')),
    add column title           text,
    add column status          text,
    add column area_code       text references engine.area (code);

-- Lists leave out what is confidential by this small index, however many cases there are.
create index case_file_confidential on engine.case_file (id) where confidentiality = 'confidential';

-- Who may see a case: all who act for a seat of one of these mechanisms, or for one of these seats. Both are added to, never taken from,
-- since whoever worked on a case may read it afterwards. A confidential case has no mechanisms here. One row for each case, since a country's
-- reports of a month reach hundreds of mechanisms in one go.
create table engine.case_reach (
    case_id    bigint primary key references engine.case_file (id),
    mechanisms bigint[] not null default '{}',
    seats      bigint[] not null default '{}'
);
create index case_reach_of_mechanisms on engine.case_reach using gin (mechanisms) with (gin_pending_list_limit = 256);
create index case_reach_of_seats on engine.case_reach using gin (seats) with (gin_pending_list_limit = 256);

-- Opening a confidential case is an act with a reason, and holds for a while. The reason is sealed.
create table engine.case_opening (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references engine.case_file (id),
    official_id bigint      not null references engine.official (id),
    reason      text        not null,
    opened_at   timestamptz not null,
    holds_until timestamptz not null
);
create index case_opening_by_official on engine.case_opening (case_id, official_id, holds_until);

create table engine.case_watch (
    case_id     bigint      not null references engine.case_file (id),
    official_id bigint      not null references engine.official (id),
    since       timestamptz not null,
    primary key (case_id, official_id)
);
create index case_watch_by_official on engine.case_watch (official_id);

-- The body of a comment in a confidential case is sealed.
create table engine.case_comment (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references engine.case_file (id),
    at          timestamptz not null,
    official_id bigint      not null references engine.official (id),
    seat_id     bigint      not null references engine.seat (id),
    body        text        not null check (btrim(body) <> '')
);
create index case_comment_by_case on engine.case_comment (case_id, id);
create table engine.case_mention (
    comment_id  bigint not null references engine.case_comment (id),
    official_id bigint not null references engine.official (id),
    seen_at     timestamptz,
    primary key (comment_id, official_id)
);
create index case_mention_unseen on engine.case_mention (official_id, comment_id) where seen_at is null;

-- A document and its earlier versions share the series. What it is by its content was checked before it came in. Name and content of a
-- confidential case's documents are sealed.
create table engine.document (
    id           bigint generated always as identity primary key,
    case_id      bigint      not null references engine.case_file (id),
    series       bigint,
    version      integer     not null check (version > 0),
    purpose      text        not null,
    name         text        not null,
    media_type   text        not null,
    size         bigint      not null check (size > 0),
    -- Sealed where the case is confidential: who has a copy of the file would know it by this.
    sha256       bytea       not null check (length(sha256) >= 32),
    added_at     timestamptz not null,
    added_by     bigint references engine.official (id),
    added_seat   bigint references engine.seat (id),
    withdrawn_at timestamptz,
    withdrawn_by bigint references engine.official (id),
    withdrawn_reason text,
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    unique (series, version)
);
create index document_by_case on engine.document (case_id, id);
create table engine.document_content (
    document_id bigint primary key references engine.document (id),
    content     bytea not null
);
alter table engine.document_content alter column content set storage external;

create table engine.case_relation (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references engine.case_file (id),
    other_id    bigint      not null references engine.case_file (id),
    kind        text        not null check (kind in ('joined-into', 'split-from', 'supersedes', 'came-from', 'related')),
    at          timestamptz not null,
    official_id bigint references engine.official (id),
    check (case_id <> other_id),
    unique (case_id, other_id, kind)
);
create index case_relation_other on engine.case_relation (other_id);

-- The words by which a case is found; made by the program, since the database cannot tell Khmer words apart. A confidential case has its
-- number only.
create table engine.case_words (
    case_id bigint primary key references engine.case_file (id),
    words   tsvector not null
);
create index case_words_search on engine.case_words using gin (words);

create table engine.saved_search (
    id          bigint generated always as identity primary key,
    official_id bigint      not null references engine.official (id),
    name        text        not null check (btrim(name) <> ''),
    address     text        not null,
    saved_at    timestamptz not null,
    unique (official_id, name)
);

-- The keys by which something was sealed, by their ids; the keys themselves are in a file outside the database. With them a program that
-- was given another file knows so before it starts. A key is in order when nothing older seals anything any more.
create table engine.sealing_key (
    id       bigint primary key,
    since    timestamptz not null,
    in_order boolean     not null
);

-- What a task is about within its case, where a step is done once for each of several things: an action, for example.
alter table engine.task
    add column subject_id bigint;

-- The reports and cycles that there are already: the council of the province and the General Secretariat work on them, and each
-- mechanism that had a task.
insert into engine.case_reach (case_id, mechanisms)
select c.id, array_agg(m.id)
from engine.case_file c
join engine.mechanism own on own.id = c.mechanism_id
join engine.mechanism m on m.id = own.id
    or (m.area_code = own.area_code and m.kind in ('CP-CNCC', 'CP-CNCC-SEC', 'CP-WCCC', 'CP-WCCC-TEAM') and own.kind = 'CP-CNCC')
    or m.kind in ('CNCC-GS', 'CPM-SECTION', 'CPM-OMR', 'CPM-ORS')
    or m.id in (select t.unit_id from engine.task t where t.case_id = c.id and t.unit_id is not null)
group by c.id;

-- As before, with one change of the case's row for each entry instead of two.
create or replace function engine.audit_append() returns trigger
    language plpgsql
as
$$
begin
    select audit_length + 1, audit_head into new.position, new.previous_hash
    from engine.case_file where id = new.case_id for no key update;
    new.hash := engine.audit_hash(new);
    update engine.case_file set audit_length = new.position, audit_head = new.hash where id = new.case_id;
    return new;
end
$$;
