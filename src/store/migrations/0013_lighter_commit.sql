-- Every index of a table that the commit writes costs every command (docs/adr/0005-group-commit.md).

-- When a case next needs waking belongs to how it stands: one row written instead of two.
alter table case_standing add column wake_at timestamptz;
update case_standing s set wake_at = w.at from wake_up w where w.jurisdiction = s.jurisdiction and w.case_id = s.case_id;
drop table wake_up;

-- One index holds the open cases: for those who wake them, and for every list of them.
create index case_standing_awake on case_standing (jurisdiction, wake_at)
  where closed_at is null or wake_at is not null;
drop index case_standing_open, case_standing_status;

-- A notice is told by an event: its key follows from that, and new ones stand side by side.
alter table notice add column seq integer not null default 0, add column nth smallint not null default 0;
update notice n set nth = numbered.nth
  from (select jurisdiction, id, row_number() over (partition by jurisdiction, case_id order by at, id) as nth from notice) as numbered
  where n.jurisdiction = numbered.jurisdiction and n.id = numbered.id;
alter table notice drop constraint notice_pkey, drop column id,
  alter column seq drop default, alter column nth drop default,
  add primary key (jurisdiction, case_id, seq, nth);

-- Asked for once an hour, to clear away what is old: where the old ones lie is enough to know.
drop index idempotency_age;
create index idempotency_age on idempotency using brin (created_at);

-- A prepared statement keeps its plan. In an empty house it would be made for tables of a few rows, and go on reading
-- all of a district's rows for every batch until the next analysis, a minute or a hundred thousand commands later. What
-- is known of some made-up rows stays when they are gone, and tells that rows are found by the case.
do $$
begin
  if not exists (select from case_standing) then
    insert into case_standing (jurisdiction, case_id, version, status, office, updated_at)
      select '000000', gen_random_uuid(), 1, 'submitted', 'office', now() from generate_series(1, 2000);
    insert into case_task (jurisdiction, case_id, task, name, kind, office, post, opened_at)
      select jurisdiction, case_id, 'review', 'review', 'user', office, 'officer', now() from case_standing;
    analyze case_standing, case_task;
    truncate case_standing, case_task;
  end if;
end
$$;
