-- What the administration of people needs beside the account itself.
alter table account
  -- Stable name of the person in the district's files; null for accounts that were not loaded from them.
  add column file_id text,
  add column employment text check (employment in ('civil-servant', 'contract')),
  -- When somebody who saw the original paper confirmed who this is. Only then does the identity number open what a
  -- window entered for it.
  add column identity_verified_at timestamptz;

create unique index account_file_id on account (jurisdiction, file_id) where file_id is not null;
create unique index account_login_folded on account (jurisdiction, lower(login));
create index account_name on account (jurisdiction, name text_pattern_ops);
create index account_party_key on account (jurisdiction, party_key) where party_key is not null;
create index post_holding_post on post_holding (jurisdiction, post);
create index substitution_substitute on substitution (jurisdiction, substitute, until_on);
create index substitution_absent on substitution (jurisdiction, absent, until_on);

-- Every change to people, posts and substitutes: who made it, to whom, and what. Nothing secret and no identity number.
create table people_event (
  jurisdiction text not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null,
  -- Null: the operator, at the command line or by loading the district's files.
  by uuid,
  subject uuid,
  type text not null,
  data jsonb not null,
  primary key (jurisdiction, id)
);
create index people_event_subject on people_event (jurisdiction, subject, at desc);
create index people_event_at on people_event (jurisdiction, at desc);
call protect('people_event');
revoke update, delete on people_event from bancheng_app;
