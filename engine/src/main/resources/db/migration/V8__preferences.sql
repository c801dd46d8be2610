-- How officials wish to be told. No row, or null in it: as the rules say. What may not be chosen is never asked of this table.
create table engine.mail_wish (
    official_id bigint primary key references engine.official (id),
    early       text check (early in ('mail', 'digest', 'program')),
    others      text check (others in ('mail', 'digest', 'program')),
    digest_at   time check (extract(minute from digest_at) in (0, 30) and extract(second from digest_at) = 0),
    weekly      boolean     not null,
    chosen_at   timestamptz not null
);
