-- The last closed of each office first, and how many an office has: whoever reads the cases of one's own office only is
-- asked no more than whoever reads all. Instead of the index by the time alone: the last of all are the last of every office.
drop index case_standing_closed;
create index case_standing_closed on case_standing (jurisdiction, office, closed_at) where closed_at is not null;
