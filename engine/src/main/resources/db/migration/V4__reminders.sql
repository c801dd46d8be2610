-- Who was told what about which task, by which rule, on which day. A stage that was passed over is kept too, with the reason.
create table engine.reminder (
    id           bigint generated always as identity primary key,
    task_id      bigint      not null references engine.task (id),
    due_on       date        not null,
    stage        text        not null,
    round        integer     not null,
    rounds       integer     not null,
    rule         integer     not null,
    rule_en      text        not null,
    rule_km      text        not null,
    words        text        not null,
    who          text        not null,
    how          text        not null check (how in ('mail', 'digest', 'program')),
    recipient_id bigint      not null references engine.official (id),
    stage_day    date        not null,
    told_on      date        not null,
    told_at      timestamptz not null,
    outcome      text        not null check (outcome in ('told', 'skipped')),
    reason       text,
    no_address   boolean     not null default false,
    sentence     text,
    reminded_by  bigint references engine.official (id),
    read_at      timestamptz,
    check ((outcome = 'skipped') = (reason is not null)),
    check ((stage = 'by-hand') = (sentence is not null)),
    check ((stage = 'by-hand') = (reminded_by is not null))
);
-- Once and only once, whatever crashes and however many nodes there are: these two decide it, no program does.
create unique index reminder_once on engine.reminder (task_id, stage, round, recipient_id, due_on) where stage <> 'by-hand';
create unique index reminder_by_hand_once on engine.reminder (task_id, told_on) where stage = 'by-hand';
create index reminder_of_recipient on engine.reminder (recipient_id, id) where outcome = 'told';
create index reminder_unread on engine.reminder (recipient_id) where outcome = 'told' and read_at is null;

-- The node that can put in the day makes the day's run; the others find it there.
create table engine.reminder_run (
    day     date primary key,
    at      timestamptz not null,
    told    integer     not null,
    skipped integer     not null
);
