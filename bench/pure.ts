/** How many commands the law itself can take in a second: whole lives of a demonstration case in memory, in one thread. */
import { type CaseCommand, type CaseState, decide, evolve, type Submit, submit } from "../src/core/case/index.ts";
import { completeTask, evolveFlow, startFlow } from "../src/core/flow/index.ts";
import { emptyFlow } from "../src/core/flow/state.ts";
import type { Actor, CitizenActor } from "../src/core/party/index.ts";
import type { CaseId, Instant } from "../src/core/shared/index.ts";
import { accountOf, type DemoItem, readDemoItem } from "./demo-item.ts";
import { OPINION, REASON } from "./workload.ts";

export interface PureRates {
  /** Commands of whole lives, decided and folded. */
  readonly pure_steps_per_s: number;
  /** Steps of the flow alone: a task completed and the state brought up. */
  readonly flow_steps_per_s: number;
}

const WARM_MS = 1_500;
const MEASURE_MS = 3_000;

export async function benchPure(): Promise<PureRates> {
  const item = await readDemoItem();
  return { pure_steps_per_s: rate(() => liveOnce(item)), flow_steps_per_s: rate(() => flowOnce(item)) };
}

/** By the time that the processor was ours: neighbours do not make the law slower. @param life gives its number of steps */
function rate(life: () => number): number {
  const spin = (ms: number) => {
    const before = process.cpuUsage();
    let steps = 0;
    let spent = 0;
    while (spent < ms) {
      for (let lives = 0; lives < 200; lives++) steps += life();
      const { user, system } = process.cpuUsage(before);
      spent = (user + system) / 1000;
    }
    return (steps / spent) * 1000;
  };
  spin(WARM_MS);
  return Math.round(spin(MEASURE_MS));
}

const BEGIN = Date.UTC(2026, 10, 23, 1) as Instant;
const HOUR = 3_600_000;

/** Applied for, accepted, reviewed, decided, and served: five commands. */
function liveOnce(item: DemoItem): number {
  const { jurisdiction, procedure, calendar, application, clerk, reviewer, decider } = item;
  const citizen: CitizenActor = { kind: "citizen", jurisdiction, account: accountOf(9), partyKey: "" };
  const opening: Submit = {
    ...application,
    ...{ type: "submit", id: ID, number: "1", trackingCode: "1", channel: "online", serviceWay: "electronic" },
    ...{ owner: citizen.account, parties: { applicant: "1" } },
  };
  const opened = submit(jurisdiction, procedure, opening, { now: BEGIN, actor: citizen, calendar });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  let state: CaseState | null = null;
  for (const event of opened.value) state = evolve(jurisdiction, state, event);
  let now = BEGIN;
  let steps = 1;
  const take = (actor: Actor, command: CaseCommand): void => {
    if (state === null) throw new Error("no case");
    now = (now + HOUR) as Instant;
    const decision = decide(procedure, state, command, { now, actor, calendar });
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`);
    for (const event of decision.value) state = evolve(jurisdiction, state, event);
    steps++;
  };
  take(clerk, { type: "accept" });
  take(reviewer, { type: "review", task: item.reviewTask, outcome: "agree", opinion: OPINION });
  take(decider, { type: "decide", task: item.decideTask, outcome: "granted", reason: REASON });
  take(citizen, { type: "serve", way: "electronic", recipient: "样例", proof: "打开结果" });
  return steps;
}

const ID = "01000000-0000-7000-8000-000000000001" as CaseId;

function flowOnce({ procedure, reviewTask, decideTask, application }: DemoItem): number {
  const facts = { form: application.form, situation: application.situation, today: "2026-11-23" };
  const started = startFlow(procedure.flow, facts);
  if (!started.ok) throw new Error(JSON.stringify(started.refusal));
  let state = evolveFlow(emptyFlow, started.value);
  for (const [taskId, outcome] of [
    [reviewTask, "agree"],
    [decideTask, "granted"],
  ] as const) {
    const done = completeTask(procedure.flow, state, { taskId, outcome }, facts);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    state = evolveFlow(state, done.value);
  }
  return 2;
}

if (import.meta.main) console.log(JSON.stringify(await benchPure()));
