/** What this caller may do next: every command listed here is accepted (given good input), every other refused. */
import type { Procedure } from "../catalog/index.ts";
import { type Actor, holdsPost, isAuthorisedToDecide } from "../party/index.ts";
import { openChildren } from "./children.ts";
import type { CommandType } from "./command.ts";
import { mayDeliver, stepsToTakeBack } from "./decide-interventions.ts";
import { openUndertaking, undertakingsToGive } from "./decide-undertakings.ts";
import { type LicenceStanding, standingByActs } from "./licence.ts";
import { COMMAND_PERMISSIONS, isInvolved, permissionRefusal, supervisesStep } from "./permissions.ts";
import type { CaseState } from "./state.ts";
import { COMMANDS_BY_STATUS } from "./status.ts";
import { leadTargets, sendBackTargets } from "./targets.ts";
import { awaitsApplication, mayCheck, mayDeliver as mayDeliverPapers, mayWithdraw } from "./undertaking.ts";

export interface AllowedCommand {
  readonly type: CommandType;
  /** The open tasks on which the command can be given, for commands that need one. */
  readonly tasks?: readonly string[];
}

export function allowedCommands(procedure: Procedure, state: CaseState, actor: Actor): readonly AllowedCommand[] {
  const allowed: AllowedCommand[] = [];
  let known: boolean | undefined;
  const involved = () => {
    known ??= isInvolved(procedure, state, actor);
    return known;
  };
  for (const type of KNOWN_IN.get(state.status) ?? []) {
    if (permissionRefusal(procedure, state, type, actor, involved) !== null) continue;
    if (!fitsItem(procedure, state, type, actor)) continue;
    const needsTask = TASK_COMMANDS[type];
    if (needsTask === undefined) {
      allowed.push({ type });
      continue;
    }
    const tasks = tasksFor(procedure, state, actor, type, needsTask);
    if (tasks.length > 0) allowed.push({ type, tasks });
  }
  return allowed;
}

const COMMAND_TYPES = (Object.keys(COMMAND_PERMISSIONS) as readonly CommandType[]).filter(
  (type) => type !== "submit" && type !== "migrate" && !isEngines(type),
);

/** For each status what may be given at all: it is asked for every reply. */
const KNOWN_IN = new Map(
  Object.entries(COMMANDS_BY_STATUS).map(([status, known]: [string, readonly CommandType[]]) => [
    status,
    COMMAND_TYPES.filter((type) => known.includes(type)),
  ]),
);

/** 吊销, 暂扣 and its end presuppose a licence that nothing has taken away. */
const PUNISHABLE: ReadonlySet<LicenceStanding> = new Set(["in-force", "impounded"]);

/** Something was issued that has not been struck off. */
function hasLicence({ decision, issued, licence }: CaseState): boolean {
  return decision?.outcome === "granted" && issued !== null && licence.at(-1)?.act !== "deregister";
}

/** Nobody may give it. */
function isEngines(type: CommandType): boolean {
  const { staff, applicant } = COMMAND_PERMISSIONS[type];
  return staff.length === 0 && !applicant;
}

/** Commands on a task, with the kinds of task that they fit (undefined: any). */
const TASK_COMMANDS: Partial<Record<CommandType, (kind: string) => boolean>> = {
  claim: () => true,
  "hand-over": () => true,
  "send-back": () => true,
  "ask-signer": () => true,
  jump: () => true,
  delegate: (kind) => kind !== "visit" && kind !== "decide",
  review: (kind) => kind !== "visit" && kind !== "decide",
  "record-visit": (kind) => kind === "visit",
  decide: (kind) => kind === "decide",
};

function tasksFor(
  procedure: Procedure,
  state: CaseState,
  actor: Actor,
  ...[type, fits]: [type: CommandType, fits: (kind: string) => boolean]
): readonly string[] {
  if (actor.kind !== "staff") return [];
  return state.flow.tasks
    .filter((task) => {
      if (!fits(task.kind)) return false;
      const holder = state.holders[task.taskId];
      if (type === "claim") return holder === undefined && holdsPost(actor, task.office, task.post);
      if (type === "jump")
        return supervisesStep(procedure, actor, task.office) && leadTargets(procedure, state, task.taskId).length > 0;
      if (
        type === "send-back" &&
        state.children.length > 0 &&
        sendBackTargets(procedure, state, task.taskId).length === 0
      )
        return false;
      if (type === "ask-signer" && task.askedFor !== undefined) return false;
      if (type === "delegate" && state.delegated[task.taskId] !== undefined) return false;
      if (type === "hand-over" && supervisesStep(procedure, actor, task.office)) return true;
      if (!holdsPost(actor, task.office, task.post)) return false;
      return holder === undefined || holder === actor.account;
    })
    .map((task) => task.taskId);
}

/** Commands that the item or the state of its clocks rules out whatever the input. */
function fitsItem(procedure: Procedure, state: CaseState, type: CommandType, actor: Actor): boolean {
  const { item } = procedure;
  const byApplicant = actor.kind === "citizen" || actor.kind === "firm";
  switch (type) {
    case "request-corrections":
      return item.receipt.corrections !== null;
    case "accept":
      return !awaitsApplication(state);
    case "give-undertaking":
      return undertakingsToGive(procedure, state, state.completeOn).length > 0;
    case "withdraw-undertaking":
      return state.undertakings.some((one) => mayWithdraw(state, one));
    case "deliver-undertaking":
      return state.undertakings.some((one) => mayDeliverPapers(state, one));
    case "check-undertaking":
      return state.undertakings.some((one) => mayCheck(state, one));
    case "return-papers":
      return item.receipt.kind === "returned";
    case "start-special":
      return item.stops.some(
        (stop) => !state.specials.some((special) => special.procedure === stop.kind && special.to === null),
      );
    case "suspend":
      return (item.suspensions ?? []).length > 0;
    case "end-special":
      return state.specials.some((special) => special.to === null);
    case "extend":
      return (
        item.extension !== null &&
        item.statutory !== null &&
        state.extensions.length === 0 &&
        actor.kind === "staff" &&
        actor.posts.some((post) => post.role === item.extension?.authority && post.body === item.body)
      );
    case "take-back":
      return stepsToTakeBack(procedure, state, actor).length > 0;
    case "deliver-message":
      return state.flow.waits.some((wait) => mayDeliver(actor, wait.from));
    case "answer-supervision":
      return state.supervisions.some(
        ({ answer, to }) => answer === null && actor.kind === "staff" && actor.account === to,
      );
    case "decide":
      return isAuthorisedToDecide(actor, item.code) && openChildren(state).length === 0;
    case "terminate":
      return openChildren(state).length === 0;
    case "withdraw":
      return state.withdrawal === null;
    case "end-licence":
      return isAuthorisedToDecide(actor, item.code) && hasLicence(state);
    case "note-penalty":
      return hasLicence(state) && PUNISHABLE.has(standingByActs(state));
    case "serve":
      return state.service === null && (!byApplicant || state.issued !== null || state.decision !== null);
    case "rate":
      return state.acts.some((act) => !act.rated && (byApplicant || act.kind !== "online-matter"));
    case "archive":
      if (openUndertaking(state) !== undefined) return false;
      return !((state.status === "refused" || state.status === "not-ours") && state.service === null);
    default:
      return true;
  }
}
