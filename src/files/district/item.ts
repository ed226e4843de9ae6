/** One item of the catalogue: `item.yaml` becomes an ItemSpec, its BPMN and DMN files a flow source. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Static } from "typebox";
import type { ItemSpec, ReceiptRegime, RenewalRule, ResultSpec, TimeRule } from "../../core/catalog/index.ts";
import type { FlowSource } from "../../core/flow/index.ts";
import { type FormSpec, parseFormSpec } from "../../core/form/index.ts";
import type { BodyId, ItemCode, OfficeId } from "../../core/shared/index.ts";
import type { BpmnFinding } from "../bpmn/index.ts";
import type { DmnFinding } from "../dmn/index.ts";
import type { DrawingReader } from "./drawings.ts";
import { type FolderFiles, hashOf, readFolder } from "./folder.ts";
import { itemFile, specimenFile } from "./item-schema.ts";
import type { KeptItem } from "./kept-catalogue.ts";
import { readBasis, readLimit } from "./law-texts.ts";
import { elementsOf } from "./list-elements.ts";
import type { ItemFiles } from "./model.ts";
import { namedClockOf } from "./time-policy.ts";
import { undertakingOf } from "./undertaking.ts";
import { type ReadFile, type Reading, readYamlText, reportMissing } from "./yaml-file.ts";

type RawItem = Static<typeof itemFile>;
type Report = ReadFile<unknown>["report"];

/** What the upper level fixes of a power, as it is written; undefined where nobody does. */
export type Upper = (basicCode: unknown) => Readonly<Record<string, unknown>> | undefined;

/** What the items of a district have in common. */
export interface ItemSurroundings {
  readonly upper: Upper;
  readonly drawings: DrawingReader;
}

/** Undefined when the item has findings, which are then in the reading. Rule R-CAT-87. */
export async function readItem(
  reading: Reading,
  folder: string,
  around: ItemSurroundings,
): Promise<ItemFiles | undefined> {
  const files = readFolder(join(reading.dir, `catalogue/${folder}`));
  const hash = hashOf(files);
  const kept = reading.kept?.find(hash);
  const item = kept ?? (await readFiles(reading, { path: `catalogue/${folder}`, files, hash, ...around }));
  if (item === undefined) return undefined;
  if (kept === undefined) reading.kept?.keep(hash, item);
  const dmn = decisionFiles(files).map(([name, bytes]) => ({ name, xml: bytes.toString() }));
  return { ...item, folder, bpmn: files.get(item.spec.flow)?.toString() ?? "", dmn };
}

interface Folder extends ItemSurroundings {
  /** From the district's folder. */
  readonly path: string;
  readonly files: FolderFiles;
  readonly hash: string;
}

async function readFiles(reading: Reading, around: Folder): Promise<KeptItem | undefined> {
  const { path, files, hash, upper } = around;
  const before = reading.findings.length;
  const written = textOf(reading, files, path, "item.yaml");
  const read = written && readYamlText(reading, written, itemFile, (value) => inheriting(value, upper));
  if (read === undefined) return undefined;
  const spec = itemSpecOf(read);
  const drawn = textOf(reading, files, path, spec.flow);
  if (drawn === undefined) return undefined;
  const flow = await readDrawings(reading, drawn, around);
  if (flow === undefined) return undefined;
  const filled = files.has("specimen.yaml") ? textOf(reading, files, path, "specimen.yaml") : undefined;
  const specimen = filled && readYamlText(reading, filled, specimenFile);
  if (reading.findings.length > before) return undefined;
  const item = { spec, flow, version: versionWith(hash, upper(spec.basicCode)) };
  return specimen === undefined ? item : { ...item, specimen: specimen.value };
}

function textOf(reading: Reading, files: FolderFiles, path: string, name: string) {
  const file = `${path}/${name}`;
  const text = files.get(name)?.toString();
  return text === undefined ? reportMissing(reading, file) : { file, text };
}

/** What the item's file leaves out and the upper level fixes is the upper level's. */
function inheriting(value: unknown, upper: Upper): unknown {
  if (typeof value !== "object" || value === null || !("basicCode" in value)) return value;
  return { ...upper(value.basicCode), ...value };
}

