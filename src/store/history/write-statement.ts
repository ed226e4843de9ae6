/**
 * The statement that writes copies of a case. What is alike in all of them goes over once, and the database puts it
 * beside each copy; what a copy has to itself goes over as one array per column.
 */
import type { CaseCommit, NoticeRow, RatingRow, SpentRow, StoredEvent } from "../../app/ports/case-store.ts";
import type { CaseCopy, CaseTemplate, CopiedPaper, Reading } from "../../app/ports/history-store.ts";
import type { CaseId } from "../../core/shared/index.ts";
import { type Column, column, columns } from "../case/columns.ts";
import { BindMessage } from "../postgres/bind-message.ts";
import type { BoundStatement } from "../postgres/bound-statement.ts";

/** @throws RangeError when an id is no uuid */
export function writeStatement(
  jurisdiction: string,
  template: CaseTemplate,
  copies: readonly CaseCopy[],
): BoundStatement {
  const message = new BindMessage(NAME);
  message.text(jurisdiction);
  message.text(template.opening.number);
  const contents: Contents = { template, copies };
  for (const part of PARTS) part.addTo(message, contents);
  return { name: NAME, text: TEXT, message: message.finish() };
}

const NAME = "write-history";

interface Contents {
  readonly template: CaseTemplate;
  readonly copies: readonly CaseCopy[];
}

interface Part {
  readonly name: string;
  readonly shape: readonly { readonly name: string; readonly type: string }[];
  addTo(message: BindMessage, contents: Contents): void;
}

function part<Row>(name: string, shape: readonly Column<Row>[], rows: (contents: Contents) => readonly Row[]): Part {
  return {
    name,
    shape,
    addTo: (message, contents) => {
      const all = rows(contents);
      for (const one of shape) one.addTo(message, all);
    },
  };
}

/** A row of one copy. */
interface Own<Row> {
  readonly id: CaseId;
  readonly row: Row;
}

function ownRows<Row>(copies: readonly CaseCopy[], rows: (copy: CaseCopy) => readonly Row[]): readonly Own<Row>[] {
  return copies.flatMap((copy) => rows(copy).map((row) => ({ id: copy.id, row })));
}

/** Columns of a row as columns of an owned one. */
function owned<Row>(shape: readonly Column<Row>[]): readonly Column<Own<Row>>[] {
  const id: Column<Own<Row>> = column("case_id", "uuid", (one) => one.id);
  const inside = shape.map(
    (one): Column<Own<Row>> => ({
      name: one.name,
      type: one.type,
      addTo: (message, rows) =>
        one.addTo(
          message,
          rows.map(({ row }) => row),
        ),
    }),
  );
  return [id, ...inside];
}

const copyColumns: readonly Column<CaseCopy>[] = [
  column("id", "uuid", (copy) => copy.id),
  column("number", "text", (copy) => copy.number),
  column("later", "int", (copy) => copy.laterMs),
  column("owner", "uuid", (copy) => copy.owner),
  column("applicant_name", "text", (copy) => copy.applicantName),
  column("applicant_key", "text", (copy) => copy.applicantKey),
  column("phone_key", "text", (copy) => copy.phoneKey),
  column("tracking_hash", "text", (copy) => copy.trackingHash),
  column("data_key", "bytea", (copy) => copy.dataKey),
];

const paperColumns: readonly Column<CopiedPaper>[] = [
  column("seq", "int", (row) => row.seq),
  column("kind", "text", (row) => row.kind),
  column("body", "text", (row) => row.body),
  column("year", "int", (row) => row.year),
  column("serial", "int", (row) => row.serial),
  column("issued_at", "timestamptz", (row) => row.issuedAt),
  column("file", "text", (row) => row.file),
  column("number", "text", (row) => row.number),
  column("content", "bytea", (row) => row.content),
  column("verify_hash", "text", (row) => row.verifyHash),
];

const readingColumns: readonly Column<Reading>[] = [
  column("account", "uuid", (row) => row.account),
  column("at", "timestamptz", (row) => row.at),
];

/** The columns of the commit read their values from a commit's row. */
type RowOnly = Pick<CaseCommit, "row">;

