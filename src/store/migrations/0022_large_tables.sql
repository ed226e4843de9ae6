-- What took the longer, the more closed cases there were (docs/adr/0005-group-commit.md).

-- Closed after its time: known when the case closes, and then it stands. The index holds these few and no others; to a
-- case that is in time it costs nothing, and such a case is still changed in place.
alter table case_standing add column closed_late boolean not null default false;
update case_standing s set closed_late = true
  from case_opening o join jurisdiction j on j.code = o.jurisdiction
  where o.jurisdiction = s.jurisdiction and o.id = s.case_id and s.closed_at is not null
    and coalesce(s.decided_at, s.closed_at) > coalesce(o.deadline_at,
      (least(s.statutory_due_on, s.promised_due_on) + 1)::timestamp at time zone j.zone);
create index case_standing_late on case_standing (jurisdiction, closed_at) where closed_late;

-- The latest of all cases. Written once in the life of a case, where the last one was written.
create index case_opening_submitted on case_opening (jurisdiction, submitted_at);

-- Replayed cases are counted beside the board: found without reading through all others.
create index case_opening_imported on case_opening (jurisdiction, item) where channel = 'imported';
