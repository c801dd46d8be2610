-- Mail leaves by an outbox: a row is written in the transaction that causes it, and sent afterwards.
-- lease_until is the database's time, which is the same for all nodes; the other moments are the program's.
create table engine.mail (
    id           bigint generated always as identity primary key,
    token        uuid        not null,
    recipient_id bigint      not null references engine.official (id),
    kind         text        not null,
    details      jsonb       not null,
    task_id      bigint references engine.task (id),
    case_id      bigint references engine.case_file (id),
    rule_en      text        not null,
    rule_km      text        not null,
    once_key     text unique,
    state        text        not null check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped', 'cancelled')),
    put_at       timestamptz not null,
    put_on       date        not null,
    due_at       timestamptz not null,
    attempts     integer     not null default 0,
    claim        uuid,
    lease_until  timestamptz,
    reason       text,
    reply        text,
    address      text,
    language     text check (language in ('km', 'en')),
    subject      text,
    body         text,
    ended_at     timestamptz,
    check ((state = 'sending') = (claim is not null)),
    check ((state = 'sending') = (lease_until is not null)),
    check ((state in ('waiting', 'sending')) = (ended_at is null)),
    check (state <> 'sent' or (address is not null and subject is not null and body is not null))
);
create index mail_waiting on engine.mail (due_at, id) where state = 'waiting';
create index mail_sending on engine.mail (lease_until) where state = 'sending';
create index mail_by_state on engine.mail (state, id);
create index mail_of_recipient on engine.mail (recipient_id, id);
create index mail_about_task on engine.mail (task_id, put_on) where task_id is not null;
create index mail_about_case on engine.mail (case_id, put_on) where case_id is not null;

-- What all nodes know of the mail server: whether it was away, when to try again, and how many mails left in this minute.
create table engine.mail_server (
    only_row   boolean primary key default true check (only_row),
    minute     timestamptz,
    taken      integer not null default 0,
    down_since timestamptz,
    next_try   timestamptz,
    tries      integer not null default 0,
    reply      text
);
insert into engine.mail_server default values;

-- The words of a mail. The highest version counts; one that nobody edited comes from config/mail/texts.csv.
create table engine.mail_text (
    key           text        not null,
    language      text        not null check (language in ('km', 'en')),
    version       integer     not null,
    subject       text        not null,
    body          text        not null,
    at            timestamptz not null,
    edited_by     bigint references engine.official (id),
    restored_from integer,
    primary key (key, language, version)
);

-- An address that a coordinator corrected. It holds for as long as the reference file still says what it replaced.
create table engine.mail_address (
    official_id  bigint primary key references engine.official (id),
    replaces     text,
    corrected_by bigint      not null references engine.official (id),
    corrected_at timestamptz not null
);
