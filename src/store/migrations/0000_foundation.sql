-- What every later migration stands on: districts, the row-level security that keeps them apart, default rights.

create schema auth;
grant usage on schema auth to bancheng_app;
grant usage on schema public to bancheng_app;
revoke create on schema public from public;

alter default privileges in schema public grant select, insert, update, delete on tables to bancheng_app;
alter default privileges in schema public grant usage, select on sequences to bancheng_app;
alter default privileges in schema auth grant select, insert, update, delete on tables to bancheng_app;
alter default privileges in schema auth grant usage, select on sequences to bancheng_app;

revoke insert, update, delete on schema_migration from bancheng_app;
grant select on schema_migration to bancheng_app;

-- The district this connection works for; null, and so no row at all, where none was set.
create function current_jurisdiction() returns text
  language sql stable parallel safe
  return nullif(current_setting('bancheng.jurisdiction', true), '');

-- Holds the rows of a table apart by district. Every table that belongs to districts calls this once it stands:
--   call protect('event');
create procedure protect(target regclass)
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
    'create policy tenant on %s using (jurisdiction = current_jurisdiction()) with check (jurisdiction = current_jurisdiction())',
    target);
  -- The owner is bound too, unless it says that it does upkeep (migrations, backup, restore).
  execute format(
    'create policy upkeep on %s to current_user using (current_setting(''bancheng.upkeep'', true) = ''on'')',
    target);
end
$$;

-- The register of districts is no district's own: everybody may read it, and a new one has to start somewhere.
create table jurisdiction (
  code text primary key check (code ~ '^[0-9]{6,12}$'),
  name text not null,
  zone text not null default 'Asia/Shanghai',
  demo boolean not null default false,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
