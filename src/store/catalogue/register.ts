/**
 * The register as rows of `register_entry`. Bodies, offices, bases and documents of absence that are named no more stay at position −1, for
 * cases that began with them; everything else goes.
 */
import type { DistrictRegister, ReasonEntry, Registered, SynonymEntry } from "../../app/ports/catalogue-store.ts";
import type { BasicItem, ElementRegister, Gatekeeper, TimePolicy } from "../../core/catalog/index.ts";
import type { Json, Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "./transaction.ts";

const FORMER = -1;
const KEPT = ["body", "office", "basis", "absence"];
const DROPPED = ["post", "theme", "synonym", "reason", "policy", "elements", "gatekeeper", "basic"];
/** A district has one policy of time, or none. */
const TIME = "time";
/** Data elements are one value: they name one another. */
const ELEMENTS = "all";

interface EntryRow {
  readonly register: string;
  readonly id: string;
  readonly data: unknown;
  readonly position: number;
}

export async function readRegister(client: Queryable, jurisdiction: Jurisdiction): Promise<DistrictRegister> {
  const { rows } = await client.query<EntryRow>(
    "select register, id, data, position from register_entry where jurisdiction = $1 order by register, position, id",
    [jurisdiction],
  );
  // Written by `saveRegister` from values of these very types.
  const entries = <T>(register: string) => rows.filter((row) => row.register === register).map((row) => row.data as T);
  const kept = <T>(register: string) =>
    rows
      .filter((row) => row.register === register)
      .map(({ data, position }): Registered<T> => ({ ...(data as T), ...(position === FORMER && { former: true }) }));
  const [policy] = entries<TimePolicy>("policy");
  const [elements] = entries<ElementRegister>("elements");
  const gatekeepers = entries<Gatekeeper>("gatekeeper");
  const basics = entries<BasicItem>("basic");
  return {
    bodies: kept("body"),
    offices: kept("office"),
    bases: kept("basis"),
    posts: entries("post"),
    themes: entries("theme"),
    synonyms: entries("synonym"),
    reasons: entries("reason"),
    absences: kept("absence"),
    ...(policy === undefined ? {} : { policy }),
    ...(elements === undefined ? {} : { elements }),
    ...(gatekeepers.length === 0 ? {} : { gatekeepers }),
    ...(basics.length === 0 ? {} : { basics }),
  };
}

/** True when something was different. */
export async function saveRegister(
  client: Queryable,
  jurisdiction: Jurisdiction,
  register: DistrictRegister,
): Promise<boolean> {
  const entries = JSON.stringify(entriesOf(register));
  const written = await client.query(
    `insert into register_entry as r (jurisdiction, register, id, data, position)
     select $1, e.register, e.id, e.data, e.position
     from jsonb_to_recordset($2::jsonb) as e(register text, id text, data jsonb, position int)
     on conflict (jurisdiction, register, id) do update set data = excluded.data, position = excluded.position
     where (r.data, r.position) is distinct from (excluded.data, excluded.position)`,
    [jurisdiction, entries],
  );
  const former = await client.query(
    `update register_entry r set position = ${FORMER}
     where jurisdiction = $1 and register = any($3) and position <> ${FORMER} and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) as e(register text, id text)
       where e.register = r.register and e.id = r.id)`,
    [jurisdiction, entries, KEPT],
  );
  const dropped = await client.query(
    `delete from register_entry r
     where jurisdiction = $1 and register = any($3) and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) as e(register text, id text)
       where e.register = r.register and e.id = r.id)`,
    [jurisdiction, entries, DROPPED],
  );
  return [written, former, dropped].some(({ rowCount }) => rowCount !== 0);
}

function entriesOf(register: DistrictRegister): readonly EntryRow[] {
  const named = (name: string, entries: readonly { readonly id: string }[]) =>
    entries.map((data, position) => ({ register: name, id: data.id, data, position }));
  return [
    ...named("body", register.bodies),
    ...named("office", register.offices),
    ...named("basis", register.bases),
    ...named("absence", register.absences),
    ...named("post", register.posts),
    ...register.themes.map((data, position) => ({ register: "theme", id: data.code, data, position })),
    ...register.synonyms.map((data, position) => ({ register: "synonym", id: synonymId(data), data, position })),
    ...register.reasons.map((data, position) => ({ register: "reason", id: reasonId(data), data, position })),
    ...(register.basics ?? []).map((data, position) => ({ register: "basic", id: data.basicCode, data, position })),
    ...(register.gatekeepers ?? []).map((data, position) => ({
      register: "gatekeeper",
      id: `${data.aspect}/${data.post}`,
      ...{ data, position },
    })),
    ...(register.policy === undefined ? [] : [{ register: "policy", id: TIME, data: register.policy, position: 0 }]),
    ...(register.elements === undefined
      ? []
      : [{ register: "elements", id: ELEMENTS, data: register.elements, position: 0 }]),
  ];
}

function synonymId({ words, means }: SynonymEntry): string {
  return `${words.join(" ")} = ${means.join(" ")}`;
}

function reasonId({ kind, code }: ReasonEntry): Json & string {
  return `${kind}/${code}`;
}
