import { describe, expect, test } from "vitest";
import { sampleItem } from "../../../../test/factories/procedure.ts";
import type { CivilDate, ItemCode, Json } from "../../shared/index.ts";
import { type BasicItem, fixedText } from "../basic.ts";
import { adoptionOf } from "./adopted.ts";
import {
  commandsFor,
  decideProposal,
  type NewProposal,
  openProposal,
  type ProposalCommand,
  type ProposalContext,
} from "./decide.ts";
import { foldProposal, type ProposalEvent, type UpwardProposal } from "./proposal.ts";

const [first, ...others] = sampleItem.conditions;
if (first === undefined) throw new Error("a sample with a condition");

const basic: BasicItem = {
  basicCode: sampleItem.basicCode,
  title: "食品经营许可",
  issuedBy: "岚泽市行政审批局",
  edition: "2026年版",
  fixed: { name: sampleItem.name, conditions: sampleItem.conditions },
};

const heir = sampleItem.code;
const context: ProposalContext = {
  basic,
  laws: new Set(["xuke"]),
  heirs: new Set([heir]),
  today: "2026-11-23" as CivilDate,
};

const asJson = (value: object) => JSON.parse(JSON.stringify(value)) as Json;
const conditions = (...list: readonly object[]) => asJson(list);
const shorter = conditions({ ...first, text: "另一种说法" }, ...others);

const asked: NewProposal = {
  basicCode: basic.basicCode,
  field: "conditions",
  proposed: shorter,
  reason: "与法律文本不一致",
  basis: [{ law: "xuke", article: "12", checked: true }],
  items: [heir],
};

const text = { field: asked.field, proposed: shorter, reason: asked.reason, basis: asked.basis, items: asked.items };
const letter = { type: "send", documentNumber: "澄审函〔2026〕3号", on: "2026-11-20" as CivilDate } as const;
const yes: Extract<ProposalCommand, { readonly type: "answer" }> = {
  type: "answer",
  outcome: "adopted",
  reason: "",
  by: "岚泽市行政审批局",
  on: "2026-11-23" as CivilDate,
  documentNumber: "岚审复〔2026〕9号",
};

function code(result: ReturnType<typeof openProposal>): string {
  return result.ok ? result.value.type : result.refusal.code;
}

function opened(changed: Partial<NewProposal> = {}, around: Partial<ProposalContext> = {}) {
  return openProposal({ ...asked, ...changed }, { ...context, ...around });
}

/** given … when … then: the state after the commands, each of which is taken. */
function reached(...commands: readonly ProposalCommand[]): UpwardProposal {
  const start = opened();
  if (!start.ok) throw new Error(start.refusal.code);
  const events: ProposalEvent[] = [start.value];
  for (const command of commands) {
    const decided = decideProposal(foldProposal(events), command, context);
    if (!decided.ok) throw new Error(decided.refusal.code);
    events.push(decided.value);
  }
  return foldProposal(events);
}

const then = (state: UpwardProposal, command: ProposalCommand, around: Partial<ProposalContext> = {}) =>
  code(decideProposal(state, command, { ...context, ...around }));

describe("R-CAT-113 what a proposal says", () => {
  test("R-CAT-113 a fixed field, another text, a reason, a law, and items that inherit it", () => {
    expect(code(opened())).toBe("proposal-drafted");
    expect(reached()).toMatchObject({ edition: "2026年版", says: asJson(sampleItem.conditions), status: "drafted" });
  });

  test("R-CAT-113 without one of them it is refused", () => {
    expect(code(opened({}, { basic: undefined }))).toBe("upward/basic-unknown");
    expect(code(opened({ field: "type", proposed: "05" }))).toBe("upward/field-open");
    expect(code(opened({ proposed: asJson(sampleItem.conditions) }))).toBe("upward/no-difference");
    expect(code(opened({ reason: " \n" }))).toBe("upward/reason-required");
    expect(code(opened({ basis: [] }))).toBe("upward/basis-required");
    expect(code(opened({ basis: [{ law: "nothing", checked: false }] }))).toBe("upward/law-unknown");
    expect(code(opened({ items: ["elsewhere" as ItemCode] }))).toBe("upward/item-elsewhere");
  });
});