const made = part("made", copyColumns, ({ copies }) => copies);
const opening = part<RowOnly>("opening", columns.lasting as readonly Column<RowOnly>[], ({ template }) => [
  { row: template.opening },
]);
const standing = part<RowOnly>("standing", columns.changing as readonly Column<RowOnly>[], ({ template }) => [
  { row: template.standing },
]);
const alike = part<StoredEvent>("alike", columns.event, ({ template }) => template.events);
const own = part("own", owned<StoredEvent>(columns.event), ({ copies }) => ownRows(copies, (copy) => copy.events));
const paper = part("paper", owned(paperColumns), ({ copies }) => ownRows(copies, (copy) => copy.papers));
const told = part<NoticeRow>("told", columns.notice, ({ template }) => template.notices);
const rated = part<RatingRow>("rated", columns.rating, ({ template }) => template.ratings);
const spent = part<SpentRow>("spent", columns.spent, ({ template }) => template.spent);
const reading = part("reading", readingColumns, ({ template }) => template.readings);
const PARTS = [made, opening, standing, alike, own, paper, told, rated, spent, reading];

const sources = sourcesOf(PARTS, 3);

/** Each part as a table of its rows. */
function sourcesOf(parts: readonly Part[], firstParameter: number): ReadonlyMap<Part, string> {
  let next = firstParameter;
  const found = new Map<Part, string>();
  for (const one of parts) {
    const cells = one.shape.map(({ name, type }) => `unnest($${next++}::${type}[]) as ${name}`);
    found.set(one, `(select ${cells.join(", ")}) as ${one.name}`);
  }
  return found;
}

function from(one: Part): string {
  return sources.get(one) ?? "";
}

/** Columns of a part, some of them said otherwise. */
function cells({ name: table, shape }: Part, otherwise: Readonly<Record<string, string>>): string {
  return shape.map(({ name }) => otherwise[name] ?? `${table}.${name}`).join(", ");
}

function names({ shape }: Part): string {
  return shape.map(({ name }) => name).join(", ");
}

const LATER = "made.later * interval '1 millisecond'";
const ofTheCopy = (...fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, `made.${field}`]));
const afterwards = (table: string, ...fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, `${table}.${field} + ${LATER}`]));

const TEXT = `
with made as materialized (select * from ${from(made)}),
opened as (
  insert into case_opening (jurisdiction, id, ${names(opening)})
  select $1, made.id, ${cells(opening, {
    ...ofTheCopy("number", "owner", "applicant_name", "applicant_key", "phone_key", "tracking_hash", "data_key"),
    ...afterwards("opening", "submitted_at"),
  })}
  from made cross join ${from(opening)}
),
stands as (
  insert into case_standing (jurisdiction, case_id, ${names(standing)})
  select $1, made.id, ${cells(standing, afterwards("standing", "decided_at", "closed_at", "updated_at"))}
  from made cross join ${from(standing)}
),
happened as (
  insert into case_event (jurisdiction, case_id, ${names(alike)})
  select $1, made.id, ${cells(alike, afterwards("alike", "at"))} from made cross join ${from(alike)}
  union all select $1, own.* from ${from(own)}
),
issued as (
  insert into case_paper (jurisdiction, ${names(paper)}) select $1, paper.* from ${from(paper)}
),
heard as (
  insert into notice (jurisdiction, case_id, ${names(told)})
  select $1, made.id, ${cells(told, {
    account: "case when told.account is null then null else made.owner end",
    facts: "replace(told.facts, $2, made.number)",
    ...afterwards("told", "at"),
  })}
  from made cross join ${from(told)}
),
judged as (
  insert into rating (jurisdiction, case_id, ${names(rated)})
  select $1, made.id, ${cells(rated, afterwards("rated", "rated_at"))} from made cross join ${from(rated)}
),
took as (
  insert into case_days (jurisdiction, case_id, ${names(spent)})
  select $1, made.id, ${cells(spent, {})} from made cross join ${from(spent)}
)
insert into reading_log (jurisdiction, case_id, what, ${names(reading)})
select $1, made.id, 'case', ${cells(reading, afterwards("reading", "at"))} from made cross join ${from(reading)}`;
