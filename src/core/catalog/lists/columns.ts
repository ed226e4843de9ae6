/**
 * A list as a table, the way offices keep it: one row for each entry, Chinese headings, every cell a text. The same
 * columns make the spreadsheets, the form on screen and the public page. What a cell says is read without guessing, and
 * what cannot be read is told with its column.
 */
import { EXERCISE_LEVELS, ITEM_TYPES } from "../codes.ts";
import { DUTY_STAGES, FAULT_GRADES, FAULT_MEASURES, FEE_KINDS, type ListKind, PAYERS } from "./entry.ts";

export interface ListColumn {
  /** Name of the field of the entry. */
  readonly field: string;
  readonly heading: string;
  readonly kind: CellKind;
  readonly required: boolean;
  /** Of `option`: the texts by code, as cells show them. */
  readonly options?: Readonly<Record<string, string>>;
}

export type CellKind = "text" | "code" | "codes" | "body" | "law" | "date" | "flag" | "rates" | "option";

/** In the order of the columns. */
export const LIST_COLUMNS: { readonly [K in ListKind]: readonly ListColumn[] } = {
  power: listOf({ name: "权力名称", body: "行使主体" }, [
    must("basicCode", "基本编码", "code"),
    option("type", "权力类型", withoutServices()),
    option("level", "行使层级", EXERCISE_LEVELS),
  ]),
  duty: listOf({ name: "责任事项", body: "责任主体", basis: "依据" }, [
    must("power", "权力编码", "code"),
    option("stage", "责任环节", DUTY_STAGES),
    may("accountability", "追责情形", "text"),
  ]),
  fee: listOf({ name: "收费项目", body: "收费主体", basis: "收费依据" }, [
    option("kind", "收费性质", FEE_KINDS),
    must("rates", "收费标准", "rates"),
    may("reduction", "减免政策", "text"),
  ]),
  proof: listOf({ name: "证明事项名称", body: "索要单位" }, [
    may("powers", "涉及事项基本编码", "codes"),
    must("issuer", "开具单位", "text"),
    must("use", "证明用途", "text"),
    must("undertaking", "是否实行告知承诺", "flag"),
  ]),
  intermediary: listOf({ name: "中介服务名称", body: "审批部门" }, [
    may("powers", "涉及事项基本编码", "codes"),
    must("report", "成果名称", "text"),
    option("payer", "付费主体", PAYERS),
    may("qualification", "资质要求", "text"),
  ]),
  negative: listOf({ name: "禁止行为", body: "适用单位", basis: "依据" }, [
    must("stage", "服务环节", "text"),
    option("grade", "程度", FAULT_GRADES),
    option("measure", "首次处理", FAULT_MEASURES),
    { ...option("repeated", "再次处理", FAULT_MEASURES), required: false },
  ]),
};

interface Headings {
  readonly name: string;
  readonly body: string;
  readonly basis?: string;
}

function listOf({ name, body, basis = "设定依据" }: Headings, own: readonly ListColumn[]): readonly ListColumn[] {
  return [
    must("code", "编码", "code"),
    must("name", name, "text"),
    must("body", body, "body"),
    ...own,
    may("basis", basis, "law"),
    may("inForceFrom", "施行日期", "date"),
    may("endsOn", "失效日期", "date"),
    may("note", "备注", "text"),
  ];
}

function must(field: string, heading: string, kind: CellKind): ListColumn {
  return { field, heading, kind, required: true };
}

function may(field: string, heading: string, kind: CellKind): ListColumn {
  return { field, heading, kind, required: false };
}

function option(field: string, heading: string, options: Readonly<Record<string, string>>): ListColumn {
  return { field, heading, kind: "option", required: true, options };
}

function withoutServices(): Readonly<Record<string, string>> {
  const { "20": _service, ...powers } = ITEM_TYPES;
  return powers;
}

/** Longest text of a cell, in characters. */
export const LONGEST_CELL = 4_000;

/** A row by the names of the fields; a cell that is not there is empty. */
export type Cells = Readonly<Record<string, string>>;

export type CellFaultCode =
  | "list/cell-missing"
  | "list/cell-text"
  | "list/cell-too-long"
  | "list/cell-code"
  | "list/cell-option"
  | "list/cell-flag"
  | "list/cell-date"
  | "list/cell-body"
  | "list/cell-law"
  | "list/cell-rate"
  /** The list has no such column. */
  | "list/heading-unknown";

export interface CellFault {
  readonly code: CellFaultCode;
  readonly field: string;
  readonly heading: string;
  readonly found: string;
  /** Of an option: the texts that may stand there. */
  readonly allowed?: readonly string[];
}

export function columnsOf(list: ListKind): readonly ListColumn[] {
  return LIST_COLUMNS[list];
}
