/**
 * The text of the commit statement and its parameters: one array per column, joined row by row by `unnest`. Every part
 * is written only for the cases that `written` names, so a case that drops out takes all of its own with it and nothing
 * of others.
 */
import type { CaseCommit } from "../../app/ports/case-store.ts";
import { type Column, columns } from "./columns.ts";

/** A set of rows that goes into the statement as one array per column. */
interface Part {
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
  values(batch: readonly CaseCommit[]): unknown[][];
}

function part<Row>(name: string, rows: (commit: CaseCommit) => readonly Row[], shape: readonly Column<Row>[]): Part {
  return {
    name,
    columns: ["case_id", ...shape.map((column) => column.name)],
    types: ["uuid[]", ...shape.map((column) => `${column.type}[]`)],
    values: (batch) => {
      const lists: unknown[][] = [[], ...shape.map((): unknown[] => [])];
      for (const commit of batch) {
        for (const row of rows(commit)) {
          lists[0]?.push(commit.row.id);
          for (const [index, column] of shape.entries()) lists[index + 1]?.push(column.of(row));
        }
      }
      return lists;
    },
  };
}

const PARTS: readonly Part[] = [
  part("given", (commit) => [commit], columns.given),
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

export const commitStatement = statement();

export function commitValues(jurisdiction: string, batch: readonly CaseCommit[]): unknown[] {
  return [jurisdiction, ...PARTS.flatMap((part) => part.values(batch))];
}

function statement(): string {
  let next = 2;
  const sources = new Map<string, string>();
  for (const { name, columns: names, types } of PARTS) {
    const parameters = types.map((type) => `$${next++}::${type}`);
    sources.set(name, `unnest(${parameters.join(", ")}) as ${name}(${names.join(", ")})`);
  }
  const from = (name: string) => sources.get(name) ?? "";
  const written = (name: string) => `${from(name)} join written on written.id = ${name}.case_id`;
  const row = columns.given.filter((column) => column.name !== "expected");
  const names = row.map((column) => column.name);
  const changing = names.filter((name) => !columns.fixed.includes(name));
  return `
with asked as (select * from ${from("given")}),
repeated as (
  select kept.case_id as id from ${from("kept")} join idempotency i
    on i.jurisdiction = $1 and i.caller = kept.caller and i.key = kept.key
),
given as (select * from asked where case_id not in (select id from repeated)),
changed as (
  update case_record c set ${changing.map((name) => `${name} = given.${name}`).join(", ")}
  from given
  where c.jurisdiction = $1 and c.id = given.case_id and given.expected > 0 and c.version = given.expected
  returning c.id
),
opened_case as (
  insert into case_record (jurisdiction, id, ${names.join(", ")})
  select $1, given.case_id, ${names.map((name) => `given.${name}`).join(", ")} from given where given.expected = 0
  on conflict do nothing
  returning id
),
written as (select id from changed union all select id from opened_case),
event as (
  insert into case_event (jurisdiction, case_id, ${columns.event.map((column) => column.name).join(", ")})
  select $1, event.* from (select event.* from ${written("event")}) as event
),
closed as (
  delete from case_task t using (select closed.* from ${written("closed")}) as closed
  where t.jurisdiction = $1 and t.case_id = closed.case_id and t.task = closed.task
),
opened as (
  insert into case_task (jurisdiction, case_id, ${columns.task.map((column) => column.name).join(", ")})
  select $1, opened.* from (select opened.* from ${written("opened")}) as opened
),
held as (
  update case_task t set holder = held.holder from (select held.* from ${written("held")}) as held
  where t.jurisdiction = $1 and t.case_id = held.case_id and t.task = held.task
),
wake as (select wake.* from ${written("wake")}),
waking as (
  insert into wake_up (jurisdiction, case_id, at) select $1, case_id, at from wake where at is not null
  on conflict (jurisdiction, case_id) do update set at = excluded.at
),
resting as (
  delete from wake_up w using wake where w.jurisdiction = $1 and w.case_id = wake.case_id and wake.at is null
),
paper as (select paper.* from ${written("paper")}),
series as (
  insert into number_series as s (jurisdiction, body, kind, year, last)
  select $1, body, kind, year, count(*) from paper group by body, kind, year order by body, kind, year
  on conflict (jurisdiction, body, kind, year) do update set last = s.last + excluded.last
  returning body, kind, year, last
),
numbered as (
  insert into case_paper (jurisdiction, case_id, seq, kind, body, year, issued_at, serial)
  select $1, paper.*,
    series.last - count(*) over series_of + row_number() over (series_of order by paper.issued_at, paper.case_id, paper.seq)
  from paper join series using (body, kind, year)
  window series_of as (partition by paper.body, paper.kind, paper.year)
),
told as (
  insert into notice (jurisdiction, case_id, ${columns.notice.map((column) => column.name).join(", ")})
  select $1, told.* from (select told.* from ${written("told")}) as told
),
rated as (
  insert into rating (jurisdiction, case_id, ${columns.rating.map((column) => column.name).join(", ")})
  select $1, rated.* from (select rated.* from ${written("rated")}) as rated
),
kept as (
  insert into idempotency (jurisdiction, ${columns.kept.map((column) => column.name).join(", ")})
  select $1, ${columns.kept.map((column) => `kept.${column.name}`).join(", ")} from ${written("kept")}
)
select id, 'committed' as outcome from written union all select id, 'repeated' from repeated`;
}
