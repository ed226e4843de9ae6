/** A commit of the engine as one plain SQL statement, for programs that know nothing of ours: the same rows, as texts. */
import type { CaseCommit } from "../src/app/ports/case-store.ts";
import { type Column, columns } from "../src/store/case/columns.ts";
import { litAt } from "../src/store/case/lights.ts";
import { numberPapers } from "../src/store/case/paper-numbers.ts";
import type { CellType, CellValues } from "../src/store/postgres/bind-message.ts";
import { PGBENCH_DISTRICT } from "./workload.ts";

/** Of pgbench's variables: each connection counts its cases. Ids rise in time, as the engine's do. */
const CASE_ID =
  "(lpad(to_hex(:client_id::int), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid";
const DISTRICT = `'${PGBENCH_DISTRICT}'`;

/** A part of the statement: its name there, and what it writes. */
type Part = readonly [name: string, sql: string];

/** One statement that writes all that the engine's statement would write for this commit. */
export function commandOf(commit: CaseCommit): string {
  const { row, usedKey } = commit;
  const key = usedKey === null ? [] : [{ used: usedKey, version: row.version }];
  const parts = [
    ...(commit.expectedVersion === 0 ? insert("case_opening", "id", columns.lasting, [commit]) : []),
    ...papersOf(commit),
    ...insert("case_event", "case_id", columns.event, commit.events),
    ...commit.tasksClosed.map(
      (task, nth): Part => [
        `closed${nth}`,
        `delete from case_task where jurisdiction = ${DISTRICT} and case_id = ${CASE_ID} and task = ${literal("text", task)}`,
      ],
    ),
    ...insert("case_task", "case_id", columns.task, commit.tasksOpened),
    ...insert("notice", "case_id", columns.notice, commit.notices),
    ...insert("idempotency", "case_id", columns.key, key),
  ];
  return `with ${parts.map(([name, sql]) => `${name} as (${sql})`).join(",\n")}\n${standingOf(commit)};`;
}

function standingOf(commit: CaseCommit): string {
  const cells = columns.changing.map((column) => [column.name, cellOf(column, commit)] as const);
  const { yellowAt, dueAt, updatedAt } = commit.row;
  const dates = { yellow: literal("timestamptz", yellowAt), due: literal("timestamptz", dueAt) };
  if (commit.expectedVersion === 0) {
    const row = [["jurisdiction", DISTRICT], ["case_id", CASE_ID], ...cells, ["lit_at", litAt(dates)]];
    return `insert into case_standing (${row.map(([name]) => name).join(", ")})
  values (${row.map(([, value]) => value).join(", ")})`;
  }
  const kept = { stood: "lit_at", now: literal("timestamptz", updatedAt) };
  const changes = [...cells, ["lit_at", litAt(dates, kept)]].map(([name, value]) => `${name} = ${value}`);
  return `update case_standing set ${changes.join(", ")}
  where jurisdiction = ${DISTRICT} and case_id = ${CASE_ID} and version = ${commit.expectedVersion}`;
}

/** The number series, and what is numbered by it. */
function papersOf(commit: CaseCommit): readonly Part[] {
  const { series, papers } = numberPapers([commit]);
  if (series.length === 0) return [];
  const grown = series.map(
    ({ body, kind, year, count }) => `(${DISTRICT}, ${bodyOf(body)}, ${literal("text", kind)}, ${year}, ${count})`,
  );
  const names = columns.paper.map(({ name }) => name);
  const issued = papers.map((paper) => {
    const values = columns.paper.map((column) =>
      column.name === "case_id" ? CASE_ID : column.name === "body" ? bodyOf(paper.body) : cellOf(column, paper),
    );
    return `(${values.join(", ")})`;
  });
  const numbered = names.map((name) => (name === "serial" ? "series.last - paper.serial" : `paper.${name}`));
  return [
    [
      "series",
      `insert into number_series as s (jurisdiction, body, kind, year, last) values ${grown.join(", ")}
  on conflict (jurisdiction, body, kind, year) do update set last = s.last + excluded.last
  returning body, kind, year, last`,
    ],
    [
      "numbered",
      `insert into case_paper (jurisdiction, ${names.join(", ")}) select ${DISTRICT}, ${numbered.join(", ")}
  from (values ${issued.join(", ")}) as paper (${names.join(", ")}) join series using (body, kind, year)`,
    ],
  ];
}

/** Each connection has number series of its own, so that none waits for another. */
function bodyOf(body: string): string {
  return `(${literal("text", body)} || :client_id::text)`;
}

function insert<Row>(
  table: string,
  id: string,
  ...[shape, rows]: [shape: readonly Column<Row>[], rows: readonly Row[]]
): readonly Part[] {
  if (rows.length === 0) return [];
  const names = ["jurisdiction", id, ...shape.map(({ name }) => name)].join(", ");
  const values = rows.map(
    (row) => `(${[DISTRICT, CASE_ID, ...shape.map((column) => cellOf(column, row))].join(", ")})`,
  );
  return [[`${table}_written`, `insert into ${table} (${names}) values ${values.join(", ")}`]];
}

/** What may stand only once is made anew for each case. */
function cellOf<Row>(column: Column<Row>, row: Row): string {
  if (column.name === "number") return "(:client_id::text || '-' || :n::text)";
  let text = "null";
  column.addTo(
    {
      array: (type, rows, of) => {
        const [first] = rows;
        if (first !== undefined) text = literal(type, of(first));
      },
    },
    [row],
  );
  const isKey = column.name === "key" || column.name === "used_key";
  return isKey && text !== "null" && !text.startsWith("null::") ? "gen_random_uuid()" : text;
}

/**
 * A value as pgbench can carry it: a colon before a letter or a figure is one of its variables, in a text too, so texts
 * stand as bytes, taken as text when the statement is planned.
 */
export function literal<Type extends CellType>(type: Type, value: CellValues[Type] | null): string {
  if (value === null) return `null::${type}`;
  if (Buffer.isBuffer(value))
    return type === "uuid" ? `'${value.toString("hex")}'::uuid` : `'\\x${value.toString("hex")}'::bytea`;
  if (type === "timestamptz") return `to_timestamp(${Number(value) / 1000})`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = `convert_from('\\x${Buffer.from(value).toString("hex")}', 'UTF8')`;
  return type === "text" ? text : `${text}::${type}`;
}
