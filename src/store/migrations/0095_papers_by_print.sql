-- Every paper is in one of two indexes by time: of those that wait to be printed, and of those that are. Before, one that waited was in
-- both, and each command that issues one paid for two entries (docs/adr/0005-group-commit.md).
drop index case_paper_issued;
create index case_paper_issued on case_paper (jurisdiction, issued_at) where file is not null;