describe("R-CAT-114 the life of a proposal", () => {
  test("R-CAT-114 is written otherwise until it is sent, and not after", () => {
    const revise = { type: "revise", ...text, reason: "又一个理由" } as const;
    expect(reached(revise)).toMatchObject({ status: "drafted", reason: "又一个理由", events: 2 });
    expect(then(reached(letter), revise)).toBe("upward/not-allowed-in-state");
    expect(then(reached(), { ...revise, field: "name", proposed: "别名" })).toBe("upward/other-field");
    expect(then(reached(), { ...revise, reason: "" })).toBe("upward/reason-required");
  });

  test("R-CAT-114 is sent with a letter's number, on a day that has come", () => {
    expect(reached(letter)).toMatchObject({ status: "sent", letter: { documentNumber: letter.documentNumber } });
    expect(then(reached(), { ...letter, documentNumber: "" })).toBe("upward/document-required");
    expect(then(reached(), { ...letter, on: "2026-11-24" as CivilDate })).toBe("upward/day-impossible");
  });

  test("R-CAT-114 is not sent against an edition that its author did not see", () => {
    const moved = { ...basic, edition: "2027年版", fixed: { ...basic.fixed, conditions: others } };
    expect(then(reached(), letter, { basic: moved })).toBe("upward/basic-moved");
    expect(then(reached(), letter, { basic: undefined })).toBe("upward/basic-moved");
    expect(then(reached(), letter, { basic: { ...basic, edition: "2027年版" } })).toBe("proposal-sent");
  });

  test("R-CAT-114 is answered once, by a named paper that is not older than the letter; a no says why", () => {
    expect(reached(letter, yes)).toMatchObject({ status: "answered", answer: { outcome: "adopted" } });
    expect(then(reached(), yes)).toBe("upward/not-allowed-in-state");
    expect(then(reached(letter, yes), yes)).toBe("upward/not-allowed-in-state");
    expect(then(reached(letter), { ...yes, outcome: "declined" })).toBe("upward/reason-required");
    expect(then(reached(letter), { ...yes, outcome: "adopted-in-part" })).toBe("upward/reason-required");
    expect(then(reached(letter), { ...yes, by: " " })).toBe("upward/answerer-required");
    expect(then(reached(letter), { ...yes, documentNumber: "" })).toBe("upward/document-required");
    expect(then(reached(letter), { ...yes, on: "2026-11-19" as CivilDate })).toBe("upward/day-impossible");
    expect(then(reached(letter), { ...yes, on: "2026-11-24" as CivilDate })).toBe("upward/day-impossible");
  });

  test("R-CAT-114 is withdrawn with a reason until it is answered", () => {
    const withdraw = { type: "withdraw", reason: "不提了" } as const;
    expect(reached(withdraw).status).toBe("withdrawn");
    expect(reached(letter, withdraw).status).toBe("withdrawn");
    expect(then(reached(), { ...withdraw, reason: "" })).toBe("upward/reason-required");
    expect(then(reached(letter, yes), withdraw)).toBe("upward/not-allowed-in-state");
  });

  test("R-CAT-114 what is offered is what is accepted, in every state", () => {
    const states = [reached(), reached(letter), reached(letter, yes), reached({ type: "withdraw", reason: "不提了" })];
    const commands = [{ type: "revise", ...text }, letter, yes, { type: "withdraw", reason: "不提了" }] as const;
    for (const state of states) {
      const taken = commands.filter((command) => then(state, command) !== "upward/not-allowed-in-state");
      expect(taken.map(({ type }) => type)).toEqual(commandsFor(state));
    }
  });
});

describe("R-CAT-115 what the basic catalogue says of it now", () => {
  const sent = reached(letter);
  const edition = (...list: readonly object[]): BasicItem => ({
    ...basic,
    edition: "2027年版",
    fixed: { ...basic.fixed, conditions: list as typeof sampleItem.conditions },
  });

  test("R-CAT-115 nothing, while it says what it said, and while it says a third thing", () => {
    expect(adoptionOf(sent, basic)).toBeNull();
    expect(adoptionOf(sent, edition({ ...first, text: "第三种说法" }, ...others))).toBeNull();
    expect(adoptionOf(sent, edition(...others))).toBeNull();
    expect(adoptionOf(sent, undefined)).toBeNull();
    expect(adoptionOf(sent, { ...basic, fixed: { name: "别名" } })).toBeNull();
  });

  test("R-CAT-115 the whole, whatever else the edition changed", () => {
    const another = { id: "added", text: "新增的条件", basis: [], checks: [] };
    const now = edition({ ...first, text: "另一种说法" }, ...others, another);
    expect(adoptionOf(sent, now)).toEqual({ edition: "2027年版", whole: true });
    expect(fixedText(now, "conditions")).not.toEqual(shorter);
  });

  test("R-CAT-115 some of it", () => {
    const two = opened({ proposed: conditions({ ...first, text: "另一种说法", checks: [] }, ...others) });
    if (!two.ok) throw new Error(two.refusal.code);
    const now = edition({ ...first, text: "另一种说法" }, ...others);
    expect(adoptionOf(foldProposal([two.value]), now)).toEqual({ edition: "2027年版", whole: false });
  });
});
