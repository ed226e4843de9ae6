-- Replayed cases are counted beside the board: found without reading through all others.
create index case_opening_imported on case_opening (jurisdiction, item) where channel = 'imported';
