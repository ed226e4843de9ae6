-- Sign-in is better-auth's: its tables stand in schema auth, as its schema wants them. A user there is an account here,
-- with the same id; `username` is `jurisdiction:login`. No district's policy applies: nobody is signed in yet.
create table auth."user" (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  username text unique,
  jurisdiction text not null
);

create table auth.session (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references auth."user" (id) on delete cascade
);
create index session_user_id on auth.session ("userId");
create index session_expiry on auth.session ("expiresAt");

create table auth.account (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index account_user_id on auth.account ("userId");

create table auth.verification (
  id uuid primary key default pg_catalog.gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_identifier on auth.verification (identifier);

-- Tries within a window of time, by what they are tries of and by whom: shared by every process.
create table throttle (
  jurisdiction text not null,
  bucket text not null,
  key text not null,
  tries integer not null,
  until timestamptz not null,
  primary key (jurisdiction, bucket, key)
);
create index throttle_until on throttle (jurisdiction, until);
call protect('throttle');
