-- What every command writes, made smaller (docs/adr/0005-group-commit.md).

-- A key is found by a digest of who used it and what it is: sixteen bytes in the index instead of two texts. Of a command
-- the table says what came of it, case and version, and the answer is made from the case anew. Only routes that are no
-- command keep their reply as it was.
create table idempotency_lean (
  jurisdiction text not null,
  key uuid not null,
  request text not null,
  status integer not null,
  case_id uuid,
  version integer,
  reply text,
  created_at timestamptz not null default now(),
  primary key (jurisdiction, key)
);
insert into idempotency_lean (jurisdiction, key, request, status, case_id, version, reply, created_at)
  select jurisdiction,
    encode(substring(sha256(convert_to(caller || E'\n' || key, 'UTF8')) for 16), 'hex')::uuid,
    left(request, 22), status, (reply ->> 'id')::uuid, (reply ->> 'version')::integer,
    reply ->> 'sealed', created_at
  from (
    select jurisdiction, caller, key, request, status, created_at,
      case when json_typeof(reply) = 'object' then reply else '{}' end as reply
    from idempotency
  ) as old;
drop table idempotency;
alter table idempotency_lean rename to idempotency;
alter index idempotency_lean_pkey rename to idempotency_pkey;
create index idempotency_age on idempotency using brin (created_at);
call protect('idempotency');

-- JSON that we wrote and nobody asks into: reading it through once more costs every command.
alter table case_event alter column actor type text, alter column body type text;
alter table notice alter column facts type text;
