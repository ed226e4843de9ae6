/** Scenes of cases: applying, and every command in a state that knows it. */

import type { Client } from "../../support/platform.ts";
import { DEMO } from "../../support/platform.ts";
import type { Base, Scene } from "./scene.ts";
import { commandOn, DEAR, LARGE, type World } from "./world.ts";

export function caseScenes(world: World): Readonly<Record<string, Scene>> {
  return { ...applying(world), ...intake(world), ...section(world), ...clocks(world), ...ending(world) };
}

function applying({ clerk, kennel, ...world }: World): Readonly<Record<string, Scene>> {
  return {
    applyForCase: {
      make: async () => ({ client: clerk, body: kennel.counterApplication() }),
      readBack: (_base, answer) => eventsOf(world, answer.body.id),
      // A source that is named for what is no field, and a paper that nobody holds, are not believed and leave nothing.
      hidden: ["prefilled/{name}", "held/0"],
      open: [
        ["form", "shopName"],
        ["form", "story"],
        ["form", "keeper"],
        ["form", "rooms", "0", "room"],
        ["form", "{name}"],
      ],
    },
  };
}

type Bring = () => Promise<string>;

/** A command, its base made by `bring`, its words read from the events that it left. */
function command(world: World, client: Client, body: object, bring: Bring, more: Partial<Scene> = {}): Scene {
  return {
    make: commandOn(world, client, body, bring),
    readBack: (base: Base) => eventsOf(world, base.params?.id ?? ""),
    ...more,
  };
}

async function eventsOf({ place }: Pick<World, "place">, id: string): Promise<unknown> {
  return (await place.platform.engine.load(DEMO, id as never))?.events;
}

const on = (commands: Readonly<Record<string, Scene>>): Readonly<Record<string, Scene>> =>
  Object.fromEntries(Object.entries(commands).map(([type, scene]) => [`giveCommand/${type}`, scene]));

function intake(world: World): Readonly<Record<string, Scene>> {
  const { clerk, lin, kennel } = world;
  const items = [{ target: "layout", reason: "unclear", how: "请更正" }];
  const corrected = { form: { shopName: "汪", story: "y" }, materials: {} };
  const inForm = {
    open: [
      ["form", "shopName"],
      ["form", "story"],
      ["form", "{name}"],
    ],
  };
  return on({
    submit: { make: commandOn(world, lin, { type: "submit" }, kennel.submitted), refused: true },
    receive: command(world, clerk, { type: "receive", originalsSeen: ["layout"] }, kennel.submitted),
    "request-corrections": command(
      world,
      clerk,
      { type: "request-corrections", items },
      kennel.submitted,
      // A head's reason is kept only where it is needed: with a second list.
      {},
    ),
    correct: command(world, lin, { type: "correct", ...corrected }, kennel.correcting, inForm),
    "correct-on-the-spot": command(
      world,
      clerk,
      { type: "correct-on-the-spot", ...corrected, note: "当场改" },
      kennel.submitted,
      { ...inForm, again: true },
    ),
    "declare-not-needed": command(
      world,
      clerk,
      { type: "declare-not-needed", reason: "no-licence-required", explanation: "不需要" },
      kennel.submitted,
    ),
    "decline-jurisdiction": command(
      world,
      clerk,
      { type: "decline-jurisdiction", reason: "other-body", rightBody: "市里", explanation: "不归这里" },
      kennel.submitted,
    ),
    "return-papers": command(world, clerk, { type: "return-papers", items: returned }, kennel.returnable),
  });
}

const returned = [{ target: "entityName", reason: "unclear", how: "请更正" }];

function section(world: World): Readonly<Record<string, Scene>> {
  const { lin, reviewer, decider, visitor, supervisor, officers, reviewerId, colleagueId, kennel } = world;
  const { taskOf, accepted, deciding } = kennel;
  const large = () => accepted(LARGE);
  return on({
    "return-to-window": command(
      world,
      reviewer,
      { type: "return-to-window", reason: "scan-lost", explanation: "请重扫" },
      accepted,
      { again: true },
    ),
    claim: command(world, reviewer, { type: "claim", task: taskOf("review") }, accepted),
    "hand-over": command(
      world,
      supervisor,
      { type: "hand-over", task: taskOf("review"), to: reviewerId, note: "请接" },
      accepted,
      { again: true },
    ),
    review: command(
      world,
      reviewer,
      { type: "review", task: taskOf("review"), outcome: "agree", opinion: "可", checks: { area: true } },
      accepted,
    ),
    "record-visit": command(
      world,
      visitor,
      {
        type: "record-visit",
        task: taskOf("visit"),
        outcome: "met",
        visitedAt: "2026-11-23T08:00:00+08:00",
        officers,
        findings: "相符",
        personsWords: "无",
        photos: [],
      },
      large,
    ),
    "send-back": command(
      world,
      decider,
      { type: "send-back", task: taskOf("decide"), to: "review", reason: "再看" },
      deciding,
    ),
    "ask-signer": command(
      world,
      reviewer,
      { type: "ask-signer", task: taskOf("review"), to: colleagueId, question: "请会签" },
      accepted,
      { again: true },
    ),
    delegate: command(
      world,
      reviewer,
      { type: "delegate", task: taskOf("review"), to: colleagueId, note: "请代办" },
      accepted,
    ),
    "take-back": command(world, reviewer, { type: "take-back", node: "review", reason: "漏看" }, deciding),
    jump: command(
      world,
      supervisor,
      { type: "jump", task: taskOf("review"), to: "decide", reason: "改由负责人定" },
      accepted,
      { refused: true },
    ),
    "deliver-message": command(
      world,
      lin,
      { type: "deliver-message", wait: "word#1", words: "补充", files: [] },
      accepted,
    ),
    decide: command(
      world,
      decider,
      {
        type: "decide",
        task: taskOf("decide"),
        outcome: "granted",
        reason: "可",
        checks: { area: true },
        meeting: { members: [reviewerId], minutes: "会" },
      },
      deciding,
    ),
  });
}

