-- What is raised and escalated until it is decided, what was decided, and what follows from that.
-- Every column of text that people wrote is sealed where the matter's case is confidential.

create table processes.matter_number (
    year integer primary key,
    last integer not null
);

-- Its clock counts from a day; where that stands still since another one, the days between are what was used.
create table processes.matter (
    id              bigint generated always as identity primary key,
    case_id         bigint      not null unique references engine.case_file (id),
    number          text        not null unique,
    topic           text        not null,
    urgency         text        not null check (urgency in ('ordinary', 'urgent', 'child-at-risk')),
    confidentiality text        not null check (confidentiality in ('ordinary', 'restricted', 'confidential')),
    area_code       text        not null references engine.area (code),
    subject         text        not null,
    account         text        not null,
    asked           text        not null,
    raised_at       timestamptz not null,
    raised_on       date        not null,
    raised_by       bigint      not null references engine.official (id),
    raiser_seat     bigint      not null references engine.seat (id),
    raiser_mechanism bigint     not null references engine.mechanism (id),
    from_case       bigint references engine.case_file (id),
    level           text        not null
        check (level in ('commune', 'district', 'province', 'provincial-council', 'secretariat', 'national', 'council')),
    mechanism_id    bigint      not null references engine.mechanism (id),
    state           text        not null check (state in ('considered', 'choosing', 'consent', 'referred', 'waiting', 'joined',
        'decided', 'returned', 'closed', 'withdrawn')),
    counts_from     date        not null,
    stopped_on      date,
    due_on          date        not null,
    answer_due      date        not null,
    interim_at      timestamptz,
    lapses          integer     not null default 0,
    joined_into     bigint references processes.matter (id),
    decided_at      timestamptz,
    closed_at       timestamptz,
    reopened        integer     not null default 0,
    check (joined_into is null or joined_into <> id),
    check ((state in ('closed', 'withdrawn')) = (closed_at is not null))
);
create index matter_joined on processes.matter (joined_into) where joined_into is not null;
create index matter_by_topic on processes.matter (topic, raised_on);
create index matter_by_raiser on processes.matter (raiser_mechanism, id);
create index matter_by_mechanism on processes.matter (mechanism_id, id);
create index matter_open on processes.matter (id) where closed_at is null;

-- Where a matter has been: one row for each time it came to a mechanism.
create table processes.matter_stay (
    id             bigint generated always as identity primary key,
    matter_id      bigint      not null references processes.matter (id),
    position       integer     not null,
    level          text        not null,
    mechanism_id   bigint      not null references engine.mechanism (id),
    came_by        text        not null check (came_by in ('raised', 'escalated', 'lapsed', 'handed-down', 'assigned', 'split',
        'objected', 'reopened')),
    arrived_at     timestamptz not null,
    arrived_on     date        not null,
    due_on         date        not null,
    left_at        timestamptz,
    left_by        text,
    reason         text,
    recommendation text,
    official_id    bigint references engine.official (id),
    seat_id        bigint references engine.seat (id),
    unique (matter_id, position)
);
create index matter_stay_open on processes.matter_stay (mechanism_id) where left_at is null;

-- Information that a mechanism asked for; the clock stands still from asking until the answer or the deadline.
create table processes.matter_question (
    id          bigint generated always as identity primary key,
    matter_id   bigint      not null references processes.matter (id),
    stay_id     bigint      not null references processes.matter_stay (id),
    seat_id     bigint      not null references engine.seat (id),
    question    text        not null,
    asked_at    timestamptz not null,
    asked_on    date        not null,
    asked_by    bigint      not null references engine.official (id),
    due_on      date        not null,
    answer      text,
    answered_at timestamptz,
    answered_by bigint references engine.official (id),
    silent_at   timestamptz,
    check (answered_at is null or silent_at is null)
);
create unique index matter_question_open on processes.matter_question (matter_id) where answered_at is null and silent_at is null;

