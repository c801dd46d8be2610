-- A district or commune that left the gazetteer keeps its code and name for all that was done there, and gets no new work.
alter table engine.area
    add column retired_on date;
