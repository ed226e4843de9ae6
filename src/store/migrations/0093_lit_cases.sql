-- The cases whose light is yellow or red, found without going through all open ones (docs/adr/0061-lists-by-index.md).
-- `lit_at` is when the light may change at the earliest: the time at which the case becomes yellow or red, or one before
-- that which stood there already. So it hardly ever moves, and a case goes on being changed in place.
alter table case_standing add column lit_at timestamptz;
update case_standing set lit_at = least(yellow_at, due_at) where closed_at is null;
alter table case_standing add constraint case_standing_lit_in_time
  check (closed_at is not null or coalesce(lit_at <= least(yellow_at, due_at), least(yellow_at, due_at) is null));
create index case_standing_lit on case_standing (jurisdiction, lit_at) where closed_at is null and lit_at is not null;
