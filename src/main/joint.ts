/** Joint work, put together. */

import type { CaseEngine } from "../app/case/engine.ts";
import type { Places } from "../app/joint/access.ts";
import { createJointFeeding, type JointFeeding } from "../app/joint/feeding.ts";
import { createJointFiles } from "../app/joint/joint-files.ts";
import { createJointWorks } from "../app/joint/joint-work.ts";
import type { FileRecords } from "../app/ports/file-records.ts";
import type { FileStore } from "../app/ports/file-store.ts";
import type { Calendars, Now } from "../app/ports/procedures.ts";
import type { Register, Staff } from "../app/ports/register.ts";
import type { Sealer } from "../app/ports/sealer.ts";
import type { JointId } from "../core/joint/index.ts";
import type { JointServices } from "../http/joint/services.ts";
import { openJointStore } from "../store/joint/joint-store.ts";
import type { DistrictPools } from "../store/postgres/pool.ts";
import type { CatalogueServices } from "./catalogue.ts";
import { newCaseId } from "./uuid.ts";

export interface Joint {
  readonly services: JointServices;
  readonly feeding: JointFeeding;
}

export interface JointParts {
  readonly pools: DistrictPools;
  readonly cases: CaseEngine;
  readonly calendars: Calendars;
  readonly catalogue: CatalogueServices;
  readonly sealer: Sealer;
  readonly now: Now;
  readonly staff: Staff;
  readonly register: Register;
  readonly files: JointServices["files"];
  readonly fileStore: FileStore;
  readonly records: FileRecords;
  readonly readings: JointServices["readings"];
}

export function openJoint(parts: JointParts): Joint {
  const { pools, cases, calendars, catalogue, sealer, now, staff, register, files, fileStore, records, readings } =
    parts;
  const places = placesFrom(catalogue);
  const store = openJointStore(pools);
  const siteKey = (address: string) => sealer.fingerprint(`site ${address.normalize("NFKC").replaceAll(/\s+/gu, "")}`);
  const access = { store, cases, calendars, places, sealer, now, siteKey };
  const works = createJointWorks(access, () => newCaseId(Date.now()) as JointId);
  const jointFiles = createJointFiles({ works, store: fileStore, records });
  return {
    services: { ...access, works, jointFiles, files, register, staff, readings },
    feeding: createJointFeeding({ works, cases, staff, register, sealer }),
  };
}

function placesFrom({ cache }: CatalogueServices): Places {
  return {
    getOfficeBodies: async (jurisdiction) => {
      const { register } = await cache.get(jurisdiction);
      return new Map(register.offices.map((office) => [office.id, office.body]));
    },
    getAbsenceDocuments: async (jurisdiction) => (await cache.get(jurisdiction)).register.absences,
    getOfficeHours: async (jurisdiction) => {
      const { register } = await cache.get(jurisdiction);
      return Object.fromEntries(
        register.bodies.flatMap(({ id, officeHours }) => (officeHours === undefined ? [] : [[id, officeHours]])),
      );
    },
  };
}
