/** What somebody would do next to bring a case to its end: everything that the law and the posts allow, best first. */
import {
  allowedCommands,
  type CaseCommand,
  type CaseState,
  type CommandType,
  isClosed,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import type { Instant } from "../../core/shared/index.ts";

/** How the life of a made case ends: `late` is granted after the time for it. */
export type Ending = "granted" | "late" | "refused" | "withdrawn";

export interface Move {
  readonly actor: Actor;
  readonly command: CaseCommand;
}

export interface Scene {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly applicant: Actor;
  readonly staff: readonly StaffActor[];
  readonly ending: Ending;
  /** Code of a reason for which the district refuses; a case cannot be refused without one. */
  readonly refusalGround: string | undefined;
  readonly now: Instant;
}

const OPINION = "经审查，申请材料齐全，内容与登记信息一致，符合法定条件，拟同意。";
const FINDINGS = "现场与申报材料一致，设施设备齐全，布局符合要求。";
const GRANTED = "申请符合法定条件、标准，依法作出准予的决定。";
const REFUSED = "经审查，申请不符合法定条件，依法不予许可；可以在补足条件后重新申请。";
const WITHDRAWN = "情况有变，暂不办理。";
const MINUTES = "会审组成员逐项审议，一致通过。";

/** Commands in the order in which they bring a case on. */
const ORDER: readonly CommandType[] = [
  "withdraw",
  "accept",
  "review",
  "record-visit",
  "decide",
  "record-payment",
  "serve",
  "rate",
  "archive",
];

/** The first that is not refused is the one to make. */
export function nextMoves(scene: Scene): readonly Move[] {
  const everybody = [scene.applicant, ...scene.staff];
  const choices = everybody.flatMap((actor) =>
    allowedCommands(scene.procedure, scene.state, actor).flatMap(({ type, tasks }) => {
      const command = filledIn(scene, actor, type, tasks?.[0]);
      return command === null ? [] : [{ actor, command }];
    }),
  );
  return choices.sort((a, b) => ORDER.indexOf(a.command.type) - ORDER.indexOf(b.command.type));
}

/** Null for what is not to be done in this life. */
function filledIn(scene: Scene, actor: Actor, type: CommandType, task: string | undefined): CaseCommand | null {
  const { state, ending } = scene;
  switch (type) {
    case "withdraw":
      return ending === "withdrawn" && state.acceptedOn !== null && actor === scene.applicant
        ? { type, reason: WITHDRAWN }
        : null;
    case "accept":
      return { type };
    case "review":
      return task === undefined ? null : { type, task, outcome: favourable(state, task), opinion: OPINION };
    case "record-visit":
      return task === undefined ? null : visit(scene, actor, task);
    case "decide":
      return task === undefined ? null : decision(scene, task);
    case "record-payment":
      return { type, amountFen: state.feeFen ?? 0, receiptNumber: "9900000001" };
    case "serve":
      return { type, way: "electronic", recipient: applicantName(state), proof: "申请人登录后打开结果文书" };
    case "rate": {
      const act = state.acts.find((one) => !one.rated);
      return isClosed(state.status) && actor === scene.applicant && act !== undefined
        ? { type, act: act.id, level: 1 }
        : null;
    }
    case "archive":
      return { type };
    default:
      return null;
  }
}

function visit({ state, staff, now }: Scene, actor: Actor, task: string): CaseCommand | null {
  if (actor.kind !== "staff") return null;
  const others = staff.filter((one) => one.account !== actor.account && one.posts.some(inspects));
  const officers = [actor, ...others]
    .slice(0, 3)
    .map(({ account, enforcementNumber = "" }) => ({ account, enforcementNumber }));
  const outcome = favourable(state, task);
  return {
    ...{ type: "record-visit", task, outcome, visitedAt: now, officers },
    ...{ findings: FINDINGS, personsWords: `${applicantName(state)}在场，无异议，已签字。` },
  };
}

function inspects(post: StaffActor["posts"][number]): boolean {
  return post.grants.includes("case.visit");
}

function decision({ procedure, staff, ending, refusalGround }: Scene, task: string): CaseCommand {
  const { outcomes } = procedure.item.decision;
  const meeting = { members: [...new Set(staff.map((one) => one.account))].slice(0, 3), minutes: MINUTES };
  if (ending === "refused" && outcomes.includes("refused") && refusalGround !== undefined)
    return { type: "decide", task, outcome: "refused", reason: REFUSED, ground: refusalGround, meeting };
  const outcome = outcomes.find((one) => one !== "refused") ?? "granted";
  return { type: "decide", task, outcome, reason: GRANTED, meeting };
}

const FAVOURABLE = ["agree", "met", "pass", "granted", "filed", "qualified", "none"];

function favourable(state: CaseState, task: string): string {
  const outcomes = state.flow.tasks.find((one) => one.taskId === task)?.outcomes ?? [];
  return outcomes.find((word) => FAVOURABLE.includes(word)) ?? outcomes[0] ?? "agree";
}

function applicantName(state: CaseState): string {
  return state.personal?.applicant.name ?? "";
}
