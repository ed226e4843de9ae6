/**
 * Conditions in FEEL as people read them: `situation.kind = "dig" and form.area >= 100` becomes
 * “您要做什么”为“挖掘道路” 并且 “面积”≥100. What is not one of the usual shapes stays as it is written.
 */
import type { ItemSpec } from "../../core/catalog/index.ts";
import type { FlowModel } from "../../core/flow/index.ts";
import { OUTCOME_WORDS } from "./document-words.ts";

export interface ExpressionNames {
  readonly item: Pick<ItemSpec, "situations" | "form" | "undertakings">;
  /** For the results of its rules and the outcomes of its steps. */
  readonly flow?: FlowModel;
}

export function expressionWords(text: string, { item, flow }: ExpressionNames): string {
  const fields = new Map(item.form.sections.flatMap((part) => part.fields).map(({ id, label }) => [id, label]));
  const nodes = Object.values(flow?.nodes ?? {});
  const rules = new Map(nodes.flatMap((node) => (node.kind === "rule" ? [[node.result, node.name] as const] : [])));
  const steps = new Map(nodes.map((node) => [node.id as string, node.name]));
  return text
    .replace(/list contains\(undertakings, "([^"]+)"\)/g, (_, id) => `选择了“${undertakingName(item, id)}”`)
    .replace(/situation\.(\w+)\s*(!?=)\s*"([^"]+)"/g, (_, id, sign, code) => {
      const question = item.situations.find((one) => one.id === id);
      const label = question?.options.find((one) => one.code === code)?.label ?? code;
      return `“${(question?.text ?? id).replace(/？$/, "")}”${sign === "=" ? "为" : "不是"}“${label}”`;
    })
    .replace(/outcomes\.(\w+)\s*=\s*"([^"]+)"/g, (_, id, code) => `“${steps.get(id) ?? id}”的结果为${outcome(code)}`)
    .replace(/\boutcome\s*=\s*"([^"]+)"/g, (_, code) => `结果为${outcome(code)}`)
    .replace(/\b(\w+)\s*=\s*(true|false)/g, (whole, name, value) => {
      const label = rules.get(name);
      return label === undefined ? whole : `“${label}”的结论为${value === "true" ? "是" : "否"}`;
    })
    .replace(/form\.(\w+)/g, (_, id) => `“${fields.get(id) ?? id}”`)
    .replace(/\s+and\s+/g, "，并且")
    .replace(/\s+or\s+/g, "，或者")
    .replace(/\s*>=\s*/g, "≥")
    .replace(/\s*<=\s*/g, "≤");
}

function outcome(code: string): string {
  return OUTCOME_WORDS[code] ?? code;
}

function undertakingName({ undertakings = [] }: ExpressionNames["item"], id: string): string {
  return undertakings.find((rule) => rule.id === id)?.name ?? id;
}
