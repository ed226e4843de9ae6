-- What is asked for by one value alone (a number, a key, an account): that value stands first in its index and tells the row by one
-- comparison, the district behind it (docs/adr/0005-group-commit.md). Lists in the order of time or of an office keep the
-- district in front, or they would go through other districts' rows.
drop index case_opening_number;
create unique index case_opening_number on case_opening (number text_pattern_ops, jurisdiction);
drop index case_opening_applicant_key;
create index case_opening_applicant_key on case_opening (applicant_key, submitted_at, jurisdiction)
  where applicant_key is not null;
drop index case_opening_applicant_name;
create index case_opening_applicant_name on case_opening (applicant_name text_pattern_ops, jurisdiction)
  where applicant_name is not null;
drop index case_opening_phone_key;
create index case_opening_phone_key on case_opening (phone_key, jurisdiction) where phone_key is not null;
drop index case_opening_owner;
create index case_opening_owner on case_opening (owner, submitted_at desc, jurisdiction) where owner is not null;
drop index notice_account;
create index notice_account on notice (account, at desc, jurisdiction) where account is not null;
