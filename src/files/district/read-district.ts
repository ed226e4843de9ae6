/**
 * Reads the folder of a district: settings, law, organisation, people, words and the catalogue. The folder is refused
 * as a whole with every finding in it; nothing is guessed, filled in or dropped.
 */
import { statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Static } from "typebox";
import { OperatorError } from "../../app/operate/operator-error.ts";
import { type CalendarSpec, type OfficeHours, parseCalendarSpec } from "../../core/calendar/index.ts";
import type { Body } from "../../core/catalog/index.ts";
import { type Jurisdiction, ok, type Result, refuse, type TimeZone } from "../../core/shared/index.ts";
import { chinaCalendarSpec } from "../calendar/china.ts";
import { readLists } from "../lists/read-lists.ts";
import { readAbsenceDocuments } from "./absence.ts";
import { type BasicFile, readBasics } from "./basic.ts";
import { createDrawingReader } from "./drawings.ts";
import { checkElementFile, readElements } from "./elements.ts";
import type { DistrictDefects } from "./findings.ts";
import { readItem } from "./item.ts";
import type { KeptReadings } from "./kept-catalogue.ts";
import { readBasis, readLegalBasis } from "./law-texts.ts";
import type { DistrictFiles, DistrictSettings, ItemFiles, Reasons } from "./model.ts";
import { checkReferences } from "./references.ts";
import { withRequirements } from "./requirements.ts";
import {
  basesFile,
  bodiesFile,
  districtFile,
  gatekeepersFile,
  officesFile,
  peopleFile,
  postsFile,
  reasonsFile,
  synonymsFile,
  themesFile,
} from "./schema.ts";
import { checkTimePolicy, readTimePolicy } from "./time-policy.ts";
import { isThere, type ReadFile, type Reading, readYaml } from "./yaml-file.ts";

/** Left out by a district that publishes from files alone. */
const GATEKEEPERS = "organisation/gatekeepers.yaml";

/**
 * One word instead of a finding for each file that is not in a folder that is not there.
 * @throws OperatorError `district/no-folder`
 */
export function requireFolder(dir: string): void {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new OperatorError(
    "district/no-folder",
    `${dir} is no folder. Give the one that holds district.yaml; a list of items in one file is brought in with "catalogue import".`,
    { folder: dir },
  );
}

/**
 * @param dir folder with `district.yaml` in it
 * @param kept spares the folders of items that are as they were
 * @throws OperatorError `district/no-folder`
 */
export async function readDistrict(dir: string, kept?: KeptReadings): Promise<Result<DistrictFiles, DistrictDefects>> {
  requireFolder(dir);
  const reading: Reading = { dir, findings: [], ...(kept === undefined ? {} : { kept }) };
  const settings = await readYaml(reading, "district.yaml", districtFile);
  const bases = await readYaml(reading, "law/bases.yaml", basesFile);
  const bodies = await readYaml(reading, "organisation/bodies.yaml", bodiesFile);
  const offices = await readYaml(reading, "organisation/offices.yaml", officesFile);
  const posts = await readYaml(reading, "organisation/posts.yaml", postsFile);
  const people = await readYaml(reading, "organisation/people.yaml", peopleFile);
  const themes = await readYaml(reading, "themes.yaml", themesFile);
  const synonyms = await readYaml(reading, "synonyms.yaml", synonymsFile);
  const reasons = await readYaml(reading, "reasons.yaml", reasonsFile);
  const policy = await readTimePolicy(reading);
  const lists = await readLists(reading);
  const elements = await readElements(reading);
  const gatekeepers = (await isThere(reading, GATEKEEPERS))
    ? await readYaml(reading, GATEKEEPERS, gatekeepersFile)
    : undefined;
  const basics = await readBasics(reading);
  const items = await readItems(reading, basics);
  if (!settings || !bases || !bodies || !offices || !posts || !people || !themes || !synonyms || !reasons)
    return notRead(reading);
  const legalBases = bases.value.bases.map((basis, index) => readLegalBasis(basis, `bases[${index}]`, bases.report));
  const district: DistrictFiles = {
    settings: settingsOf(settings),
    bases: await withRequirements(reading, legalBases),
    absences: await readAbsenceDocuments(reading, legalBases),
    bodies: bodies.value.bodies.map(bodyOf),
    offices: offices.value.offices,
    posts: posts.value.posts,
    people: people.value,
    themes: themes.value,
    synonyms: synonyms.value.synonyms,
    reasons: reasonsOf(reasons),
    lists,
    items,
    ...(policy === undefined ? {} : { policy: policy.value }),
    ...(elements === undefined ? {} : { elements: elements.value }),
    ...(gatekeepers === undefined ? {} : { gatekeepers: gatekeepers.value.gatekeepers }),
    ...(basics.length === 0 ? {} : { basics: basics.map(({ basic }) => basic) }),
  };
  // An item that cannot be read is missing everywhere: what names it is judged only when all files can be read.
  if (reading.findings.length === 0) {
    reading.findings.push(...checkReferences(district));
    if (policy !== undefined) checkTimePolicy(policy, district);
    if (elements !== undefined) checkElementFile(elements, district);
  }
  return reading.findings.length > 0 ? notRead(reading) : ok(district);
}

