-- What a paper says is frozen with its first print. The words name people, so they are sealed with the case's data key.
alter table case_paper add column content bytea;
-- As printed: 澄审批许受〔2026〕123号, or the certificate's own number.
alter table case_paper add column number text;
-- Keyed hash of the code in the paper's QR: who holds the paper is shown the holder's name.
alter table case_paper add column verify_hash text;

create index case_paper_printed on case_paper (jurisdiction, number) where number is not null;
create index case_paper_unprinted on case_paper (jurisdiction, issued_at) where file is null;
create index case_paper_issued on case_paper (jurisdiction, issued_at);
