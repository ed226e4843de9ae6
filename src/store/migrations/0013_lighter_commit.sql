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
