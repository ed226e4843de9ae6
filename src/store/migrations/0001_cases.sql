-- Cases and everything the commit statement writes. No foreign keys between these tables: one statement writes them
-- together or not at all, and a trigger per row would cost more than the row.

-- The case as one row for lists. `version` is the number of its events and the lock of optimistic writers.
create table case_record (
  jurisdiction text not null,
  id uuid not null,
  version integer not null,
  status text not null,
  number text not null,
  item text not null,
  item_version text not null,
  office text not null,
  channel text not null,
  owner uuid,
  -- Name for lists and search; null after the person was forgotten.
  applicant_name text,
  -- Keyed hashes of identity number and phone: exact search without showing either.
  applicant_key text,
  phone_key text,
  tracking_hash text,
  -- The case's own key, wrapped by the master key. Null after the person was forgotten.
  data_key bytea,
  submitted_at timestamptz not null,
  received_on date,
  accepted_on date,
  acceptance_kind text,
  statutory_due_on date,
  promised_due_on date,
  due_on date,
  due_at timestamptz,
  yellow_at timestamptz,
  provisional boolean not null default false,
  decided_at timestamptz,
  outcome text,
  closed_at timestamptz,
  updated_at timestamptz not null,
  -- Of an observed case: its own deadline, from the log it came from.
  deadline_at timestamptz,
  primary key (jurisdiction, id)
);
create unique index case_record_number on case_record (jurisdiction, number);
create index case_record_open on case_record (jurisdiction, due_at) where closed_at is null;
create index case_record_status on case_record (jurisdiction, status, submitted_at) where closed_at is null;
create index case_record_owner on case_record (jurisdiction, owner, submitted_at desc) where owner is not null;
create index case_record_applicant_key on case_record (jurisdiction, applicant_key) where applicant_key is not null;
create index case_record_phone_key on case_record (jurisdiction, phone_key) where phone_key is not null;
create index case_record_item on case_record (jurisdiction, item, submitted_at desc);
create index case_record_applicant_name on case_record (jurisdiction, applicant_name text_pattern_ops)
  where applicant_name is not null;
call protect('case_record');

-- What happened, written once: audit entry, outbox entry and process-mining record in one.
create table case_event (
  jurisdiction text not null,
  case_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamptz not null,
  effective_at timestamptz,
  actor jsonb not null,
  body jsonb not null,
  -- Personal part, AES-256-GCM under the case's data key.
  sealed bytea,
  recorded_at timestamptz not null default now(),
  primary key (jurisdiction, case_id, seq)
);
call protect('case_event');

-- Open tasks only: a closed one lives on in the events.
create table case_task (
  jurisdiction text not null,
  case_id uuid not null,
  task text not null,
  name text not null,
  kind text not null,
  office text not null,
  post text not null,
  holder uuid,
  opened_at timestamptz not null,
  due_on date,
  primary key (jurisdiction, case_id, task)
);
create index case_task_desk on case_task (jurisdiction, office, post, opened_at);
create index case_task_holder on case_task (jurisdiction, holder, opened_at) where holder is not null;
call protect('case_task');

-- One series per kind of paper, body and year, without gaps: a number is taken in the transaction that needs it.
create table number_series (
  jurisdiction text not null,
  body text not null,
  kind text not null,
  year integer not null,
  last integer not null,
  primary key (jurisdiction, body, kind, year)
);
call protect('number_series');

-- Papers made by events. `file` is set when the page was first rendered; its content never changes after.
create table case_paper (
  jurisdiction text not null,
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  body text not null,
  year integer not null,
  serial integer not null,
  issued_at timestamptz not null,
  file text,
  prints integer not null default 0,
  primary key (jurisdiction, case_id, seq, kind)
);
create unique index case_paper_number on case_paper (jurisdiction, body, kind, year, serial);
call protect('case_paper');

create table notice (
  jurisdiction text not null,
  id uuid not null default gen_random_uuid(),
  account uuid,
  office text,
  action text,
  case_id uuid not null,
  code text not null,
  facts jsonb not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (jurisdiction, id)
);
create index notice_account on notice (jurisdiction, account, at desc) where account is not null;
create index notice_office on notice (jurisdiction, office, action, at desc) where office is not null;
call protect('notice');

-- When a case next needs waking. Taken with `for update skip locked`.
create table wake_up (
  jurisdiction text not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (jurisdiction, case_id)
);
create index wake_up_due on wake_up (jurisdiction, at);
call protect('wake_up');

create table rating (
  jurisdiction text not null,
  case_id uuid not null,
  act text not null,
  level smallint not null check (level between 1 and 5),
  item text not null,
  office text not null,
  rated_at timestamptz not null,
  primary key (jurisdiction, case_id, act)
);
call protect('rating');

-- One effect per key: the reply is kept with it and given again. `request` is the hash of what was asked.
create table idempotency (
  jurisdiction text not null,
  caller text not null,
  key text not null,
  request text not null,
  status integer not null,
  reply jsonb not null,
  created_at timestamptz not null default now(),
  primary key (jurisdiction, caller, key)
);
create index idempotency_age on idempotency (jurisdiction, created_at);
call protect('idempotency');

-- Case numbers are handed out to processes in blocks; a gap after a crash does no harm here.
create table case_number_block (
  jurisdiction text not null,
  year integer not null,
  last integer not null,
  primary key (jurisdiction, year)
);
call protect('case_number_block');