/** Another edition of the basic catalogue makes another version of whoever inherits it. */
function versionWith(files: string, fixed: ReturnType<Upper>): string {
  if (fixed === undefined) return files;
  return createHash("sha256")
    .update(`${files}\n${JSON.stringify(fixed)}`)
    .digest("hex");
}

/** Every `*.dmn` of the folder. */
function decisionFiles(files: FolderFiles): readonly (readonly [name: string, bytes: Buffer])[] {
  return [...files].filter(([name]) => name.endsWith(".dmn") && !name.includes("/"));
}

/** Undefined when one of the files has findings, which are then in the reading. */
async function readDrawings(
  reading: Reading,
  drawn: { readonly file: string; readonly text: string },
  { path, files, drawings }: Folder,
): Promise<FlowSource | undefined> {
  const decisions = decisionFiles(files);
  const { flow, bpmn, dmn } = await drawings(
    drawn.text,
    decisions.map(([, bytes]) => bytes.toString()),
  );
  reportDrawing(reading, { code: "district/bpmn", file: drawn.file }, bpmn);
  dmn.forEach((findings, index) => {
    reportDrawing(reading, { code: "district/dmn", file: `${path}/${decisions[index]?.[0]}` }, findings);
  });
  return flow;
}

/** Findings of a reader of XML, told as findings of the district. */
function reportDrawing(
  reading: Reading,
  about: { readonly code: "district/bpmn" | "district/dmn"; readonly file: string },
  findings: readonly (BpmnFinding | DmnFinding)[],
): void {
  for (const { code, element, found, line } of findings) {
    const facts = [code, found].filter((fact) => fact !== undefined).join(": ");
    const place = line === undefined ? {} : { line };
    reading.findings.push({ ...about, path: element ?? "", found: facts, ...place });
  }
}

function itemSpecOf({ value, report }: ReadFile<RawItem>): ItemSpec {
  const basis = (texts: readonly string[], path: string) => readBasis(texts, path, report);
  const time = (rule: RawItem["promise"], path: string) => timeRuleOf(rule, path, report);
  const { clocks, suspensions, renewal, undertakings, safety, calls, bundle, unified, elements, ...rest } = value;
  return {
    ...rest,
    code: value.code as ItemCode,
    body: value.body as BodyId,
    office: value.office as OfficeId,
    legalBases: basis(value.legalBases, "legalBases"),
    receipt: receiptOf(value.receipt, report),
    statutory: time(value.statutory, "statutory"),
    promise: time(value.promise, "promise"),
    delivery: time(value.delivery, "delivery"),
    ...(clocks === undefined
      ? {}
      : { clocks: clocks.map((one, index) => namedClockOf(one, `clocks[${index}]`, report)) }),
    stops: value.stops.map(({ maximum, ...stop }, index) => ({
      ...stop,
      basis: basis(stop.basis, `stops[${index}].basis`),
      ...(maximum === undefined ? {} : { maximum: readLimit(maximum, `stops[${index}].maximum`, report) }),
    })),
    ...(suspensions === undefined
      ? {}
      : {
          suspensions: suspensions.map((rule, index) => ({
            ...rule,
            basis: basis(rule.basis, `suspensions[${index}].basis`),
          })),
        }),
    ...(undertakings === undefined
      ? {}
      : { undertakings: undertakings.map((one, index) => undertakingOf(one, `undertakings[${index}]`, report)) }),
    ...(safety === undefined ? {} : { safety: { ...safety, basis: basis(safety.basis, "safety.basis") } }),
    ...(renewal === undefined ? {} : { renewal: renewalOf(renewal, report) }),
    ...(calls === undefined ? {} : { calls: callsOf(calls) }),
    ...(bundle === undefined ? {} : { bundle: { basis: basis(bundle.basis, "bundle.basis") } }),
    ...(unified === undefined
      ? {}
      : {
          unified: {
            departments: unified.departments.map((id) => id as BodyId),
            decision: basis(unified.decision, "unified.decision"),
          },
        }),
    ...(elements === undefined ? {} : { elements: elementsOf(elements, report) }),
    extension:
      value.extension === null
        ? null
        : {
            ...value.extension,
            maximum: readLimit(value.extension.maximum, "extension.maximum", report),
            basis: basis(value.extension.basis, "extension.basis"),
          },
    conditions: value.conditions.map((condition, index) => ({
      ...condition,
      basis: basis(condition.basis, `conditions[${index}].basis`),
    })),
    materials: value.materials.map((material, index) => ({
      ...material,
      basis: basis(material.basis, `materials[${index}].basis`),
    })),
    form: formOf(value, report),
    result: resultOf(value.result, report),
    fee: value.fee === null ? null : { ...value.fee, basis: basis(value.fee.basis, "fee.basis") },
  };
}

