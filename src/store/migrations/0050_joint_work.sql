-- Joint work of several cases, items and bodies: a stream of events of its own, the row for lists, and which waiting step
-- of which case it serves. Its report reaches the cases by their ordinary commands, never from here.

create table joint_work (
  jurisdiction text not null,
  id uuid not null,
  -- The number of its events, and the lock of optimistic writers.
  version integer not null,
  kind text not null,
  status text not null,
  lead text not null,
  -- Every office that takes part: whose list it stands in.
  offices text[] not null,
  requested_by uuid not null,
  requested_at timestamptz not null,
  latest_on date,
  slot_from timestamptz,
  slot_to timestamptz,
  -- Keyed hash of the place: finds earlier work at it without showing it.
  site_key text not null,
  -- Its own key, wrapped by the master key. Null after the person was forgotten.
  data_key bytea,
  -- When the duty that tells the cases looks again; null when every case was told.
  feed_at timestamptz,
  primary key (jurisdiction, id)
);
call protect('joint_work');
create index joint_work_feed on joint_work (jurisdiction, feed_at) where feed_at is not null;
create index joint_work_offices on joint_work using gin (offices);
create index joint_work_slot on joint_work (jurisdiction, slot_from) where slot_from is not null;

create table joint_event (
  jurisdiction text not null,
  joint_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamptz not null,
  actor text not null,
  body text not null,
  -- Personal part, AES-256-GCM under the work's data key.
  sealed bytea,
  -- Of the request that wrote it: digest of caller and key, and the hash of what was asked. One effect per key.
  used_key uuid,
  used_request text,
  recorded_at timestamptz not null default now(),
  primary key (jurisdiction, joint_id, seq)
);
call protect('joint_event');
create unique index joint_event_used_key on joint_event (jurisdiction, used_key) where used_key is not null;

-- A waiting step is served by one piece of joint work at a time.
create table joint_case (
  jurisdiction text not null,
  case_id uuid not null,
  task text not null,
  joint_id uuid not null,
  part text not null,
  primary key (jurisdiction, case_id, task)
);
call protect('joint_case');
create index joint_case_work on joint_case (jurisdiction, joint_id);
