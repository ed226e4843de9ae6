-- The lists of a district (清单): powers, duties, fees, proofs, intermediary services, faults of staff.

-- The lists that are kept, an empty one too. Once a list is here, it changes by registered changes only.
create table kept_list (
  jurisdiction text not null,
  list text not null check (list in ('power', 'duty', 'fee', 'proof', 'intermediary', 'negative')),
  established_at timestamptz not null,
  primary key (jurisdiction, list)
);
call protect('kept_list');

-- An entry as it stood from one day to another: what was in force on a day can always be told.
create table list_entry (
  jurisdiction text not null,
  list text not null,
  code text not null,
  -- -infinity: since before the list was kept here.
  valid_from date not null,
  -- The first day on which it no longer applied.
  valid_until date,
  name text not null,
  body text not null,
  -- Of a power its basic code, of a duty the code of its power.
  refers text,
  data jsonb not null,
  primary key (jurisdiction, list, code, valid_from) include (valid_until),
  foreign key (jurisdiction, list) references kept_list (jurisdiction, list)
);
create index list_entry_body on list_entry (jurisdiction, list, body, code);
create index list_entry_refers on list_entry (jurisdiction, list, refers, code) where refers is not null;
call protect('list_entry');

-- What was proposed, and what became of it. Nothing is ever taken out.
create table list_change (
  jurisdiction text not null,
  id uuid not null,
  list text not null,
  entry text not null,
  kind text not null check (kind in ('add', 'alter', 'remove')),
  before jsonb,
  after jsonb,
  effective_on date not null,
  document text not null,
  reason text not null,
  state text not null check (state in ('proposed', 'registered', 'declined', 'withdrawn')),
  -- Null: an operator, who imported a file.
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  remark text,
  check ((after is null) = (kind = 'remove')),
  check ((decided_at is null) = (state = 'proposed')),
  check (decided_by is distinct from proposed_by or state <> 'registered' or decided_by is null),
  primary key (jurisdiction, id),
  foreign key (jurisdiction, list) references kept_list (jurisdiction, list)
);
-- Of one entry one change at a time.
create unique index list_change_open on list_change (jurisdiction, list, entry) where state = 'proposed';
create index list_change_entry on list_change (jurisdiction, list, entry, proposed_at);
create index list_change_decided on list_change (jurisdiction, list, decided_at) where state = 'registered';
call protect('list_change');
