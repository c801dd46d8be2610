-- The coordinators' board: what it asks of open tasks, of reminders and of call notes, whatever the number of finished ones.
create index task_open_by_due on engine.task (due_on, id) where state = 'open';
create index reminder_of_task on engine.reminder (task_id, id) where outcome = 'told';
create index audit_call_notes on engine.audit_entry (case_id, position) where act = 'call-noted';

-- Two who hand the same seat to the same official at the same moment do it once.
alter table engine.delegation
    add constraint one_delegation_at_a_time
        exclude using gist (seat_id with =, official_id with =, daterange(from_date, to_date, '[]') with &&)
        where (revoked_at is null);
