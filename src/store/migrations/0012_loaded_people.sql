-- Hash of what the district's files last said of the person. A load that finds the same leaves the account alone, so
-- that what an administrator changed since is not undone by every start.
alter table account add column file_hash text;
