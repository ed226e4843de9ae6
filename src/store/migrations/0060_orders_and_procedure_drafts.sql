-- Orders of supervision are found by their papers, which are few among all papers.
create index case_paper_supervision on case_paper (jurisdiction, issued_at) where kind = 'supervision-order';

-- A procedure that is being edited and is not published: one for each item, whoever works on it.
create table procedure_draft (
  jurisdiction text not null,
  item text not null,
  -- Version of the item that it was begun from.
  base_version text not null,
  bpmn text not null,
  -- JSON: a list of files, each with its name and its DMN as it stands.
  dmn text not null,
  -- Goes up by one with each saving: who saves says which one they had before them.
  revision integer not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (jurisdiction, item)
);
call protect('procedure_draft');
