-- Written by scripts/write-schema.ts from the system catalogs. Do not edit: write a migration.

create schema auth;

CREATE OR REPLACE FUNCTION public.current_jurisdiction()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN NULLIF(current_setting('bancheng.jurisdiction'::text, true), ''::text);
CREATE OR REPLACE PROCEDURE public.protect(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
declare
  leading_column name;
begin
  select a.attname into leading_column
    from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = target and i.indisprimary;
  if leading_column is distinct from 'jurisdiction' then
    raise exception 'the primary key of % must begin with jurisdiction', target;
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (jurisdiction = current_jurisdiction()) with check (jurisdiction = (select current_jurisdiction()))',
    target);
  -- The owner is bound too, unless it says that it does upkeep (migrations, backup, restore).
  execute format(
    'create policy upkeep on %s to current_user using (current_setting(''bancheng.upkeep'', true) = ''on'')',
    target);
end
$procedure$;

create table auth.account (
  id uuid default gen_random_uuid() not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX account_user_id ON auth.account USING btree ("userId");
grant delete, insert, select, update on auth.account to bancheng_app;

create table auth.session (
  id uuid default gen_random_uuid() not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE
);
CREATE INDEX session_expiry ON auth.session USING btree ("expiresAt");
CREATE INDEX session_user_id ON auth.session USING btree ("userId");
grant delete, insert, select, update on auth.session to bancheng_app;

create table auth."user" (
  id uuid default gen_random_uuid() not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  username text,
  jurisdiction text not null,
  constraint user_pkey PRIMARY KEY (id),
  constraint user_email_key UNIQUE (email),
  constraint user_username_key UNIQUE (username)
);
grant delete, insert, select, update on auth."user" to bancheng_app;

create table auth.verification (
  id uuid default gen_random_uuid() not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  "updatedAt" timestamp with time zone default CURRENT_TIMESTAMP not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);
grant delete, insert, select, update on auth.verification to bancheng_app;

create table account (
  jurisdiction text not null,
  id uuid not null,
  kind text not null,
  login text not null,
  name text not null,
  phone text,
  sealed bytea,
  party_key text,
  representative_key text,
  enforcement_number text,
  must_change_password boolean default false not null,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  file_id text,
  employment text,
  identity_verified_at timestamp with time zone,
  file_hash text,
  constraint account_pkey PRIMARY KEY (jurisdiction, id),
  constraint account_employment_check CHECK (employment = ANY (ARRAY['civil-servant'::text, 'contract'::text])),
  constraint account_kind_check CHECK (kind = ANY (ARRAY['citizen'::text, 'firm'::text, 'staff'::text]))
);
CREATE UNIQUE INDEX account_file_id ON account USING btree (jurisdiction, file_id) WHERE file_id IS NOT NULL;
CREATE UNIQUE INDEX account_login ON account USING btree (jurisdiction, login);
CREATE UNIQUE INDEX account_login_folded ON account USING btree (jurisdiction, lower(login));
CREATE INDEX account_name ON account USING btree (jurisdiction, name text_pattern_ops);
CREATE INDEX account_party_key ON account USING btree (jurisdiction, party_key) WHERE party_key IS NOT NULL;
alter table account enable row level security;
alter table account force row level security;
create policy tenant on account using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on account to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on account to bancheng_app;

create table bar (
  jurisdiction text not null,
  id uuid default gen_random_uuid() not null,
  party_key text not null,
  scope text not null,
  matter text,
  from_on date not null,
  until_on date,
  cause text not null,
  basis text not null,
  case_id uuid,
  rule text,
  set_by uuid,
  set_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  lifted_by uuid,
  lift_reason text,
  constraint bar_pkey PRIMARY KEY (jurisdiction, id),
  constraint bar_check CHECK ((lifted_at IS NULL) = (lift_reason IS NULL)),
  constraint bar_scope_check CHECK (scope = ANY (ARRAY['undertaking'::text, 'application'::text]))
);
CREATE UNIQUE INDEX bar_of_breach ON bar USING btree (jurisdiction, case_id, rule) WHERE case_id IS NOT NULL;
CREATE INDEX bar_set ON bar USING btree (jurisdiction, set_at DESC);
CREATE INDEX bar_standing ON bar USING btree (jurisdiction, party_key) WHERE lifted_at IS NULL;
alter table bar enable row level security;
alter table bar force row level security;
create policy tenant on bar using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on bar to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant insert, select, update on bar to bancheng_app;

create table basic_edition (
  jurisdiction text not null,
  basic_code text not null,
  seq integer not null,
  edition text not null,
  data jsonb,
  loaded_on date not null,
  constraint basic_edition_pkey PRIMARY KEY (jurisdiction, basic_code, seq)
);
alter table basic_edition enable row level security;
alter table basic_edition force row level security;
create policy tenant on basic_edition using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on basic_edition to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on basic_edition to bancheng_app;

create table case_days (
  jurisdiction text not null,
  case_id uuid not null,
  party text not null,
  unit text not null,
  item text not null,
  office text not null,
  year integer not null,
  calendar_thousandths integer not null,
  working_thousandths integer not null,
  constraint case_days_pkey PRIMARY KEY (jurisdiction, case_id, party, unit)
);
CREATE INDEX case_days_year ON case_days USING btree (jurisdiction, year, office, party, unit) INCLUDE (calendar_thousandths, working_thousandths);
alter table case_days enable row level security;
alter table case_days force row level security;
create policy tenant on case_days using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on case_days to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on case_days to bancheng_app;

create table case_event (
  jurisdiction text not null,
  case_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamp with time zone not null,
  effective_at timestamp with time zone,
  actor text not null,
  body text not null,
  sealed bytea,
  recorded_at timestamp with time zone default now() not null,
  used_key uuid,
  used_request text,
  constraint case_event_pkey PRIMARY KEY (jurisdiction, case_id, seq)
);
alter table case_event enable row level security;
alter table case_event force row level security;
create policy tenant on case_event using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on case_event to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on case_event to bancheng_app;

create table case_number_block (
  jurisdiction text not null,
  year integer not null,
  last integer not null,
  constraint case_number_block_pkey PRIMARY KEY (jurisdiction, year)
);
alter table case_number_block enable row level security;
alter table case_number_block force row level security;
create policy tenant on case_number_block using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on case_number_block to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on case_number_block to bancheng_app;

create table case_opening (
  jurisdiction text not null,
  id uuid not null,
  number text not null,
  item text not null,
  item_version text not null,
  channel text not null,
  owner uuid,
  applicant_name text,
  applicant_key text,
  phone_key text,
  tracking_hash text,
  data_key bytea,
  submitted_at timestamp with time zone not null,
  received_on date,
  deadline_at timestamp with time zone,
  constraint case_opening_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX case_opening_applicant_key ON case_opening USING btree (applicant_key, submitted_at, jurisdiction) WHERE applicant_key IS NOT NULL;
CREATE INDEX case_opening_applicant_name ON case_opening USING btree (jurisdiction, applicant_name text_pattern_ops) WHERE applicant_name IS NOT NULL;
CREATE INDEX case_opening_imported ON case_opening USING btree (jurisdiction, item) WHERE channel = 'imported'::text;
CREATE INDEX case_opening_item ON case_opening USING btree (jurisdiction, item, submitted_at DESC);
CREATE UNIQUE INDEX case_opening_number ON case_opening USING btree (number text_pattern_ops, jurisdiction);
CREATE INDEX case_opening_owner ON case_opening USING btree (owner, submitted_at DESC, jurisdiction) WHERE owner IS NOT NULL;
CREATE INDEX case_opening_phone_key ON case_opening USING hash (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX case_opening_submitted ON case_opening USING btree (jurisdiction, submitted_at);
alter table case_opening enable row level security;
alter table case_opening force row level security;
create policy tenant on case_opening using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on case_opening to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on case_opening to bancheng_app;

create table case_paper (
  jurisdiction text not null,
  case_id uuid not null,
  seq integer not null,
  kind text not null,
  body text not null,
  year integer not null,
  serial integer not null,
  issued_at timestamp with time zone not null,
  file text,
  prints integer default 0 not null,
  content bytea,
  number text,
  verify_hash text,
  constraint case_paper_pkey PRIMARY KEY (jurisdiction, case_id, seq, kind)
);
CREATE INDEX case_paper_issued ON case_paper USING btree (jurisdiction, issued_at) WHERE file IS NOT NULL;
CREATE UNIQUE INDEX case_paper_number ON case_paper USING btree (jurisdiction, body, kind, year, serial);
CREATE INDEX case_paper_printed ON case_paper USING btree (jurisdiction, number) WHERE number IS NOT NULL;
CREATE INDEX case_paper_supervision ON case_paper USING btree (jurisdiction, issued_at) WHERE kind = 'supervision-order'::text;
CREATE INDEX case_paper_unprinted ON case_paper USING btree (jurisdiction, issued_at) WHERE file IS NULL;
alter table case_paper enable row level security;
alter table case_paper force row level security;
create policy tenant on case_paper using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on case_paper to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on case_paper to bancheng_app;

create table case_standing (
  jurisdiction text not null,
  case_id uuid not null,
  version integer not null,
  status text not null,
  office text not null,
  accepted_on date,
  acceptance_kind text,
  statutory_due_on date,
  promised_due_on date,
  due_on date,
  due_at timestamp with time zone,
  yellow_at timestamp with time zone,
  provisional boolean default false not null,
  decided_at timestamp with time zone,
  outcome text,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  wake_at timestamp with time zone,
  closed_late boolean default false not null,
  lit_at timestamp with time zone,
  constraint case_standing_pkey PRIMARY KEY (jurisdiction, case_id),
  constraint case_standing_lit_in_time CHECK (closed_at IS NOT NULL OR COALESCE(lit_at <= LEAST(yellow_at, due_at), LEAST(yellow_at, due_at) IS NULL))
);
CREATE INDEX case_standing_awake ON case_standing USING btree (jurisdiction, wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX case_standing_closed ON case_standing USING btree (jurisdiction, office, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX case_standing_late ON case_standing USING btree (jurisdiction, closed_at) WHERE closed_late;
CREATE INDEX case_standing_lit ON case_standing USING btree (jurisdiction, lit_at) WHERE closed_at IS NULL AND lit_at IS NOT NULL;
CREATE INDEX case_standing_open ON case_standing USING btree (jurisdiction, office) WHERE closed_at IS NULL;
alter table case_standing enable row level security;
alter table case_standing force row level security;
create policy tenant on case_standing using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on case_standing to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on case_standing to bancheng_app;

create table case_task (
  jurisdiction text not null,
  case_id uuid not null,
  task text not null,
  name text not null,
  kind text not null,
  office text not null,
  post text not null,
  holder uuid,
  opened_at timestamp with time zone not null,
  due_on date,
  due_at timestamp with time zone,
  yellow_at timestamp with time zone,
  constraint case_task_pkey PRIMARY KEY (jurisdiction, case_id, task)
);
CREATE INDEX case_task_desk ON case_task USING btree (jurisdiction, office, post, opened_at);
CREATE INDEX case_task_holder ON case_task USING btree (jurisdiction, holder, opened_at) WHERE holder IS NOT NULL;
alter table case_task enable row level security;
alter table case_task force row level security;
create policy tenant on case_task using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on case_task to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on case_task to bancheng_app;

create table declared_interest (
  jurisdiction text not null,
  account uuid not null,
  party_key text not null,
  relation text not null,
  constraint declared_interest_pkey PRIMARY KEY (jurisdiction, account, party_key),
  constraint declared_interest_jurisdiction_account_fkey FOREIGN KEY (jurisdiction, account) REFERENCES account(jurisdiction, id)
);
alter table declared_interest enable row level security;
alter table declared_interest force row level security;
create policy tenant on declared_interest using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on declared_interest to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on declared_interest to bancheng_app;

create table draft (
  jurisdiction text not null,
  id uuid not null,
  owner uuid not null,
  item text not null,
  sealed bytea not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint draft_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX draft_owner ON draft USING btree (jurisdiction, owner, updated_at DESC);
alter table draft enable row level security;
alter table draft force row level security;
create policy tenant on draft using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on draft to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on draft to bancheng_app;

create table file_object (
  jurisdiction text not null,
  id text not null,
  owner uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  case_id uuid,
  uploaded_at timestamp with time zone default now() not null,
  constraint file_object_pkey PRIMARY KEY (jurisdiction, id, owner)
);
CREATE INDEX file_object_case ON file_object USING btree (jurisdiction, case_id) WHERE case_id IS NOT NULL;
alter table file_object enable row level security;
alter table file_object force row level security;
create policy tenant on file_object using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on file_object to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on file_object to bancheng_app;

create table idempotency (
  jurisdiction text not null,
  key uuid not null,
  request text not null,
  status integer not null,
  case_id uuid,
  version integer,
  reply text,
  created_at timestamp with time zone default now() not null,
  constraint idempotency_pkey PRIMARY KEY (jurisdiction, key)
);
CREATE INDEX idempotency_age ON idempotency USING brin (created_at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy tenant on idempotency using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on idempotency to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on idempotency to bancheng_app;

create table item (
  jurisdiction text not null,
  code text not null,
  name text not null,
  body_name text not null,
  type text not null,
  status text not null,
  current_version text,
  imported jsonb,
  flags jsonb default '[]'::jsonb not null,
  updated_at timestamp with time zone default now() not null,
  origin text default 'files'::text not null,
  constraint item_pkey PRIMARY KEY (jurisdiction, code),
  constraint item_origin_check CHECK (origin = ANY (ARRAY['files'::text, 'screen'::text])),
  constraint item_status_check CHECK (status = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text]))
);
alter table item enable row level security;
alter table item force row level security;
create policy tenant on item using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on item to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on item to bancheng_app;

create table item_batch (
  jurisdiction text not null,
  id uuid not null,
  name text not null,
  status text not null,
  document_number text,
  effective_on date,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  published_by uuid,
  published_at timestamp with time zone,
  constraint item_batch_pkey PRIMARY KEY (jurisdiction, id),
  constraint item_batch_status_check CHECK (status = ANY (ARRAY['open'::text, 'published'::text, 'effective'::text, 'cancelled'::text]))
);
CREATE INDEX item_batch_waiting ON item_batch USING btree (jurisdiction, effective_on) WHERE status = 'published'::text;
alter table item_batch enable row level security;
alter table item_batch force row level security;
create policy tenant on item_batch using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on item_batch to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on item_batch to bancheng_app;

create table item_change (
  jurisdiction text not null,
  id uuid not null,
  item text not null,
  status text not null,
  version integer not null,
  content text,
  opened_at timestamp with time zone not null,
  batch uuid,
  constraint item_change_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX item_change_batch ON item_change USING btree (jurisdiction, batch) WHERE batch IS NOT NULL;
CREATE INDEX item_change_latest ON item_change USING btree (jurisdiction, opened_at DESC);
CREATE UNIQUE INDEX item_change_open ON item_change USING btree (jurisdiction, item) WHERE status = ANY (ARRAY['checked'::text, 'ready'::text, 'scheduled'::text]);
alter table item_change enable row level security;
alter table item_change force row level security;
create policy tenant on item_change using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on item_change to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on item_change to bancheng_app;

create table item_change_event (
  jurisdiction text not null,
  change_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  actor uuid,
  body text not null,
  link text not null,
  constraint item_change_event_pkey PRIMARY KEY (jurisdiction, change_id, seq)
);
alter table item_change_event enable row level security;
alter table item_change_event force row level security;
create policy tenant on item_change_event using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on item_change_event to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on item_change_event to bancheng_app;

create table item_draft (
  jurisdiction text not null,
  item text not null,
  base_version text,
  source jsonb not null,
  revision integer not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint item_draft_pkey PRIMARY KEY (jurisdiction, item)
);
alter table item_draft enable row level security;
alter table item_draft force row level security;
create policy tenant on item_draft using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on item_draft to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on item_draft to bancheng_app;

create table item_release (
  jurisdiction text not null,
  code text not null,
  seq integer not null,
  version text,
  origin text not null,
  batch uuid,
  document_number text,
  reason text,
  effective_on date not null,
  constraint item_release_pkey PRIMARY KEY (jurisdiction, code, seq),
  constraint item_release_jurisdiction_code_fkey FOREIGN KEY (jurisdiction, code) REFERENCES item(jurisdiction, code),
  constraint item_release_origin_check CHECK (origin = ANY (ARRAY['files'::text, 'screen'::text]))
);
alter table item_release enable row level security;
alter table item_release force row level security;
create policy tenant on item_release using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on item_release to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on item_release to bancheng_app;

create table item_version (
  jurisdiction text not null,
  code text not null,
  version text not null,
  spec jsonb not null,
  flow jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint item_version_pkey PRIMARY KEY (jurisdiction, code, version),
  constraint item_version_jurisdiction_code_fkey FOREIGN KEY (jurisdiction, code) REFERENCES item(jurisdiction, code)
);
alter table item_version enable row level security;
alter table item_version force row level security;
create policy tenant on item_version using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on item_version to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on item_version to bancheng_app;

create table joint_case (
  jurisdiction text not null,
  case_id uuid not null,
  task text not null,
  joint_id uuid not null,
  part text not null,
  constraint joint_case_pkey PRIMARY KEY (jurisdiction, case_id, task)
);
CREATE INDEX joint_case_work ON joint_case USING btree (jurisdiction, joint_id);
alter table joint_case enable row level security;
alter table joint_case force row level security;
create policy tenant on joint_case using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on joint_case to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on joint_case to bancheng_app;

create table joint_event (
  jurisdiction text not null,
  joint_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamp with time zone not null,
  actor text not null,
  body text not null,
  sealed bytea,
  used_key uuid,
  used_request text,
  recorded_at timestamp with time zone default now() not null,
  constraint joint_event_pkey PRIMARY KEY (jurisdiction, joint_id, seq)
);
CREATE UNIQUE INDEX joint_event_used_key ON joint_event USING btree (jurisdiction, used_key) WHERE used_key IS NOT NULL;
alter table joint_event enable row level security;
alter table joint_event force row level security;
create policy tenant on joint_event using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on joint_event to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on joint_event to bancheng_app;

create table joint_work (
  jurisdiction text not null,
  id uuid not null,
  version integer not null,
  kind text not null,
  status text not null,
  lead text not null,
  offices text[] not null,
  requested_by uuid not null,
  requested_at timestamp with time zone not null,
  latest_on date,
  slot_from timestamp with time zone,
  slot_to timestamp with time zone,
  site_key text not null,
  data_key bytea,
  feed_at timestamp with time zone,
  key_cases uuid[] default '{}'::uuid[] not null,
  constraint joint_work_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX joint_work_feed ON joint_work USING btree (jurisdiction, feed_at) WHERE feed_at IS NOT NULL;
CREATE INDEX joint_work_offices ON joint_work USING gin (offices);
CREATE INDEX joint_work_slot ON joint_work USING btree (jurisdiction, slot_from) WHERE slot_from IS NOT NULL;
alter table joint_work enable row level security;
alter table joint_work force row level security;
create policy tenant on joint_work using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on joint_work to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on joint_work to bancheng_app;

create table jurisdiction (
  code text not null,
  name text not null,
  zone text default 'Asia/Shanghai'::text not null,
  demo boolean default false not null,
  settings jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint jurisdiction_pkey PRIMARY KEY (code),
  constraint jurisdiction_code_check CHECK (code ~ '^[0-9]{6,12}$'::text)
);
grant delete, insert, select, update on jurisdiction to bancheng_app;

create table kept_list (
  jurisdiction text not null,
  list text not null,
  established_at timestamp with time zone not null,
  constraint kept_list_pkey PRIMARY KEY (jurisdiction, list),
  constraint kept_list_list_check CHECK (list = ANY (ARRAY['power'::text, 'duty'::text, 'fee'::text, 'proof'::text, 'intermediary'::text, 'negative'::text]))
);
alter table kept_list enable row level security;
alter table kept_list force row level security;
create policy tenant on kept_list using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on kept_list to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on kept_list to bancheng_app;

create table list_change (
  jurisdiction text not null,
  id uuid not null,
  list text not null,
  entry text not null,
  kind text not null,
  before jsonb,
  after jsonb,
  effective_on date not null,
  document text not null,
  reason text not null,
  state text not null,
  proposed_by uuid,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  remark text,
  constraint list_change_pkey PRIMARY KEY (jurisdiction, id),
  constraint list_change_jurisdiction_list_fkey FOREIGN KEY (jurisdiction, list) REFERENCES kept_list(jurisdiction, list),
  constraint list_change_check CHECK ((after IS NULL) = (kind = 'remove'::text)),
  constraint list_change_check1 CHECK ((decided_at IS NULL) = (state = 'proposed'::text)),
  constraint list_change_check2 CHECK (decided_by IS DISTINCT FROM proposed_by OR state <> 'registered'::text OR decided_by IS NULL),
  constraint list_change_kind_check CHECK (kind = ANY (ARRAY['add'::text, 'alter'::text, 'remove'::text])),
  constraint list_change_state_check CHECK (state = ANY (ARRAY['proposed'::text, 'registered'::text, 'declined'::text, 'withdrawn'::text]))
);
CREATE INDEX list_change_decided ON list_change USING btree (jurisdiction, list, decided_at) WHERE state = 'registered'::text;
CREATE INDEX list_change_entry ON list_change USING btree (jurisdiction, list, entry, proposed_at);
CREATE UNIQUE INDEX list_change_open ON list_change USING btree (jurisdiction, list, entry) WHERE state = 'proposed'::text;
alter table list_change enable row level security;
alter table list_change force row level security;
create policy tenant on list_change using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on list_change to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on list_change to bancheng_app;

create table list_entry (
  jurisdiction text not null,
  list text not null,
  code text not null,
  valid_from date not null,
  valid_until date,
  name text not null,
  body text not null,
  refers text,
  data jsonb not null,
  constraint list_entry_pkey PRIMARY KEY (jurisdiction, list, code, valid_from) INCLUDE (valid_until),
  constraint list_entry_jurisdiction_list_fkey FOREIGN KEY (jurisdiction, list) REFERENCES kept_list(jurisdiction, list)
);
CREATE INDEX list_entry_body ON list_entry USING btree (jurisdiction, list, body, code);
CREATE INDEX list_entry_refers ON list_entry USING btree (jurisdiction, list, refers, code) WHERE refers IS NOT NULL;
alter table list_entry enable row level security;
alter table list_entry force row level security;
create policy tenant on list_entry using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on list_entry to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on list_entry to bancheng_app;

create table notice (
  jurisdiction text not null,
  account uuid,
  office text,
  action text,
  case_id uuid not null,
  code text not null,
  facts text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  seq integer not null,
  nth smallint not null,
  constraint notice_pkey PRIMARY KEY (jurisdiction, case_id, seq, nth)
);
CREATE INDEX notice_account ON notice USING btree (account, at DESC, jurisdiction) WHERE account IS NOT NULL;
CREATE INDEX notice_office ON notice USING btree (jurisdiction, office, action, at DESC) WHERE office IS NOT NULL;
alter table notice enable row level security;
alter table notice force row level security;
create policy tenant on notice using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on notice to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on notice to bancheng_app;

create table number_series (
  jurisdiction text not null,
  body text not null,
  kind text not null,
  year integer not null,
  last integer not null,
  constraint number_series_pkey PRIMARY KEY (jurisdiction, body, kind, year)
);
alter table number_series enable row level security;
alter table number_series force row level security;
create policy tenant on number_series using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on number_series to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on number_series to bancheng_app;

create table people_event (
  jurisdiction text not null,
  id uuid default gen_random_uuid() not null,
  at timestamp with time zone not null,
  by uuid,
  subject uuid,
  type text not null,
  data jsonb not null,
  constraint people_event_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX people_event_at ON people_event USING btree (jurisdiction, at DESC);
CREATE INDEX people_event_subject ON people_event USING btree (jurisdiction, subject, at DESC);
alter table people_event enable row level security;
alter table people_event force row level security;
create policy tenant on people_event using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on people_event to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant insert, select on people_event to bancheng_app;

create table post_holding (
  jurisdiction text not null,
  account uuid not null,
  post text not null,
  from_on date default CURRENT_DATE not null,
  until_on date,
  constraint post_holding_pkey PRIMARY KEY (jurisdiction, account, post),
  constraint post_holding_jurisdiction_account_fkey FOREIGN KEY (jurisdiction, account) REFERENCES account(jurisdiction, id)
);
CREATE INDEX post_holding_post ON post_holding USING btree (jurisdiction, post);
alter table post_holding enable row level security;
alter table post_holding force row level security;
create policy tenant on post_holding using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on post_holding to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on post_holding to bancheng_app;

create table rating (
  jurisdiction text not null,
  case_id uuid not null,
  act text not null,
  level smallint not null,
  item text not null,
  office text not null,
  rated_at timestamp with time zone not null,
  constraint rating_pkey PRIMARY KEY (jurisdiction, case_id, act),
  constraint rating_level_check CHECK (level >= 1 AND level <= 5)
);
alter table rating enable row level security;
alter table rating force row level security;
create policy tenant on rating using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on rating to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on rating to bancheng_app;

create table reading_log (
  jurisdiction text not null,
  id uuid default gen_random_uuid() not null,
  account uuid not null,
  case_id uuid not null,
  what text not null,
  at timestamp with time zone default now() not null,
  constraint reading_log_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX reading_log_case ON reading_log USING btree (jurisdiction, case_id, at DESC);
alter table reading_log enable row level security;
alter table reading_log force row level security;
create policy tenant on reading_log using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on reading_log to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on reading_log to bancheng_app;

create table reckoning (
  jurisdiction text not null,
  change integer not null,
  basis text not null,
  reckoned_by text,
  settles_at timestamp with time zone,
  constraint reckoning_pkey PRIMARY KEY (jurisdiction)
);
alter table reckoning enable row level security;
alter table reckoning force row level security;
create policy tenant on reckoning using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on reckoning to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on reckoning to bancheng_app;

create table reckoning_case (
  jurisdiction text not null,
  case_id uuid not null,
  change integer not null,
  due_at timestamp with time zone,
  taken_until timestamp with time zone,
  version integer,
  wake_at timestamp with time zone,
  constraint reckoning_case_pkey PRIMARY KEY (jurisdiction, case_id)
);
CREATE INDEX reckoning_case_listed ON reckoning_case USING btree (jurisdiction, due_at) WHERE version IS NULL;
alter table reckoning_case enable row level security;
alter table reckoning_case force row level security;
create policy tenant on reckoning_case using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on reckoning_case to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on reckoning_case to bancheng_app;

create table register_entry (
  jurisdiction text not null,
  register text not null,
  id text not null,
  data jsonb not null,
  "position" integer default 0 not null,
  constraint register_entry_pkey PRIMARY KEY (jurisdiction, register, id)
);
alter table register_entry enable row level security;
alter table register_entry force row level security;
create policy tenant on register_entry using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on register_entry to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on register_entry to bancheng_app;

create table schema_migration (
  version integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migration_pkey PRIMARY KEY (version)
);
grant select on schema_migration to bancheng_app;

create table substitution (
  jurisdiction text not null,
  id uuid default gen_random_uuid() not null,
  absent uuid not null,
  substitute uuid not null,
  from_on date not null,
  until_on date not null,
  constraint substitution_pkey PRIMARY KEY (jurisdiction, id),
  constraint substitution_jurisdiction_absent_fkey FOREIGN KEY (jurisdiction, absent) REFERENCES account(jurisdiction, id),
  constraint substitution_jurisdiction_substitute_fkey FOREIGN KEY (jurisdiction, substitute) REFERENCES account(jurisdiction, id),
  constraint substitution_check CHECK (absent <> substitute),
  constraint substitution_check1 CHECK (until_on >= from_on)
);
CREATE INDEX substitution_absent ON substitution USING btree (jurisdiction, absent, until_on);
CREATE INDEX substitution_substitute ON substitution USING btree (jurisdiction, substitute, until_on);
alter table substitution enable row level security;
alter table substitution force row level security;
create policy tenant on substitution using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on substitution to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on substitution to bancheng_app;

create table throttle (
  jurisdiction text not null,
  bucket text not null,
  key text not null,
  tries integer not null,
  until timestamp with time zone not null,
  constraint throttle_pkey PRIMARY KEY (jurisdiction, bucket, key)
);
CREATE INDEX throttle_until ON throttle USING btree (jurisdiction, until);
alter table throttle enable row level security;
alter table throttle force row level security;
create policy tenant on throttle using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on throttle to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on throttle to bancheng_app;

create table undertaking (
  jurisdiction text not null,
  case_id uuid not null,
  nth integer not null,
  rule text not null,
  kind text not null,
  item text not null,
  office text not null,
  party_key text not null,
  standing text not null,
  due_on date,
  due_at timestamp with time zone,
  due_of text,
  given_at timestamp with time zone not null,
  version integer not null,
  constraint undertaking_pkey PRIMARY KEY (jurisdiction, case_id, nth),
  constraint undertaking_due_of_check CHECK (due_of = ANY (ARRAY['person'::text, 'office'::text]))
);
CREATE INDEX undertaking_due ON undertaking USING btree (jurisdiction, due_at, case_id) WHERE standing = ANY (ARRAY['open'::text, 'delivered'::text, 'rectifying'::text]);
alter table undertaking enable row level security;
alter table undertaking force row level security;
create policy tenant on undertaking using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on undertaking to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on undertaking to bancheng_app;

create table upward_proposal (
  jurisdiction text not null,
  id uuid not null,
  basic_code text not null,
  field text not null,
  status text not null,
  version integer not null,
  opened_at timestamp with time zone not null,
  constraint upward_proposal_pkey PRIMARY KEY (jurisdiction, id),
  constraint upward_proposal_status_check CHECK (status = ANY (ARRAY['drafted'::text, 'sent'::text, 'answered'::text, 'withdrawn'::text]))
);
CREATE INDEX upward_proposal_basic ON upward_proposal USING btree (jurisdiction, basic_code);
CREATE INDEX upward_proposal_latest ON upward_proposal USING btree (jurisdiction, opened_at DESC);
alter table upward_proposal enable row level security;
alter table upward_proposal force row level security;
create policy tenant on upward_proposal using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on upward_proposal to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on upward_proposal to bancheng_app;

create table upward_proposal_event (
  jurisdiction text not null,
  proposal_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  actor uuid not null,
  body jsonb not null,
  constraint upward_proposal_event_pkey PRIMARY KEY (jurisdiction, proposal_id, seq)
);
alter table upward_proposal_event enable row level security;
alter table upward_proposal_event force row level security;
create policy tenant on upward_proposal_event using ((jurisdiction = current_jurisdiction())) with check ((jurisdiction = ( SELECT current_jurisdiction() AS current_jurisdiction)));
create policy upkeep on upward_proposal_event to bancheng_migrator using ((current_setting('bancheng.upkeep'::text, true) = 'on'::text));
grant delete, insert, select, update on upward_proposal_event to bancheng_app;

create view case_record with (security_invoker=true) as
 SELECT o.jurisdiction,
    o.id,
    s.version,
    s.status,
    o.number,
    o.item,
    o.item_version,
    s.office,
    o.channel,
    o.owner,
    o.applicant_name,
    o.applicant_key,
    o.phone_key,
    o.tracking_hash,
    o.data_key,
    o.submitted_at,
    o.received_on,
    s.accepted_on,
    s.acceptance_kind,
    s.statutory_due_on,
    s.promised_due_on,
    s.due_on,
    s.due_at,
    s.yellow_at,
    s.provisional,
    s.decided_at,
    s.outcome,
    s.closed_at,
    s.updated_at,
    o.deadline_at
   FROM case_opening o
     JOIN case_standing s ON s.jurisdiction = o.jurisdiction AND s.case_id = o.id;
