-- By which calendar the dates of a district's cases were reckoned, and which cases are to be reckoned anew since it
-- changed. The dates are projections: the law of the case is in its events.
create table reckoning (
  jurisdiction text not null,
  -- Number of the catalogue's change as of which the basis was read: a process that knows an older one keeps away.
  change integer not null,
  -- JSON: the days, the hours of the bodies and the district's time policy, as they are to be reckoned by now.
  basis text not null,
  -- As all of the cases were reckoned before; null as long as that is not known. The same as the basis: all is done.
  reckoned_by text,
  -- Until then a process may still write by what it knew before: afterwards is looked for what was written meanwhile.
  settles_at timestamptz,
  primary key (jurisdiction)
);
call protect('reckoning');

create table reckoning_case (
  jurisdiction text not null,
  case_id uuid not null,
  -- As of which it was listed.
  change integer not null,
  due_at timestamptz,
  -- Until then one process has it.
  taken_until timestamptz,
  -- Of the case, and its wake-up, when it was reckoned; null: still to be done.
  version integer,
  wake_at timestamptz,
  primary key (jurisdiction, case_id)
);
-- What is due first is reckoned first: its alarm is the next that could come too late.
create index reckoning_case_listed on reckoning_case (jurisdiction, due_at) where version is null;
call protect('reckoning_case');
