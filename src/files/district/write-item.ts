/** Writes `item.yaml`: limits and references to law as the short texts that the reader takes. */
import { stringify } from "yaml";
import type { BasisRef, ItemSpec } from "../../core/catalog/index.ts";
import { formatLimit, LIMIT_UNITS, type Limit } from "../../core/clock/index.ts";

export function itemAsYaml(spec: ItemSpec): string {
  const { undertakings } = spec;
  // What an undertaking does not put off is not written: an empty list is a slip.
  const written = undertakings === undefined ? spec : { ...spec, undertakings: undertakings.map(withoutEmpty) };
  return stringify(inShort(written), { lineWidth: 0, version: "1.2", schema: "core" });
}

function withoutEmpty<T extends object>(rule: T): Partial<T> {
  const kept = Object.entries(rule).filter(
    ([key, list]) => !PUT_OFF.has(key) || !Array.isArray(list) || list.length > 0,
  );
  return Object.fromEntries(kept) as Partial<T>;
}

const PUT_OFF: ReadonlySet<string> = new Set(["conditions", "materials"]);

/** Everywhere in the item: `{amount, unit}` is a limit, `{law, checked}` a reference. */
function inShort(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inShort);
  if (typeof value !== "object" || value === null) return value;
  if (isLimit(value)) return formatLimit(value);
  if (isReference(value)) return referenceText(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, inShort(part)]])),
  );
}

function isLimit(value: object): value is Limit {
  return "amount" in value && "unit" in value && LIMIT_UNITS.some((unit) => unit === value.unit);
}

function isReference(value: object): value is BasisRef {
  return "law" in value && "checked" in value && typeof value.law === "string";
}

/** `xuke §32(4)`; `shipinxk §20 (?)` where nobody has compared it with the text. */
function referenceText({ law, article, checked }: BasisRef): string {
  if (article === undefined) return law;
  return checked ? `${law} §${article}` : `${law} §${article} (?)`;
}
