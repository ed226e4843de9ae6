-- Changes of items from their check to their effect, batches by which they are made public, and what took effect when
-- (docs/adr/0083-changes-of-items.md, 0084-files-and-screen.md).

-- Who says what the item is: the district's files, or what was published on screen. Files never write over the latter.
alter table item add column origin text not null default 'files' check (origin in ('files', 'screen'));

-- Every version that took effect, in order. Null is an item withdrawn.
create table item_release (
  jurisdiction text not null,
  code text not null,
  -- From 1, in the order of taking effect.
  seq integer not null,
  version text,
  origin text not null check (origin in ('files', 'screen')),
  batch uuid,
  -- Of the document by which it was made public; null for what came with the files.
  document_number text,
  reason text,
  effective_on date not null,
  primary key (jurisdiction, code, seq),
  foreign key (jurisdiction, code) references item (jurisdiction, code)
);
call protect('item_release');

insert into item_release (jurisdiction, code, seq, version, origin, effective_on)
select v.jurisdiction, v.code,
       row_number() over (partition by v.jurisdiction, v.code
                          order by v.version = i.current_version, v.created_at, v.version),
       v.version, 'files', (v.created_at at time zone j.zone)::date
from item_version v
join item i on i.jurisdiction = v.jurisdiction and i.code = v.code
join jurisdiction j on j.code = v.jurisdiction;

create table item_batch (
  jurisdiction text not null,
  id uuid not null,
  name text not null,
  status text not null check (status in ('open', 'published', 'effective', 'cancelled')),
  document_number text,
  effective_on date,
  made_by uuid not null,
  made_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  primary key (jurisdiction, id)
);
call protect('item_batch');
create index item_batch_waiting on item_batch (jurisdiction, effective_on) where status = 'published';

create table item_change (
  jurisdiction text not null,
  id uuid not null,
  item text not null,
  -- As its events say it, for lists; `version` is their number, and the lock of optimistic writers.
  status text not null,
  version integer not null,
  -- JSON: spec, bpmn and dmn as they stood when it was opened; never changed. Null for a withdrawal.
  content text,
  opened_at timestamptz not null,
  -- Chosen for it; left again when the batch is called off.
  batch uuid,
  primary key (jurisdiction, id)
);
call protect('item_change');
-- One at a time: two that stand on the same version could not both be published.
create unique index item_change_open on item_change (jurisdiction, item) where status in ('checked', 'ready', 'scheduled');
create index item_change_latest on item_change (jurisdiction, opened_at desc);
create index item_change_batch on item_change (jurisdiction, batch) where batch is not null;

create table item_change_event (
  jurisdiction text not null,
  change_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  -- Account; null for the platform itself.
  actor uuid,
  body text not null,
  -- SHA-256 over the link before, time, actor and body: an event that is altered later breaks the chain.
  link text not null,
  primary key (jurisdiction, change_id, seq)
);
call protect('item_change_event');
