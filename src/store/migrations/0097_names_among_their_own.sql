-- A name is looked for by its beginning, among a district's own: behind the name the district would be asked of every row that begins so.
drop index case_opening_applicant_name;
create index case_opening_applicant_name on case_opening (jurisdiction, applicant_name text_pattern_ops)
  where applicant_name is not null;
