/** Samples of `rule/…`: what the compiler has against decision tables. */
import { compileDecisions, type DecisionsSource, type RuleFindingCode } from "../../../src/core/rule/index.ts";
import { type DecisionSketch, decisionsSketch, type TableSketch } from "../../factories/decision.ts";
import type { Sample } from "./sample.ts";

const TABLE: TableSketch = { policy: "UNIQUE", inputs: ["n : number"], outputs: ["x : string"], rows: ['> 1 => "a"'] };

function codesOf(source: DecisionsSource): readonly string[] {
  const compiled = compileDecisions([source]);
  return compiled.ok ? [] : compiled.refusal.findings.map(({ code }) => code);
}

function sample(why: string, shows: Sample["shows"], wrong: DecisionsSource, right = table({})): Sample {
  return { why, shows, wrong: () => codesOf(wrong), right: () => codesOf(right) };
}

function table(change: Partial<TableSketch>): DecisionsSource {
  return decisionsSketch([{ ...TABLE, ...change }]);
}

const decisions = (...sketches: readonly DecisionSketch[]) => decisionsSketch(sketches);
const one = { id: "A", text: "1" };
const STANDARD = "DMN 1.3 §8";
const ENGINE = "rule of the engine";
const BARE = { id: "A", name: "A", variable: "A", requires: [] };

/** The table with a cell of its first input written by another program. */
function inLanguage(language: string): DecisionsSource {
  const source = table({});
  return {
    ...source,
    decisions: source.decisions.map((decision) =>
      decision.logic?.kind === "table"
        ? {
            ...decision,
            logic: {
              ...decision.logic,
              rows: decision.logic.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) => ({ ...cell, language })),
              })),
            },
          }
        : decision,
    ),
  };
}

export const RULE_SAMPLES = {
  "rule/id-missing": sample(ENGINE, ["a decision without an id", 'id="A"'], decisions({ id: "", text: "1" })),
  "rule/id-duplicate": sample(
    ENGINE,
    ["two decisions called A", "A and B"],
    decisions(one, one),
    decisions(one, { id: "B", text: "1" }),
  ),
  "rule/unsupported-element": sample(
    ENGINE,
    ["a business knowledge model", "a table"],
    decisionsSketch([one], { others: [{ kind: "other", id: "Bkm", type: "businessKnowledgeModel" }] }),
  ),
  "rule/unknown-requirement": sample(
    STANDARD,
    ["requires B, which is not there", "requires nothing"],
    decisions({ ...one, requires: ["B"] }),
  ),
  "rule/requirement-cycle": sample(
    STANDARD,
    ["A requires itself", "A requires B"],
    decisions({ ...one, requires: ["A"] }),
    decisions({ ...one, requires: ["B"] }, { id: "B", text: "1" }),
  ),
  "rule/no-logic": sample(STANDARD, ["an empty decision", "a decision with a table"], {
    ...table({}),
    decisions: [BARE],
  }),
  "rule/name-malformed": sample(
    "FEEL (DMN 1.3 §10.3)",
    ["With-minus", "B"],
    decisions({ ...one, requires: ["With-minus"] }, { id: "With-minus", text: "1" }),
    decisions({ ...one, requires: ["B"] }, { id: "B", text: "1" }),
  ),
  "rule/name-duplicate": sample(
    STANDARD,
    ["two outputs called x", "x and y"],
    table({ outputs: ["x", "x"], rows: ["1 => 1 ; 2"] }),
    table({ outputs: ["x", "y"], rows: ["1 => 1 ; 2"] }),
  ),
  "rule/hit-policy-unknown": sample(STANDARD, ["OUTPUT", "UNIQUE"], table({ policy: "OUTPUT" })),
  "rule/aggregation-unknown": sample(
    STANDARD,
    ["MEAN", "SUM"],
    table({ policy: "COLLECT", aggregation: "MEAN" }),
    table({ policy: "COLLECT", aggregation: "SUM", outputs: ["x : number"], rows: ["1 => 1"] }),
  ),
  "rule/aggregation-misplaced": sample(
    STANDARD,
    ["UNIQUE with SUM", "COLLECT with SUM"],
    table({ aggregation: "SUM" }),
    table({ policy: "COLLECT", aggregation: "SUM", outputs: ["x : number"], rows: ["1 => 1"] }),
  ),
  "rule/no-output": sample(STANDARD, ["no output", "one output"], table({ outputs: [], rows: ["1 =>"] })),
  "rule/row-shape": sample(STANDARD, ["two cells for one input", "one cell"], table({ rows: ['1 ; 2 => "a"'] })),
  "rule/expression-missing": sample(
    STANDARD,
    ["an input that asks nothing", "an input that asks n"],
    table({ inputs: [""] }),
  ),
  "rule/expression-malformed": sample(
    "FEEL (DMN 1.3 §10.3)",
    ["form.", "form.area"],
    table({ inputs: ["form."] }),
    table({ inputs: ["form.area"] }),
  ),
  "rule/expression-language": sample(ENGINE, ["JavaScript", "FEEL"], inLanguage("JS")),
  "rule/type-unknown": sample(STANDARD, ["integer", "number"], table({ inputs: ["n : integer"] })),
  "rule/constant-type": sample(STANDARD, ['"many" in a column of numbers', "> 1"], table({ rows: ['"many" => "a"'] })),
  "rule/cell-never": sample(
    STANDARD,
    ["[5..1]", "[1..5]"],
    table({ rows: ['[5..1] => "a"'] }),
    table({ rows: ['[1..5] => "a"'] }),
  ),
  "rule/output-not-allowed": sample(
    STANDARD,
    ['"c" of "a","b"', '"a" of "a","b"'],
    table({ outputs: ['x : string in "a","b"'], rows: ['- => "c"'] }),
    table({ outputs: ['x : string in "a","b"'], rows: ['- => "a"'] }),
  ),
  "rule/priority-without-values": sample(
    STANDARD,
    ["PRIORITY without an order", "PRIORITY with one"],
    table({ policy: "PRIORITY" }),
    table({ policy: "PRIORITY", outputs: ['x : string in "a","b"'] }),
  ),
  "rule/default-misplaced": sample(
    STANDARD,
    ["a default for one of two outputs", "for both"],
    table({ outputs: ["x = 1", "y"], rows: ["1 => 1 ; 2"] }),
    table({ outputs: ["x = 1", "y = 2"], rows: ["1 => 1 ; 2"] }),
  ),
} satisfies Record<RuleFindingCode, Sample>;