function callsOf(calls: NonNullable<RawItem["calls"]>): NonNullable<ItemSpec["calls"]> {
  return Object.fromEntries(
    Object.entries(calls).map(([id, { situation = {}, form = {}, materials = {} }]) => [
      id,
      { situation, form, materials },
    ]),
  );
}

export function timeRuleOf(rule: RawItem["promise"], path: string, report: Report): TimeRule | null {
  if (rule === null) return null;
  return {
    ...rule,
    limit: readLimit(rule.limit, `${path}.limit`, report),
    basis: readBasis(rule.basis, `${path}.basis`, report),
  };
}

function receiptOf(raw: RawItem["receipt"], report: Report): ReceiptRegime {
  const { corrections, noticeWithin } = raw;
  return {
    ...raw,
    noticeWithin: noticeWithin === null ? null : readLimit(noticeWithin, "receipt.noticeWithin", report),
    basis: readBasis(raw.basis, "receipt.basis", report),
    corrections:
      corrections === null
        ? null
        : {
            ...corrections,
            within: readLimit(corrections.within, "receipt.corrections.within", report),
            basis: readBasis(corrections.basis, "receipt.corrections.basis", report),
          },
  };
}

function renewalOf(raw: NonNullable<RawItem["renewal"]>, report: Report): RenewalRule {
  const { opensBefore, askBefore, warnBefore } = raw;
  return {
    ...raw,
    opensBefore: opensBefore === null ? null : readLimit(opensBefore, "renewal.opensBefore", report),
    askBefore: readLimit(askBefore, "renewal.askBefore", report),
    warnBefore: readLimit(warnBefore, "renewal.warnBefore", report),
    basis: readBasis(raw.basis, "renewal.basis", report),
  };
}

function resultOf(raw: RawItem["result"], report: Report): ResultSpec {
  const { validity, renewedBy, lapses, endings, ...rest } = raw;
  return {
    ...rest,
    ...(lapses === undefined
      ? {}
      : {
          lapses: lapses.map((lapse, index) => ({
            ...lapse,
            basis: readBasis(lapse.basis, `result.lapses[${index}].basis`, report),
          })),
        }),
    ...(endings === undefined
      ? {}
      : {
          endings: endings.map((one, index) => ({
            ...one,
            by: one.by as BodyId,
            basis: readBasis(one.basis, `result.endings[${index}].basis`, report),
          })),
        }),
    ...(renewedBy === undefined
      ? {}
      : {
          renewedBy: {
            item: renewedBy.item as ItemCode,
            remindBefore: readLimit(renewedBy.remindBefore, "result.renewedBy.remindBefore", report),
            askBefore: readLimit(renewedBy.askBefore, "result.renewedBy.askBefore", report),
          },
        }),
    validity: typeof validity === "string" ? readLimit(validity, "result.validity", report) : validity,
    basis: readBasis(raw.basis, "result.basis", report),
  };
}

const NO_FORM: FormSpec = { sections: [] };

function formOf(item: RawItem, report: Report): FormSpec {
  const form = parseFormSpec(item.form, { situations: item.situations.map((question) => question.id) });
  if (form.ok) return form.value;
  for (const { code, path } of form.refusal.findings) report("district/form", `form.${path}`, { found: code });
  return NO_FORM;
}