function notRead(reading: Reading): Result<never, DistrictDefects> {
  return refuse({ code: "district/not-read", findings: reading.findings });
}

async function readItems(reading: Reading, basics: readonly BasicFile[]): Promise<readonly ItemFiles[]> {
  const written = new Map<unknown, BasicFile["written"]>(basics.map((one) => [one.basic.basicCode, one.written]));
  const around = { upper: (code: unknown) => written.get(code), drawings: createDrawingReader() };
  const folders = await readdir(join(reading.dir, "catalogue"), { withFileTypes: true }).catch(() => []);
  const items: ItemFiles[] = [];
  for (const folder of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const item = folder.isDirectory() ? await readItem(reading, folder.name, around) : undefined;
    if (item !== undefined) items.push(item);
  }
  return items;
}

function settingsOf({ value, report }: ReadFile<Static<typeof districtFile>>): DistrictSettings {
  const { code, name, fullName, zone, demo } = value;
  const calendar = calendarOf(value);
  const parsed = parseCalendarSpec(calendar);
  if (!parsed.ok) {
    const found = "at" in parsed.refusal ? parsed.refusal.at : parsed.refusal.zone;
    report("district/calendar", "calendar", { found });
  }
  return { code: code as Jurisdiction, name, fullName, zone: zone as TimeZone, demo, calendar };
}

/** The State Council's arrangement with the district's own days laid over it. */
function calendarOf(value: Static<typeof districtFile>): CalendarSpec {
  const hours = hoursOf(value.officeHours);
  const base = value.calendar.base === "china" ? chinaCalendarSpec(hours) : undefined;
  const own = value.calendar.exceptions.map(({ date, ...exception }) => [date, exception] as const);
  return {
    zone: value.zone as TimeZone,
    officeHours: hours,
    days: { ...base?.days, ...Object.fromEntries(own) },
    publishedYears: base?.publishedYears ?? [],
  };
}

function bodyOf({ officeHours, ...body }: Static<typeof bodiesFile>["bodies"][number]): Body {
  return officeHours === undefined ? body : { ...body, officeHours: hoursOf(officeHours) };
}

function hoursOf(hours: readonly { readonly from: string; readonly to: string }[]): readonly OfficeHours[] {
  return hours.map(({ from, to }) => ({ from: minutes(from), to: minutes(to) }));
}

/** `09:30` is 570. */
function minutes(hour: string): number {
  const [hours = "0", rest = "0"] = hour.split(":");
  return Number(hours) * 60 + Number(rest);
}

function reasonsOf({ value, report }: ReadFile<Static<typeof reasonsFile>>): Reasons {
  return Object.fromEntries(
    Object.entries(value).map(([kind, list]) => [
      kind,
      list.map((reason, index) => ({ ...reason, law: readBasis(reason.law, `${kind}[${index}].law`, report) })),
    ]),
  ) as unknown as Reasons;
}
