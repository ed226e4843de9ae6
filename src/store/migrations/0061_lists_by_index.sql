-- Lists that begin at an index, however many cases there are (docs/adr/0061-lists-by-index.md).

-- Numbers are searched by their beginning and listed by it, the highest first, whatever the order of letters in which the
-- database was made. As many indexes as before: this one tells equal numbers, too.
drop index case_opening_number;
create unique index case_opening_number on case_opening (jurisdiction, number text_pattern_ops);

-- The open cases and no others. Until now they shared an index with closed ones that are still to be woken, such as those
-- whose licence ends in some years: of these there are the more, the longer a district works. Its office changes hardly
-- ever, so that a case goes on being changed in place.
create index case_standing_open on case_standing (jurisdiction, office) where closed_at is null;
drop index case_standing_awake;
create index case_standing_awake on case_standing (jurisdiction, wake_at) where wake_at is not null;

-- The last closed of each office first, and how many an office has: written once, when a case closes. Whoever reads the cases
-- of one's own office only is asked no more than whoever reads all: the last of all are the last of every office.
create index case_standing_closed on case_standing (jurisdiction, office, closed_at) where closed_at is not null;
