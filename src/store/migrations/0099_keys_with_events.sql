-- The key of a command on a case stands with the event that ends it, instead of in a register of its own: whoever knows the case
-- knows its keys. The register keeps what opens a case, and what is no command on one.
alter table case_event
  add column used_key uuid,
  add column used_request text;

update case_event e set used_key = i.key, used_request = i.request
  from idempotency i
  where i.jurisdiction = e.jurisdiction and i.case_id = e.case_id and i.version = e.seq and i.status = 200;

delete from idempotency where case_id is not null and status = 200;
