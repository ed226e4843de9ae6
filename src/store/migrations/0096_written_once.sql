-- Events and used keys are written once and found by their key. Going through them again because many have been added marks every page of
-- theirs as seen by all, which nobody who looks for a row by its key asks, and writes each page a second time. What is deleted of them
-- is still swept, and rows are still frozen in time (docs/adr/0005-group-commit.md).
alter table case_event set (autovacuum_vacuum_insert_threshold = -1);
alter table idempotency set (autovacuum_vacuum_insert_threshold = -1);