-- What a department was asked to do or to say about a matter, with a date.
create table processes.matter_referral (
    id          bigint generated always as identity primary key,
    matter_id   bigint      not null references processes.matter (id),
    stay_id     bigint      not null references processes.matter_stay (id),
    unit_id     bigint      not null references engine.mechanism (id),
    wanted      text        not null check (wanted in ('action', 'opinion')),
    request     text        not null,
    referred_at timestamptz not null,
    referred_on date        not null,
    referred_by bigint      not null references engine.official (id),
    due_on      date        not null,
    answer      text,
    answered_at timestamptz,
    answered_by bigint references engine.official (id),
    silent_at   timestamptz,
    check (answered_at is null or silent_at is null)
);
create unique index matter_referral_open on processes.matter_referral (matter_id, unit_id)
    where answered_at is null and silent_at is null;

-- A decision is superseded, never edited. While members are asked for their consent it has no number yet.
create table processes.decision (
    id            bigint generated always as identity primary key,
    matter_id     bigint      not null references processes.matter (id),
    number        text unique,
    state         text        not null check (state in ('consent', 'refused', 'decided', 'superseded')),
    mechanism_id  bigint      not null references engine.mechanism (id),
    seat_id       bigint      not null references engine.seat (id),
    official_id   bigint      not null references engine.official (id),
    on_behalf     text        not null check (on_behalf in ('holder', 'deputy', 'delegate')),
    proposed_at   timestamptz not null,
    decided_at    timestamptz,
    decided_on    date,
    text          text        not null,
    legal_basis   text        not null,
    mode          text        not null check (mode in ('alone', 'vote', 'consent')),
    members       integer,
    present       integer,
    votes_for     integer,
    votes_against integer,
    abstained     integer,
    consent_due   date,
    supersedes    bigint unique references processes.decision (id),
    issued_at     timestamptz,
    check ((number is null) = (state in ('consent', 'refused'))),
    check ((decided_on is null) = (state in ('consent', 'refused')))
);
create index decision_by_matter on processes.decision (matter_id, id);
create index decision_by_mechanism on processes.decision (mechanism_id, decided_on, id) where number is not null;
create table processes.decision_number (
    year integer primary key,
    last integer not null
);

create table processes.decision_voice (
    decision_id bigint      not null references processes.decision (id),
    seat_id     bigint      not null references engine.seat (id),
    voice       text check (voice in ('agree', 'disagree', 'abstain')),
    remark      text,
    official_id bigint references engine.official (id),
    given_at    timestamptz,
    primary key (decision_id, seat_id)
);

create table processes.decision_copy (
    decision_id  bigint not null references processes.decision (id),
    mechanism_id bigint not null references engine.mechanism (id),
    primary key (decision_id, mechanism_id)
);

-- What follows from a decision: one task each, for a seat, by a date.
create table processes.decision_action (
    id          bigint generated always as identity primary key,
    decision_id bigint      not null references processes.decision (id),
    number      integer     not null,
    text        text        not null,
    seat_id     bigint      not null references engine.seat (id),
    due_on      date        not null,
    state       text        not null check (state in ('proposed', 'open', 'done', 'dropped')),
    evidence    text,
    done_at     timestamptz,
    done_by     bigint references engine.official (id),
    told_at     timestamptz,
    unique (decision_id, number)
);
create index decision_action_open on processes.decision_action (due_on, id) where state = 'open';
create index decision_action_by_seat on processes.decision_action (seat_id, id);

-- How an action stands, told by whoever has it.
create table processes.action_note (
    id          bigint generated always as identity primary key,
    action_id   bigint      not null references processes.decision_action (id),
    text        text        not null,
    at          timestamptz not null,
    official_id bigint      not null references engine.official (id)
);
create index action_note_by_action on processes.action_note (action_id, id);

-- The raiser says whether what was decided has helped.
create table processes.matter_outcome (
    id          bigint generated always as identity primary key,
    matter_id   bigint      not null references processes.matter (id),
    decision_id bigint references processes.decision (id),
    confirmed   boolean     not null,
    remark      text,
    at          timestamptz not null,
    official_id bigint      not null references engine.official (id)
);
create index matter_outcome_by_matter on processes.matter_outcome (matter_id, id);
