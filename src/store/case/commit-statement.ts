/**
 * The text of the commit statement and its parameters: one array per column, put side by side row by row by `unnest` in
 * the select list (as a table function it would first copy every part into a store of its own, which costs more than
 * writing a small batch). The statement writes its whole batch or nothing: a case that moved on meanwhile fails it, and
 * whoever sent it finds out which case that was. So no row has to be asked whether its case is still in.
 */
import type { CaseCommit } from "../../app/ports/case-store.ts";
import { BindMessage } from "../postgres/bind-message.ts";
import type { BoundStatement } from "../postgres/bound-statement.ts";
import { type Column, columns } from "./columns.ts";
import { datesIn, litAt } from "./lights.ts";
import { numberPapers, type PaperNumbers } from "./paper-numbers.ts";

/** SQLSTATE of the statement when a case is not at the version that its commit expects: division by zero. */
export const STALE = "22012";

export interface CommitStatement extends BoundStatement {
  /** It has had its answer, and is not sent again. */
  release(): void;
}

/**
 * @param batch each case once
 * @throws RangeError when an id in the batch is no uuid
 */
export function commitStatement(jurisdiction: string, batch: readonly CaseCommit[]): CommitStatement {
  const { name, text, parts } = batch.some(isUnusual) ? whole : batch.some(closes) ? closing : usual;
  const bound = new BindMessage(name);
  const commits = batch.toSorted(byCase);
  const contents: Contents = { commits, ...numberPapers(commits) };
  bound.text(jurisdiction);
  bound.bigint(batch.filter(changes).length);
  for (const part of parts) part.addTo(bound, contents);
  return { name, text, message: bound.finish(), release: () => bound.release() };
}

/** In one order for every batch: two processes that write the same cases then wait for each other, never crosswise. */
function byCase(a: CaseCommit, b: CaseCommit): number {
  return a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0;
}

function isUnusual({ holders, ratings, moved }: CaseCommit): boolean {
  return holders.length > 0 || ratings.length > 0 || moved.length > 0;
}

function closes({ spent }: CaseCommit): boolean {
  return spent.length > 0;
}

/** What one statement writes. */
interface Contents extends PaperNumbers {
  readonly commits: readonly CaseCommit[];
}

/** A set of rows that goes into the statement as one array per column. */
interface Part {
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
  addTo(message: BindMessage, contents: Contents): void;
}

function part<Row>(name: string, rows: (commit: CaseCommit) => readonly Row[], shape: readonly Column<Row>[]): Part {
  return {
    name,
    columns: ["case_id", ...shape.map((column) => column.name)],
    types: ["uuid", ...shape.map((column) => column.type)],
    addTo: (message, { commits }) => {
      const ids: string[] = [];
      const all: Row[] = [];
      for (const commit of commits) {
        for (const row of rows(commit)) {
          ids.push(commit.row.id);
          all.push(row);
        }
      }
      message.array("uuid", ids, (id) => id);
      for (const column of shape) column.addTo(message, all);
    },
  };
}

function numberedPart<Row>(
  name: string,
  rows: (numbers: PaperNumbers) => readonly Row[],
  shape: readonly Column<Row>[],
): Part {
  return {
    name,
    columns: shape.map((column) => column.name),
    types: shape.map((column) => column.type),
    addTo: (message, contents) => {
      for (const column of shape) column.addTo(message, rows(contents));
    },
  };
}

const standing = part("standing", (commit) => [commit], [columns.expected, ...columns.changing]);
const opening = part("opening", (commit) => (changes(commit) ? [] : [commit]), columns.lasting);
const event = part("event", (commit) => commit.events, columns.event);
const opened = part("opened", (commit) => commit.tasksOpened, columns.task);
const closed = part("closed", (commit) => commit.tasksClosed, columns.closed);
const told = part("told", (commit) => commit.notices, columns.notice);
const used = part(
  "used",
  ({ usedKey, row: { version } }) => (usedKey === null ? [] : [{ used: usedKey, version }]),
  columns.key,
);
const held = part("held", (commit) => commit.holders, columns.held);
const moved = part("moved", (commit) => commit.moved, columns.moved);
const rated = part("rated", (commit) => commit.ratings, columns.rating);
const spent = part("spent", (commit) => commit.spent, columns.spent);

