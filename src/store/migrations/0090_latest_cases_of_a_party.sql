-- What a person said before is looked for whenever they open a form: their latest cases are read from the index, however
-- many they have. As many indexes as before; the search for the cases of a party begins at it, too.
drop index case_opening_applicant_key;
create index case_opening_applicant_key on case_opening (jurisdiction, applicant_key, submitted_at)
  where applicant_key is not null;
