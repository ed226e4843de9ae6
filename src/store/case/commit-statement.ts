/**
 * The text of the commit statement and its parameters: one array per column, put side by side row by row by `unnest` in
 * the select list (as a table function it would first copy every part into a store of its own, which costs more than
 * writing a small batch). Every part is written only for the cases that `written` names, so a case that drops out takes
 * all of its own with it and nothing of others.
 */
import type { CaseCommit } from "../../app/ports/case-store.ts";
import { BinaryArrays } from "./binary-arrays.ts";
import { type Column, columns } from "./columns.ts";

/** @throws RangeError when an id in the batch is no uuid */
export function commitValues(jurisdiction: string, batch: readonly CaseCommit[]): unknown[] {
  const arrays = new BinaryArrays();
  for (const part of PARTS) part.addTo(arrays, batch);
  return [jurisdiction, ...arrays.finish()];
}

/** A set of rows that goes into the statement as one array per column. */
interface Part {
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
  addTo(arrays: BinaryArrays, batch: readonly CaseCommit[]): void;
}

function part<Row>(name: string, rows: (commit: CaseCommit) => readonly Row[], shape: readonly Column<Row>[]): Part {
  return {
    name,
    columns: ["case_id", ...shape.map((column) => column.name)],
    types: ["uuid", ...shape.map((column) => column.type)],
    addTo: (arrays, batch) => {
      const ids: string[] = [];
      const all: Row[] = [];
      for (const commit of batch) {
        for (const row of rows(commit)) {
          ids.push(commit.row.id);
          all.push(row);
        }
      }
      arrays.add("uuid", ids, (id) => id);
      for (const column of shape) column.addTo(arrays, all);
    },
  };
}

const PARTS: readonly Part[] = [
  part("opening", opens, [...columns.lasting, ...columns.changing]),
  part("changing", changes, [columns.expected, ...columns.changing]),
  part("event", (commit) => commit.events, columns.event),
  part("opened", (commit) => commit.tasksOpened, columns.task),
  part("closed", (commit) => commit.tasksClosed, columns.closed),
  part("held", (commit) => commit.holders, columns.held),
  part("wake", (commit) => (commit.wakeAt === undefined ? [] : [commit.wakeAt]), columns.wake),
  part("paper", (commit) => commit.papers, columns.paper),
  part("told", (commit) => commit.notices, columns.notice),
  part("rated", (commit) => commit.ratings, columns.rating),
  part("kept", (commit) => (commit.keptReply === null ? [] : [commit.keptReply]), columns.kept),
];

function opens(commit: CaseCommit): readonly CaseCommit[] {
  return commit.expectedVersion === 0 ? [commit] : [];
}

function changes(commit: CaseCommit): readonly CaseCommit[] {
  return commit.expectedVersion > 0 ? [commit] : [];
}

export const commitStatement = statement();

/**
 * The database runs the main query first and then the other writing parts from the last to the first: so papers, which
 * hold their number series until the commit, stand first and are written last.
 */
function statement(): string {
  let next = 2;
  const sources = new Map<string, string>();
  for (const { name, columns: names, types } of PARTS) {
    const columns = types.map((type, index) => `unnest($${next++}::${type}[]) as ${names[index]}`);
    sources.set(name, `(select ${columns.join(", ")}) as ${name}`);
  }
  const from = (name: string) => sources.get(name) ?? "";
  const written = (name: string) => `select ${name}.* from ${from(name)} join written on written.id = ${name}.case_id`;
  const names = (shape: readonly { readonly name: string }[]) => shape.map((column) => column.name).join(", ");
  return `
with repeated as (
  select kept.case_id as id from ${from("kept")}
  join idempotency i on i.jurisdiction = $1 and i.caller = kept.caller and i.key = kept.key
),
opening as (select * from ${from("opening")} where case_id not in (select id from repeated)),
opened_case as (
  insert into case_opening (jurisdiction, id, ${names(columns.lasting)})
  select $1, case_id, ${names(columns.lasting)} from opening
  on conflict do nothing
  returning id
),
first_standing as (
  insert into case_standing (jurisdiction, case_id, ${names(columns.changing)})
  select $1, case_id, ${names(columns.changing)} from opening join opened_case on opened_case.id = opening.case_id
),
changed as (
  update case_standing s set ${columns.changing.map(({ name }) => `${name} = changing.${name}`).join(", ")}
  from ${from("changing")}
  where s.jurisdiction = $1 and s.case_id = changing.case_id and s.version = changing.expected
    and changing.case_id not in (select id from repeated)
  returning s.case_id as id
),
written as (select id from opened_case union all select id from changed),
paper as (${written("paper")}),
series as (
  insert into number_series as s (jurisdiction, body, kind, year, last)
  select $1, body, kind, year, count(*) from paper group by body, kind, year order by body, kind, year
  on conflict (jurisdiction, body, kind, year) do update set last = s.last + excluded.last
  returning body, kind, year, last
),
numbered as (
  insert into case_paper (jurisdiction, case_id, ${names(columns.paper)}, serial)
  select $1, paper.*,
    series.last - count(*) over series_of + row_number() over (series_of order by paper.issued_at, paper.case_id, paper.seq)
  from paper join series using (body, kind, year)
  window series_of as (partition by paper.body, paper.kind, paper.year)
),
event as (
  insert into case_event (jurisdiction, case_id, ${names(columns.event)})
  select $1, event.* from (${written("event")}) as event
),
closed as (
  delete from case_task t using (${written("closed")}) as closed
  where t.jurisdiction = $1 and t.case_id = closed.case_id and t.task = closed.task
),
opened as (
  insert into case_task (jurisdiction, case_id, ${names(columns.task)})
  select $1, opened.* from (${written("opened")}) as opened
),
held as (
  update case_task t set holder = held.holder from (${written("held")}) as held
  where t.jurisdiction = $1 and t.case_id = held.case_id and t.task = held.task
),
wake as (${written("wake")}),
waking as (
  insert into wake_up (jurisdiction, case_id, at) select $1, case_id, at from wake where at is not null
  on conflict (jurisdiction, case_id) do update set at = excluded.at
),
resting as (
  delete from wake_up w using wake where w.jurisdiction = $1 and w.case_id = wake.case_id and wake.at is null
),
told as (
  insert into notice (jurisdiction, case_id, ${names(columns.notice)})
  select $1, told.* from (${written("told")}) as told
),
rated as (
  insert into rating (jurisdiction, case_id, ${names(columns.rating)})
  select $1, rated.* from (${written("rated")}) as rated
),
kept as (
  insert into idempotency (jurisdiction, ${names(columns.kept)})
  select $1, ${columns.kept.map(({ name }) => `kept.${name}`).join(", ")} from (${written("kept")}) as kept
)
select id, 'committed' as outcome from written union all select id, 'repeated' from repeated`;
}
