/**
 * Who takes in, who decides, and who cannot be passed over. Rules R-CAT-69, R-CAT-72 and R-CAT-75, and of R-CAT-60 what
 * holds of every item.
 */
import type { FlowModel, UserTaskNode } from "../flow/index.ts";
import { stopsClock } from "./check-steps.ts";
import { BODY_NATURES, type BodyNature } from "./codes.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";
import type { CatalogueRegister } from "./register.ts";

export function checkAuthority(
  item: ItemSpec,
  flow: FlowModel,
  register: CatalogueRegister,
): readonly CatalogFinding[] {
  const tasks = Object.values(flow.nodes).filter((node): node is UserTaskNode => node.kind === "user-task");
  return [
    ...tasks.flatMap((task) => checkDecider(task, register)),
    ...tasks.flatMap((task) => checkJumpedOver(item, task)),
    ...checkOneSitting(item, tasks),
    ...checkIntake(item, register),
  ];
}

/** An organ, or an organisation that a law authorises. What is merely entrusted receives and hands out. */
const MAY_DECIDE: readonly BodyNature[] = ["1", "2"];

/** R-CAT-69. @basis 行政许可法 §23, §24 */
function checkDecider(
  { id, taskKind, office }: UserTaskNode,
  { offices, bodies }: CatalogueRegister,
): readonly CatalogFinding[] {
  if (taskKind !== "decide") return [];
  const where = offices.find((one) => one.id === office);
  const body = bodies.find((one) => one.id === where?.body);
  if (body === undefined || MAY_DECIDE.includes(body.nature)) return [];
  const facts = { body: body.name, nature: BODY_NATURES[body.nature] };
  return [finding("catalog/decider-not-an-organ", `flow.${id}`, facts, "行政许可法 §24")];
}

/**
 * R-CAT-60. The statute stands still only for what the law requires: such a step is marked, so that no supervisor leads
 * a case past it. @basis 行政许可法 §45, §69(3)
 */
function checkJumpedOver(item: ItemSpec, task: UserTaskNode): readonly CatalogFinding[] {
  if (task.statutoryStep || !stopsClock(item, task.taskKind, "statute")) return [];
  return [finding("catalog/step-not-marked-statutory", `flow.${task.id}`, { step: task.name }, "行政许可法 §69(3)")];
}

/** R-CAT-72. 即办件 is done in one sitting by one post. @basis 行政许可法 §34 */
function checkOneSitting({ caseType, promise }: ItemSpec, tasks: readonly UserTaskNode[]): readonly CatalogFinding[] {
  if (caseType !== "1") {
    if (caseType !== "2" || promise?.limit.amount !== 0) return [];
    return [finding("catalog/on-the-spot-not-instant", "caseType", {})];
  }
  const posts = new Set(tasks.map(({ office, post }) => `${office}/${post}`));
  // Several offices are told by R-CAT-12.
  const offices = new Set(tasks.map(({ office }) => office));
  if (posts.size < 2 || offices.size > 1) return [];
  return [finding("catalog/instant-several-posts", "flow", { posts: [...posts].join(" ") }, "行政许可法 §34")];
}

/** R-CAT-75. Somebody can take it in: a post with the grant that is held. @basis 行政许可法 §26, §32 */
function checkIntake(
  { receipt, office, bundle }: ItemSpec,
  { posts, holdings }: CatalogueRegister,
): readonly CatalogFinding[] {
  // Where receipt is the filing nobody has to take anything in.
  if (receipt.kind === "receipt-is-filing" || bundle !== undefined) return [];
  const able = posts.filter(({ grants }) => grants.includes("case.intake"));
  const held = able.some(({ id }) => holdings === undefined || holdings.some((holding) => holding.posts.includes(id)));
  return held ? [] : [finding("catalog/no-intake-post", "office", { office }, "行政许可法 §32")];
}
