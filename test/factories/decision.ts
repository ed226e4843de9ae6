/**
 * Decision tables for tests, sketched in lines:
 *
 *     tableSketch({ policy: "UNIQUE", inputs: ["form.area : number"], outputs: ["level : string"], rows: [`< 150 => "a"`] })
 *
 * An input is `expression : type in allowed`, an output `name : type in allowed = default`, a row `cell ; cell => entry ;
 * entry`. All parts but the first may be left out.
 */
import { compileDecision, type Decision, type DecisionsSource } from "../../src/core/rule/index.ts";

export interface TableSketch {
  readonly id?: string;
  readonly policy: string;
  readonly aggregation?: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rows: readonly string[];
  /** Ids of other decisions. */
  readonly requires?: readonly string[];
}

export interface ExpressionSketch {
  readonly id: string;
  readonly text: string;
  readonly type?: string;
  readonly requires?: readonly string[];
}

export type DecisionSketch = TableSketch | ExpressionSketch;

export function decisionsSketch(
  sketches: readonly DecisionSketch[],
  rest: Partial<Pick<DecisionsSource, "types" | "others">> = {},
): DecisionsSource {
  return { id: "Definitions_t", name: "样例", types: [], others: [], ...rest, decisions: sketches.map(sketchDecision) };
}

/** The last of the sketches. @throws Error with the findings when it does not compile */
export function compiledDecision(...sketches: readonly DecisionSketch[]): Decision {
  const source = decisionsSketch(sketches);
  const compiled = compileDecision(source, source.decisions.at(-1)?.id ?? "");
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal.findings));
  return compiled.value;
}

function sketchDecision(sketch: DecisionSketch): DecisionsSource["decisions"][number] {
  const id = sketch.id ?? "Table_t";
  const head = { id, name: id, variable: id, requires: sketch.requires ?? [] };
  if ("text" in sketch) {
    const { text, type } = sketch;
    return { ...head, logic: { kind: "expression", id: `${id}_text`, text, ...(type === undefined ? {} : { type }) } };
  }
  return {
    ...head,
    logic: {
      kind: "table",
      id: `${id}_table`,
      hitPolicy: sketch.policy,
      ...(sketch.aggregation === undefined ? {} : { aggregation: sketch.aggregation }),
      inputs: sketch.inputs.map((text, index) => {
        const [, expression = "", type, allowed] = /^(.*?)(?: : (.*?))?(?: in (.*))?$/s.exec(text) ?? [];
        return {
          id: `in_${index + 1}`,
          label: "",
          expression: textOf(expression),
          ...optional({ type }),
          ...(allowed === undefined ? {} : { allowed: textOf(allowed) }),
        };
      }),
      outputs: sketch.outputs.map((text, index) => {
        const [, name = "", type, allowed, otherwise] =
          /^(.*?)(?: : (.*?))?(?: in (.*?))?(?: = (.*))?$/s.exec(text) ?? [];
        return {
          id: `out_${index + 1}`,
          name,
          label: "",
          ...optional({ type }),
          ...(allowed === undefined ? {} : { allowed: textOf(allowed) }),
          ...(otherwise === undefined ? {} : { otherwise: textOf(otherwise) }),
        };
      }),
      rows: sketch.rows.map((row, index) => {
        const [cells = "", entries = ""] = row.split("=>");
        const split = (part: string) => (part.trim() === "" ? [] : part.split(";").map(textOf));
        return { id: `row_${index + 1}`, cells: split(cells), entries: split(entries) };
      }),
    },
  };
}

function optional(type: { readonly type: string | undefined }): { readonly type?: string } {
  return type.type === undefined ? {} : { type: type.type };
}

function textOf(text: string): { readonly id: string; readonly text: string } {
  return { id: "", text: text.trim() };
}
