/** Rule steps: which decisions they name, what these speak of, and the value that the step puts into the facts (R-RUL-11). */
import {
  compileDecisions,
  type Decision,
  type DecisionText,
  evaluateDecision,
  listTexts,
  type RuleRefusal,
} from "../rule/index.ts";
import { evaluateExpression, type FeelFacts, type FeelRefusal, type Json, type Result } from "../shared/index.ts";
import type { FlowFinding } from "./findings.ts";
import type { FlowModel, FlowNode, RuleNode } from "./model.ts";
import type { FlowSource } from "./source.ts";

export interface BoundDecisions {
  /** Those that a step names; to be laid over a model. */
  readonly decisions: Pick<FlowModel, "decisions">;
  readonly findings: readonly FlowFinding[];
}

/** Compiles the decisions beside the flow, all of them, and finds those that its steps name. */
export function bindDecisions(source: FlowSource, nodes: readonly FlowNode[]): BoundDecisions {
  const compiled = compileDecisions(source.decisions ?? []);
  if (!compiled.ok) return { decisions: {}, findings: compiled.refusal.findings };
  const findings: FlowFinding[] = [];
  const named = new Map<string, Decision>();
  for (const node of nodes) {
    if (node.kind !== "rule" || node.decision === undefined) continue;
    const decision = Object.hasOwn(compiled.value, node.decision) ? compiled.value[node.decision] : undefined;
    if (decision === undefined)
      findings.push({ code: "flow/decision-unknown", element: node.id, found: node.decision });
    else named.set(node.decision, decision);
  }
  return { decisions: named.size === 0 ? {} : { decisions: Object.fromEntries(named) }, findings };
}

/** All FEEL texts of the decision that the step names. */
export function textsOfRule(model: FlowModel, node: FlowNode): readonly DecisionText[] {
  const decision = node.kind === "rule" && node.decision !== undefined ? model.decisions?.[node.decision] : undefined;
  return decision === undefined ? [] : listTexts(decision);
}

/** The value of the step's expression or decision. @throws Error when the model lacks the decision: compiling binds it */
export function evaluateRule(
  model: FlowModel,
  { id, feel, decision }: RuleNode,
  facts: FeelFacts,
): Result<Json, FeelRefusal | RuleRefusal> {
  if (feel !== undefined) return evaluateExpression(feel, facts);
  const bound = decision === undefined ? undefined : model.decisions?.[decision];
  if (bound === undefined) throw new Error(`flow ${model.id} has no decision for ${id}`);
  return evaluateDecision(bound, facts);
}
