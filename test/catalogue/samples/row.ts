/** Samples of `row/…`: what is wrong with a row of a list that is imported. */
import { flagsOfList, type RowFlagCode } from "../../../src/app/catalogue/row-flags.ts";
import type { Json } from "../../../src/core/shared/index.ts";
import { readOwnRow } from "../../../src/files/catalogue/rows.ts";
import type { Sample } from "./sample.ts";

const GOOD = {
  code: "1199010800990101604990105002000",
  name: "食品经营许可（餐饮服务）新办",
  body: "澄河区行政审批局",
  creditCode: "119901080099010160",
  type: "01",
  statutory: "20wd",
  promise: "6wd",
};
const OTHER = { ...GOOD, code: "1199010800990101604990105003000", name: "食品经营许可（餐饮服务）变更" };

function codesOf(rows: readonly Json[]): readonly string[] {
  const read = rows.map((row, index) => readOwnRow(row, index + 1));
  return flagsOfList(read).flatMap((flags) => flags.map(({ code }) => `row/${code}`));
}

function sample(why: string, shows: Sample["shows"], ...wrong: readonly Json[]): Sample {
  return { why, shows, wrong: () => codesOf(wrong), right: () => codesOf([GOOD, OTHER]) };
}

function without(field: keyof typeof GOOD): Json {
  return Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== field));
}

const CODED = "GB/T 39554: every item has its implementation code";
const LIMITS = "行政许可法 §42; 优化营商环境条例 §36";

export const ROW_SAMPLES = {
  "row/row-malformed": sample(
    "a row is a set of named fields",
    ['"食品经营许可"', '{ "code": …, "name": … }'],
    "食品经营许可",
  ),
  "row/text-not-well-formed": sample("UTF-8", ["a name with a control character", "a name"], {
    ...GOOD,
    name: "食品\u0000经营",
  }),
  "row/code-missing": sample(CODED, ["no code", GOOD.code], without("code")),
  "row/code-malformed": sample(CODED, ["11990108 0099", GOOD.code], { ...GOOD, code: "11990108 0099" }),
  "row/name-too-long": sample(
    "national exchange: a thousand characters at most",
    ["1,001 characters", "14 characters"],
    { ...GOOD, name: "长".repeat(1001) },
  ),
  "row/code-duplicate": sample(CODED, ["two rows with one code", "a code for each"], GOOD, {
    ...OTHER,
    code: GOOD.code,
  }),
  "row/field-malformed": sample("texts are not guessed from numbers", ['"statutory": 20', '"statutory": "20wd"'], {
    ...GOOD,
    statutory: 20,
  }),
  "row/name-missing": sample("行政许可法 §30: items are published by name", ["no name", GOOD.name], without("name")),
  "row/name-duplicate": sample(
    "one matter stands once in a catalogue",
    ["two rows with one name", "names that differ"],
    GOOD,
    { ...OTHER, name: GOOD.name },
  ),
  "row/body-missing": sample("行政许可法 §22: a body with the power decides", ["no body", GOOD.body], without("body")),
  "row/credit-code-missing": sample("GB 32100-2015", ["no credit code", GOOD.creditCode], without("creditCode")),
  "row/credit-code-invalid": sample("GB 32100-2015", ["119901080099010161", GOOD.creditCode], {
    ...GOOD,
    creditCode: "119901080099010161",
  }),
  "row/type-missing": sample("GB/T 39046-2020 A.1", ["no type", "01"], without("type")),
  "row/type-unknown": sample("GB/T 39046-2020 A.1", ["99", "01"], { ...GOOD, type: "99" }),
  "row/limit-missing": sample(LIMITS, ["no statutory limit", "20wd"], without("statutory")),
  "row/limit-unreadable": sample(LIMITS, ["二十天", "20wd"], { ...GOOD, statutory: "二十天" }),
  "row/promise-missing": sample(LIMITS, ["no promise", "6wd"], without("promise")),
  "row/promise-unreadable": sample(LIMITS, ["soon", "6wd"], { ...GOOD, promise: "soon" }),
  "row/filing-as-licence": sample("优化营商环境条例 §39", ["公司备案 of type 01", "a licence of type 01"], {
    ...GOOD,
    name: "公司备案",
  }),
  "row/annual-check": sample("优化营商环境条例 §39", ["客货运输车辆年度审验", GOOD.name], {
    ...GOOD,
    name: "客货运输车辆年度审验",
  }),
} satisfies Record<`row/${RowFlagCode}`, Sample>;
