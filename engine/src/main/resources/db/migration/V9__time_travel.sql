-- How far a demo installation has travelled ahead of real time, so that it goes on from there after a restart. Empty in a real one.
create table engine.time_travel (
    one   boolean primary key default true check (one),
    ahead bigint not null
);
comment on column engine.time_travel.ahead is 'in seconds';
