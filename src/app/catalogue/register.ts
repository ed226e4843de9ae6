/** The district's own words and the register of districts, from memory. */
import type { Jurisdiction } from "../../core/shared/index.ts";
import { lawTexts } from "../papers/law-text.ts";
import type { Districts } from "../ports/districts.ts";
import type { Register } from "../ports/register.ts";
import type { CatalogueCache } from "./cache.ts";

export function createRegister(cache: CatalogueCache): Register {
  return {
    async getOfficeNames(jurisdiction) {
      const { register } = await cache.get(jurisdiction);
      return new Map(register.offices.map((office) => [office.id, office.name]));
    },
    async findReason(jurisdiction, code) {
      const { register } = await cache.get(jurisdiction);
      const reason = register.reasons.find((one) => one.code === code || `${one.kind}/${one.code}` === code);
      if (reason === undefined) return null;
      const bases = new Map(register.bases.map((basis) => [basis.id, basis]));
      return { ...reason, law: lawTexts(reason.law, (id) => bases.get(id)).join("、") };
    },
  };
}

/** Names of items that the district has or had, by code. */
export function createItemNames(cache: CatalogueCache) {
  return {
    async getItemNames(jurisdiction: Jurisdiction): Promise<ReadonlyMap<string, string>> {
      const { items } = await cache.get(jurisdiction);
      return new Map([...items.values()].map((item) => [item.code, item.name]));
    },
  };
}

export function createDistricts(cache: CatalogueCache): Districts {
  return {
    find: (code) => cache.findDistrict(code),
    list: () => cache.listDistricts(),
  };
}
