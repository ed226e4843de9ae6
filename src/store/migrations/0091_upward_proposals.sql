-- Proposals to whoever keeps the basic catalogue: what it should say instead, and what became of it
-- (core/catalog/upward). Each is a stream of events; the row is what lists ask for.
create table upward_proposal (
  jurisdiction text not null,
  id uuid not null,
  basic_code text not null,
  field text not null,
  status text not null check (status in ('drafted', 'sent', 'answered', 'withdrawn')),
  -- Number of its events, and the lock of optimistic writers.
  version integer not null,
  opened_at timestamptz not null,
  primary key (jurisdiction, id)
);
call protect('upward_proposal');
create index upward_proposal_latest on upward_proposal (jurisdiction, opened_at desc);
create index upward_proposal_basic on upward_proposal (jurisdiction, basic_code);

create table upward_proposal_event (
  jurisdiction text not null,
  proposal_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  actor uuid not null,
  body jsonb not null,
  primary key (jurisdiction, proposal_id, seq)
);
call protect('upward_proposal_event');
