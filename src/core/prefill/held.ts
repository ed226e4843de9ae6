/**
 * 已有材料: papers that are held already and not asked for again. R-PRE-06: a certificate in force, issued here to the
 * same applicant, or the same fresh paper that came with an earlier application which was granted.
 * @basis 优化营商环境条例 §36–37; 政务数据共享条例 (what can be fetched by sharing is not asked for)
 */
import { type Material, type ReusablePaper, titleOf } from "../catalog/index.ts";
import type { FileId } from "../shared/index.ts";
import { isFresh } from "./freshness.ts";
import type { Known, KnownAnswer, KnownPaper, KnownRecord } from "./known.ts";
import { elementsOf } from "./prefill.ts";
import type { Source } from "./source.ts";
import { agree, type Elements, type Identity, identitiesOf, mayBeTold, ownRecords } from "./whose.ts";

export interface HeldPaper {
  readonly source: Source;
  /** As it was called where it came in, or on its face. */
  readonly name: string;
  readonly files: readonly FileId[];
  /** Of a printed certificate: the event of its case that made it. */
  readonly seq?: number;
}

/**
 * By id of material, of those that the situation asks for.
 * @param answers of the new form: what belongs to another firm than the one it names is not held for it
 */
export function heldPapers(
  materials: readonly Material[],
  answers: readonly KnownAnswer[],
  known: Known,
): Readonly<Record<string, HeldPaper>> {
  const { asking, records, register } = known;
  if (!mayBeTold(asking)) return {};
  const elements = elementsOf(known);
  const named = identitiesOf(answers, elements).organisation;
  const own = ownRecords(records, asking, elements);
  const held: Record<string, HeldPaper> = {};
  for (const material of materials) {
    // Who has to show an original shows it again.
    if (material.fromForm === true || material.verification === "original-seen") continue;
    const type = register.papers.find(({ names }) => names.some((name) => isCalled(name, material.name)));
    const found = own
      .flatMap((record) => papersOf(record, { material, type, known, elements, named }))
      .toSorted((a, b) => ((a.source.on ?? "") < (b.source.on ?? "") ? 1 : -1));
    const [best] = found;
    if (best !== undefined) held[material.id] = best;
  }
  return held;
}

interface Wanted {
  readonly material: Material;
  readonly type: ReusablePaper | undefined;
  readonly known: Known;
  readonly elements: Elements;
  readonly named: Identity | undefined;
}

function papersOf(record: KnownRecord, wanted: Wanted): readonly HeldPaper[] {
  const { organisation } = identitiesOf(record.answers, wanted.elements);
  // Of a record that names a firm only what the form names too; one that names none is the person's own.
  if (organisation !== undefined && agree(organisation, wanted.named) !== true) return [];
  return record.papers
    .filter((paper) => (record.source.kind === "certificate" ? isCertificate : isPaper)(record, paper, wanted))
    .map(({ name, files, seq, on }) => ({
      source: on === undefined ? record.source : { ...record.source, on },
      ...{ name, files },
      ...(seq === undefined ? {} : { seq }),
    }));
}

/** On the last day of its term it still is in force. */
function isCertificate({ source, over }: KnownRecord, paper: KnownPaper, { material, known }: Wanted): boolean {
  const inForce = over !== true && (source.until === null || known.today <= source.until);
  return inForce && isCalled(paper.name, material.name);
}

function isPaper(record: KnownRecord, paper: KnownPaper, { material, type, known, elements }: Wanted): boolean {
  if (type === undefined || !record.approved || paper.files.length === 0) return false;
  if (!isCalled(paper.name, material.name) && !type.names.some((name) => isCalled(name, paper.name))) return false;
  const { organisation } = identitiesOf(record.answers, elements);
  if (type.about === "organisation" && organisation === undefined) return false;
  return isFresh(type.freshMonths, paper.on ?? record.source.on, known.today);
}

/** 原食品经营许可证 is a 食品经营许可证. */
function isCalled(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  return titleOf(name).replace(/^原/, "");
}
