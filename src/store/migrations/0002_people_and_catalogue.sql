-- People and firms with an account, and the staff's posts. Sign-in itself is kept by better-auth in schema `auth`.
create table account (
  jurisdiction text not null,
  id uuid not null,
  kind text not null check (kind in ('citizen', 'firm', 'staff')),
  login text not null,
  name text not null,
  phone text,
  -- Identity number and the like, sealed by the platform key.
  sealed bytea,
  party_key text,
  representative_key text,
  enforcement_number text,
  must_change_password boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (jurisdiction, id)
);
create unique index account_login on account (jurisdiction, login);
call protect('account');

create table post_holding (
  jurisdiction text not null,
  account uuid not null,
  post text not null,
  from_on date not null default current_date,
  until_on date,
  primary key (jurisdiction, account, post),
  foreign key (jurisdiction, account) references account (jurisdiction, id)
);
call protect('post_holding');

-- While one is absent another acts in the post, and every event says for whom.
create table substitution (
  jurisdiction text not null,
  id uuid not null default gen_random_uuid(),
  absent uuid not null,
  substitute uuid not null,
  from_on date not null,
  until_on date not null,
  check (absent <> substitute),
  check (until_on >= from_on),
  primary key (jurisdiction, id),
  foreign key (jurisdiction, absent) references account (jurisdiction, id),
  foreign key (jurisdiction, substitute) references account (jurisdiction, id)
);
call protect('substitution');

-- Relatives and interests that a member of staff declared, by keyed hash of the identity number.
create table declared_interest (
  jurisdiction text not null,
  account uuid not null,
  party_key text not null,
  relation text not null,
  primary key (jurisdiction, account, party_key),
  foreign key (jurisdiction, account) references account (jurisdiction, id)
);
call protect('declared_interest');

-- Bodies, offices, posts, legal bases, reason libraries, themes, synonyms: documents of the district's register.
create table register_entry (
  jurisdiction text not null,
  register text not null,
  id text not null,
  data jsonb not null,
  position integer not null default 0,
  primary key (jurisdiction, register, id)
);
call protect('register_entry');

create table item (
  jurisdiction text not null,
  code text not null,
  name text not null,
  body_name text not null,
  type text not null,
  status text not null check (status in ('draft', 'published', 'withdrawn')),
  -- Null for a row that was imported and has no procedure yet.
  current_version text,
  -- The row as imported, to tell a change from a repetition.
  imported jsonb,
  flags jsonb not null default '[]',
  updated_at timestamptz not null default now(),
  primary key (jurisdiction, code)
);
call protect('item');

-- Every version that was ever published: running cases keep theirs.
create table item_version (
  jurisdiction text not null,
  code text not null,
  version text not null,
  spec jsonb not null,
  flow jsonb not null,
  created_at timestamptz not null default now(),
  primary key (jurisdiction, code, version),
  foreign key (jurisdiction, code) references item (jurisdiction, code)
);
call protect('item_version');

-- Drafts are nobody's record yet: saved as the person types, sealed, gone when submitted.
create table draft (
  jurisdiction text not null,
  id uuid not null,
  owner uuid not null,
  item text not null,
  sealed bytea not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (jurisdiction, id)
);
create index draft_owner on draft (jurisdiction, owner, updated_at desc);
call protect('draft');

-- Uploaded papers. The bytes lie by their hash in the file store; a row says who brought them and to what.
create table file_object (
  jurisdiction text not null,
  id text not null,
  owner uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  case_id uuid,
  uploaded_at timestamptz not null default now(),
  primary key (jurisdiction, id, owner)
);
create index file_object_case on file_object (jurisdiction, case_id) where case_id is not null;
call protect('file_object');

-- Who looked at whose personal data.
create table reading_log (
  jurisdiction text not null,
  id uuid not null default gen_random_uuid(),
  account uuid not null,
  case_id uuid not null,
  what text not null,
  at timestamptz not null default now(),
  primary key (jurisdiction, id)
);
create index reading_log_case on reading_log (jurisdiction, case_id, at desc);
call protect('reading_log');