function clocks(world: World): Readonly<Record<string, Scene>> {
  const { clerk, reviewer, reviewerId, decider, head, supervisor, supervisorLater, kennel } = world;
  const { accepted } = kennel;
  const today = "2026-11-23";
  const start = {
    type: "start-special",
    procedure: "technical-review",
    reason: "要审",
    expectedEndOn: "2026-12-01",
    served: { on: today, way: "window" },
  };
  const suspend = { type: "suspend", ground: "lawsuit", explanation: "待判决", served: { on: today, way: "window" } };
  const after = (client: Client, body: object) => async () => {
    const id = await accepted();
    await client.post(`/api/cases/${id}/commands`, body);
    return id;
  };
  const suspended = after(decider, suspend);
  const supervised = after(supervisor, {
    type: "supervise",
    order: "请说明",
    to: reviewerId,
    answerDueOn: "2026-12-01",
  });
  const stopped = async () => {
    const id = await accepted();
    await reviewer.post(`/api/cases/${id}/commands`, start);
    return id;
  };
  return on({
    "start-special": command(world, reviewer, start, accepted),
    "end-special": command(
      world,
      reviewer,
      { type: "end-special", special: "special-1", endedOn: today, conclusion: "通过" },
      stopped,
    ),
    extend: command(world, head, { type: "extend", amount: 1, ground: "complex", reason: "复杂" }, accepted),
    supervise: command(
      world,
      supervisor,
      { type: "supervise", order: "请说明", to: reviewerId, answerDueOn: "2026-12-01" },
      accepted,
      { again: true },
    ),
    "answer-supervision": command(
      world,
      reviewer,
      { type: "answer-supervision", supervision: "supervision-1", answer: "正在办" },
      supervised,
    ),
    "give-undertaking": command(
      world,
      clerk,
      { type: "give-undertaking", undertaking: "none", signed: true },
      kennel.submitted,
      { refused: true },
    ),
    "withdraw-undertaking": command(
      world,
      clerk,
      { type: "withdraw-undertaking", undertaking: "none", reason: "不承诺了" },
      kennel.submitted,
      { refused: true },
    ),
    "deliver-undertaking": command(
      world,
      clerk,
      { type: "deliver-undertaking", undertaking: "none", materials: {} },
      kennel.submitted,
      { refused: true },
    ),
    "check-undertaking": command(
      world,
      reviewer,
      { type: "check-undertaking", undertaking: "none", outcome: "kept", findings: "相符", officers: [] },
      accepted,
      { refused: true },
    ),
    suspend: command(world, decider, suspend, accepted),
    resume: command(world, decider, { type: "resume", explanation: "判决生效" }, suspended),
    terminate: command(world, decider, { type: "terminate", ground: "object-lost", explanation: "没有了" }, accepted),
    "explain-delay": command(
      world,
      supervisorLater,
      { type: "explain-delay", ground: "workload", explanation: "来不及" },
      accepted,
      { again: true },
    ),
    remind: command(world, supervisor, { type: "remind", note: "请快" }, accepted, { again: true }),
  });
}

function ending(world: World): Readonly<Record<string, Scene>> {
  const { clerk, decider, lin, kennel } = world;
  const today = "2026-11-23";
  return on({
    "record-payment": command(world, clerk, { type: "record-payment", amountFen: 100, receiptNumber: "1" }, () =>
      kennel.granted(DEAR),
    ),
    serve: command(world, clerk, { type: "serve", way: "window", recipient: "林小雨", proof: "签收" }, kennel.granted),
    "end-licence": command(
      world,
      decider,
      {
        type: "end-licence",
        act: "revoke",
        ground: "unqualified",
        reason: "经查不符合条件",
        deceit: false,
        heard: { on: today, words: "未提出意见" },
        served: { on: today, way: "direct" },
      },
      kennel.granted,
    ),
    "note-penalty": command(
      world,
      decider,
      { type: "note-penalty", act: "forfeit", authority: "区综合行政执法局", document: "罚〔2026〕1号", on: today },
      kennel.granted,
    ),
    withdraw: command(world, lin, { type: "withdraw", reason: "不办了" }, kennel.submitted),
    rate: command(world, clerk, { type: "rate", act: "counter-submit-1", level: 1, comment: "好" }, kennel.atCounter),
  });
}
