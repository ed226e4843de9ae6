-- Who spent the days: written once, with the event that closes the case. Shares of days are kept in thousandths.
create table case_days (
  jurisdiction text not null,
  case_id uuid not null,
  party text not null,
  unit text not null,
  item text not null,
  -- The office that answers for the item, and the year in which the case closed.
  office text not null,
  year integer not null,
  calendar_thousandths integer not null,
  working_thousandths integer not null,
  primary key (jurisdiction, case_id, party, unit)
);
create index case_days_year on case_days (jurisdiction, year, office, party, unit)
  include (calendar_thousandths, working_thousandths);
call protect('case_days');
