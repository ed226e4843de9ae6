-- What applicants promised, as the cases tell it: one row for each time that one was given. A projection of the events.
create table undertaking (
  jurisdiction text not null,
  case_id uuid not null,
  -- Among the undertakings of the case, from 1.
  nth integer not null,
  rule text not null,
  kind text not null,
  item text not null,
  office text not null,
  -- Keyed hash of the applicant's identity number.
  party_key text not null,
  standing text not null,
  due_on date,
  due_at timestamptz,
  -- Whose day it is: the person's or the office's.
  due_of text check (due_of in ('person', 'office')),
  given_at timestamptz not null,
  -- Of the case: an older word never replaces a newer one.
  version integer not null,
  primary key (jurisdiction, case_id, nth)
);
create index undertaking_due on undertaking (jurisdiction, due_at, case_id)
  where standing in ('open', 'delivered', 'rectifying');
call protect('undertaking');

-- Who may not choose an undertaking, or not apply again: never by number, only by its keyed hash.
create table bar (
  jurisdiction text not null,
  id uuid not null default gen_random_uuid(),
  party_key text not null,
  scope text not null check (scope in ('undertaking', 'application')),
  -- Basic code of the power; null: every one.
  matter text,
  from_on date not null,
  -- The last day; null: until it is repaired.
  until_on date,
  cause text not null,
  basis text not null,
  -- The breach that it follows from; null where a post set it by a law.
  case_id uuid,
  rule text,
  set_by uuid,
  set_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lift_reason text,
  primary key (jurisdiction, id),
  check ((lifted_at is null) = (lift_reason is null))
);
-- A breach bars once, however often it is written.
create unique index bar_of_breach on bar (jurisdiction, case_id, rule) where case_id is not null;
create index bar_standing on bar (jurisdiction, party_key) where lifted_at is null;
create index bar_set on bar (jurisdiction, set_at desc);
call protect('bar');
revoke delete on bar from bancheng_app;
