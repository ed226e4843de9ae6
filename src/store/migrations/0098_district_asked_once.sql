-- The check of what is written asks for the connection's district once for each statement, not for each row: a commit writes thousands.
-- What is read is left as it is: there the district is asked once already, beside the one that the query names.
create or replace procedure protect(target regclass)
  language plpgsql
as $$
declare
  leading_column name;
begin
  select a.attname into leading_column
    from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = target and i.indisprimary;
  if leading_column is distinct from 'jurisdiction' then
    raise exception 'the primary key of % must begin with jurisdiction', target;
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (jurisdiction = current_jurisdiction()) with check (jurisdiction = (select current_jurisdiction()))',
    target);
  -- The owner is bound too, unless it says that it does upkeep (migrations, backup, restore).
  execute format(
    'create policy upkeep on %s to current_user using (current_setting(''bancheng.upkeep'', true) = ''on'')',
    target);
end
$$;

do $$
declare
  target regclass;
begin
  for target in select polrelid from pg_policy where polname = 'tenant' loop
    execute format('alter policy tenant on %s with check (jurisdiction = (select current_jurisdiction()))', target);
  end loop;
end
$$;
