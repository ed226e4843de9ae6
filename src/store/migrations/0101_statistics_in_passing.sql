-- Statistics of a table are reckoned in one breath: 30,000 of its rows sorted by each of its columns, for which autovacuum takes a
-- processor for a tenth to a fifth of a second and never pauses, and on two processors commands wait meanwhile. So what is only carried
-- along is not reckoned, and all else of what commands write from a fifth of the rows (docs/adr/0005-group-commit.md).
do $$
declare
  carried constant text[] := array[
    'case_event.at', 'case_event.effective_at', 'case_event.actor', 'case_event.body', 'case_event.sealed',
    'case_event.recorded_at', 'case_event.used_key', 'case_event.used_request',
    'case_opening.tracking_hash', 'case_opening.data_key', 'case_opening.received_on',
    'case_paper.file', 'case_paper.content', 'case_paper.verify_hash', 'case_paper.prints',
    'case_standing.version', 'case_standing.accepted_on', 'case_standing.acceptance_kind', 'case_standing.updated_at',
    'case_task.name',
    'idempotency.request', 'idempotency.status', 'idempotency.case_id', 'idempotency.version', 'idempotency.reply',
    'notice.facts', 'notice.read_at'
  ];
  one record;
begin
  for one in
    select c.relname as place, a.attname as col, c.relname || '.' || a.attname = any(carried) as carried
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
      and c.relname in ('case_event', 'case_opening', 'case_paper', 'case_standing', 'case_task', 'idempotency', 'notice')
  loop
    execute format('alter table %I alter column %I set statistics %s', one.place, one.col, case when one.carried then 0 else 20 end);
  end loop;
end
$$;
