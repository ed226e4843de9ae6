/** Districts that are only a code yet: an import or a replay may come before anybody described the place. */
import type { CalendarSpec } from "../../core/calendar/index.ts";
import type { BodyId, Jurisdiction, OfficeId } from "../../core/shared/index.ts";
import { OperatorError } from "../operate/operator-error.ts";
import type { CatalogueStore, DistrictRegister, EmptyDistrict } from "../ports/catalogue-store.ts";
import type { CatalogueCache } from "./cache.ts";

/** An empty district of that code, called by its code, where there is none. True when it was created. */
export async function ensureDistrict(
  { store, cache }: { readonly store: CatalogueStore; readonly cache: CatalogueCache },
  jurisdiction: Jurisdiction,
  calendar: CalendarSpec,
): Promise<boolean> {
  const created = await store.ensureDistrict(emptyDistrict(jurisdiction, calendar));
  if (created) cache.changed();
  return created;
}

export function emptyDistrict(code: Jurisdiction, calendar: CalendarSpec): EmptyDistrict {
  return { code, name: code, fullName: code, zone: calendar.zone, demo: false, calendar, register: FIRST_REGISTER };
}

/** Somebody has to let the others in, and to look at what was imported; loading the district's files replaces these. */
const OFFICE = "district" as OfficeId;
const FIRST_REGISTER: DistrictRegister = {
  bodies: [],
  offices: [{ id: OFFICE, body: "district" as BodyId, name: "本区", kind: "support" }],
  posts: [
    {
      id: "district.admin",
      office: OFFICE,
      name: "系统管理岗",
      role: "admin",
      grants: ["people.manage", "catalogue.manage", "register.read"],
    },
    {
      id: "district.supervisor",
      office: OFFICE,
      name: "效能督查岗",
      role: "supervisor",
      grants: ["case.supervise", "case.read-all", "register.read", "catalogue.register"],
    },
  ],
  bases: [],
  themes: [],
  synonyms: [],
  reasons: [],
  absences: [],
};

/** @throws OperatorError `jurisdiction/code-malformed` for what is no division code of six to twelve digits */
export function parseDistrictCode(text: string): Jurisdiction {
  if (/^\d{6,12}$/.test(text)) return text as Jurisdiction;
  throw new OperatorError(
    "jurisdiction/code-malformed",
    `A district is named by its division code, six to twelve digits such as 511602; "${text}" is none.`,
    { value: text },
  );
}