const series = numberedPart("grown", ({ series }) => series, columns.series);
const paper = numberedPart("paper", ({ papers }) => papers, columns.paper);

function changes(commit: CaseCommit): boolean {
  return commit.expectedVersion > 0;
}

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly parts: readonly Part[];
}

/** What hardly any command writes is left out when no command of the batch does: an empty part costs too. */
const usual = statement("commit-cases", []);
const closing = statement("commit-cases-closing", [spent]);
const whole = statement("commit-cases-whole", [held, moved, rated, spent]);

/**
 * The database runs the main query first and then the other writing parts from the last to the first: so a case that has
 * moved is found before anything else is written, and papers, which hold their number series until the commit, stand
 * first and are written last.
 */
function statement(name: string, unusual: readonly Part[]): Statement {
  const parts = [standing, opening, series, paper, event, closed, opened, told, used, ...unusual];
  let next = 3;
  const sources = new Map<Part, string>();
  for (const part of parts) {
    const columns = part.types.map((type, index) => `unnest($${next++}::${type}[]) as ${part.columns[index]}`);
    sources.set(part, `(select ${columns.join(", ")}) as ${part.name}`);
  }
  const from = (part: Part) => sources.get(part) ?? "";
  const names = (shape: readonly { readonly name: string }[]) => shape.map((column) => column.name).join(", ");
  const insert = (table: string, part: Part) =>
    `insert into ${table} (jurisdiction, ${part.columns.join(", ")}) select $1, ${part.name}.* from ${from(part)}`;
  const rare: readonly (readonly [Part, () => string])[] = [
    [
      held,
      () => `held as (
  update case_task t set holder = held.holder from ${from(held)}
  where t.jurisdiction = $1 and t.case_id = held.case_id and t.task = held.task
)`,
    ],
    [
      moved,
      () => `moved as (
  update case_task t set due_on = moved.due_on, due_at = moved.due_at, yellow_at = moved.yellow_at from ${from(moved)}
  where t.jurisdiction = $1 and t.case_id = moved.case_id and t.task = moved.task
)`,
    ],
    [rated, () => `rated as (${insert("rating", rated)})`],
    [spent, () => `spent as (${insert("case_days", spent)})`],
  ];
  const also = rare.flatMap(([part, write]) => (unusual.includes(part) ? [`,\n${write()}`] : [])).join("");
  const text = `
with standing as (select * from ${from(standing)}),
changed as (
  update case_standing s set ${columns.changing.map(({ name }) => `${name} = standing.${name}`).join(", ")},
    lit_at = ${litAt(datesIn("standing"), { stood: "s.lit_at", now: "standing.updated_at" })}
  from standing
  where s.jurisdiction = $1 and s.case_id = standing.case_id and s.version = standing.expected
  returning 1
),
first_standing as (
  insert into case_standing (jurisdiction, case_id, ${names(columns.changing)}, lit_at)
  select $1, case_id, ${names(columns.changing)}, ${litAt(datesIn("standing"))} from standing where expected = 0
),
opened_case as (
  insert into case_opening (jurisdiction, id, ${names(columns.lasting)}) select $1, opening.* from ${from(opening)}
),
series as (
  insert into number_series as s (jurisdiction, body, kind, year, last) select $1, grown.* from ${from(series)}
  on conflict (jurisdiction, body, kind, year) do update set last = s.last + excluded.last
  returning body, kind, year, last
),
numbered as (
  insert into case_paper (jurisdiction, ${names(columns.paper)})
  select $1, ${paper.columns.map((name) => (name === "serial" ? "series.last - paper.serial" : name)).join(", ")}
  from ${from(paper)} join series using (body, kind, year)
),
event as (${insert("case_event", event)}),
closed as (
  delete from case_task t using ${from(closed)}
  where t.jurisdiction = $1 and t.case_id = closed.case_id and t.task = closed.task
),
opened as (${insert("case_task", opened)}),
told as (${insert("notice", told)}),
used as (${insert("idempotency", used)})${also}
select 1 / (count(*) = $2)::int from changed`;
  return { name, text, parts };
}
