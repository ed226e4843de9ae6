-- Every edition of a basic item that was loaded, in order: what a new one changed is told against the one before it.
create table basic_edition (
  jurisdiction text not null,
  basic_code text not null,
  -- From 1, in the order of loading.
  seq integer not null,
  edition text not null,
  -- The basic item; null from the day on which the district inherits it no more.
  data jsonb,
  loaded_on date not null,
  primary key (jurisdiction, basic_code, seq)
);
call protect('basic_edition');

insert into basic_edition (jurisdiction, basic_code, seq, edition, data, loaded_on)
select r.jurisdiction, r.id, 1, coalesce(r.data->>'edition', ''), r.data, (now() at time zone j.zone)::date
from register_entry r
join jurisdiction j on j.code = r.jurisdiction
where r.register = 'basic';
