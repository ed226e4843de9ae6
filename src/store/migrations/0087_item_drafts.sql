-- An item that is being edited and is not published: one for each item, whoever works on it. Takes the place of the
-- drafts that held flow and tables only; what those did not hold stood in the version that they were begun from.
create table item_draft (
  jurisdiction text not null,
  item text not null,
  -- Version of the item that it was begun from; null for an item that nobody has published yet.
  base_version text,
  -- {"spec": the item, "bpmn": its flow, "dmn": [{"name", "xml"}]}
  source jsonb not null,
  -- Goes up by one with each saving: who saves says which one they had before them.
  revision integer not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (jurisdiction, item)
);
call protect('item_draft');

insert into item_draft (jurisdiction, item, base_version, source, revision, saved_by, saved_at)
select d.jurisdiction, d.item, v.version,
       jsonb_build_object('spec', v.spec, 'bpmn', d.bpmn, 'dmn', d.dmn::jsonb),
       d.revision, d.saved_by, d.saved_at
from procedure_draft d
join item i on i.jurisdiction = d.jurisdiction and i.code = d.item
join item_version v on v.jurisdiction = i.jurisdiction and v.code = i.code
  -- Begun from a version that was never kept, it is laid upon the one that is published.
  and v.version = case when exists (
        select from item_version b
        where b.jurisdiction = d.jurisdiction and b.code = d.item and b.version = d.base_version)
      then d.base_version else i.current_version end;

drop table procedure_draft;
