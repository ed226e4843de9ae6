import { describe, expect, test } from "vitest";
import type { Action, StaffActor } from "../../party/index.ts";
import {
  type AccountId,
  type BodyId,
  type CivilDate,
  type ItemCode,
  type Jurisdiction,
  type OfficeId,
  ok,
} from "../../shared/index.ts";
import { ASPECTS, type Aspect } from "./aspects.ts";
import { cancelBatch, isDue, publishBatch } from "./batch.ts";
import { aspectsFor, type ChangeCommand, decideChange, type NewChange, openChange } from "./decide.ts";
import type { FieldChange } from "./diff.ts";
import { type ChangeEvent, evolveChange, foldChange, type ItemChange } from "./life.ts";

const gatekeepers = ASPECTS.map((aspect) => ({ aspect, post: `gate.${aspect}` }));
const author = "author" as AccountId;

function person(account: string, posts: readonly string[], grants: readonly Action[] = ["catalogue.sign"]): StaffActor {
  return {
    kind: "staff",
    jurisdiction: "990108" as Jurisdiction,
    account: account as AccountId,
    name: account,
    posts: posts.map((id) => ({ id, body: "b" as BodyId, office: "o" as OfficeId, role: "gatekeeper", grants })),
    conflictKeys: [],
  };
}

const gate = (aspect: Aspect) => person(`keeper of ${aspect}`, [`gate.${aspect}`]);
const limitChange: FieldChange = { kind: "changed", path: ["promise", "limit"], of: [], before: 1, after: 2 };
const copies: FieldChange = {
  kind: "changed",
  path: ["materials", "#plan", "copies"],
  of: ["图"],
  before: 1,
  after: 2,
};

const asked: NewChange = {
  item: "1" as ItemCode,
  itemName: "食品经营许可",
  kind: "amend",
  reason: "压缩时限",
  baseVersion: "v1",
  version: "v2",
  authors: [author],
  changes: [limitChange, copies],
  findings: [],
};

function opened(parts: Partial<NewChange> = {}): ItemChange {
  const event = openChange({ ...asked, ...parts }, gatekeepers);
  if (!event.ok) throw new Error(event.refusal.code);
  return evolveChange(null, event.value);
}

function give(state: ItemChange, actor: StaffActor, command: ChangeCommand): ItemChange {
  const event = decideChange(state, command, { actor, gatekeepers });
  if (!event.ok) throw new Error(event.refusal.code);
  return evolveChange(state, event.value);
}

function refusal(state: ItemChange, actor: StaffActor, command: ChangeCommand): string {
  const event = decideChange(state, command, { actor, gatekeepers });
  return event.ok ? "" : event.refusal.code;
}

const sign = (aspect: Aspect): ChangeCommand => ({ type: "sign", aspect, opinion: "同意" });
const warning = { code: "catalog/guide-thin", severity: "warning", place: "guide" } as const;

describe("opening a change", () => {
  test("R-CAT-80 exactly the aspects that are touched are to be signed", () => {
    expect(opened().aspects).toEqual(["limit", "materials"]);
    expect(opened({ changes: [limitChange] }).aspects).toEqual(["limit"]);
    expect(opened({ kind: "new" }).aspects).toEqual(ASPECTS);
    expect(opened({ kind: "withdraw", version: null, changes: [] }).aspects).toEqual(["existence", "legality"]);
  });

  test("R-CAT-80 a change that touches none is ready as soon as it is checked", () => {
    const words: FieldChange = { kind: "changed", path: ["guide", "summary"], of: [], before: "a", after: "b" };
    expect(opened({ changes: [words] })).toMatchObject({ aspects: [], status: "ready" });
  });

  test("R-CAT-83 an error is signed off by nobody", () => {
    const findings = [{ code: "catalog/promise-missing", severity: "error", place: "promise" }] as const;
    expect(openChange({ ...asked, findings }, gatekeepers)).toMatchObject({
      refusal: { code: "change/has-errors", count: 1, findings: [{ place: "promise" }] },
    });
  });

  test("R-CAT-80 an aspect that nobody in the district could sign is told before anybody signs", () => {
    const without = gatekeepers.filter(({ aspect }) => aspect !== "limit");
    expect(openChange(asked, without)).toMatchObject({ refusal: { code: "change/no-gatekeeper", aspect: "limit" } });
  });

  test("what says the same, or without a reason, is no change", () => {
    expect(openChange({ ...asked, changes: [] }, gatekeepers)).toMatchObject({
      refusal: { code: "change/no-difference" },
    });
    expect(openChange({ ...asked, reason: " " }, gatekeepers)).toMatchObject({
      refusal: { code: "change/reason-required" },
    });
  });
});

describe("signing", () => {
  test("R-CAT-81 each aspect is signed in its own post, and the change is ready with the last", () => {
    const once = give(opened(), gate("limit"), sign("limit"));
    expect(once.status).toBe("checked");
    expect(refusal(once, gate("limit"), sign("limit"))).toBe("change/already-signed");
    expect(refusal(once, gate("fee"), sign("materials"))).toBe("change/not-your-aspect");
    expect(refusal(once, gate("fee"), sign("fee"))).toBe("change/aspect-not-touched");
    expect(give(once, gate("materials"), sign("materials")).status).toBe("ready");
  });

  test("R-CAT-81 nobody signs what they wrote, whatever posts they hold", () => {
    const all = person(
      author,
      ASPECTS.map((aspect) => `gate.${aspect}`),
      ["catalogue.sign", "catalogue.manage"],
    );
    expect(refusal(opened(), all, sign("limit"))).toBe("change/own-change");
    expect(refusal(opened(), all, { type: "return", aspect: "limit", reason: "不妥" })).toBe("change/own-change");
    expect(aspectsFor(opened(), { actor: all, gatekeepers })).toEqual([]);
  });

  test("R-CAT-82 sent back is the end of it: whoever mends it proposes another change, and all sign anew", () => {
    const back = give(give(opened(), gate("limit"), sign("limit")), gate("materials"), {
      type: "return",
      aspect: "materials",
      reason: "份数没有依据",
    });
    expect(back.status).toBe("returned");
    for (const aspect of ASPECTS) expect(refusal(back, gate(aspect), sign(aspect))).toBe("change/not-allowed-in-state");
  });

  test("R-CAT-83 a warning is signed off by a named person with a reason, and not by who wrote it", () => {
    const state = opened({ findings: [warning] });
    const accept = { type: "accept-warning", code: warning.code, place: warning.place, reason: "另有图解" } as const;
    const signed = give(give(state, gate("limit"), sign("limit")), gate("materials"), sign("materials"));
    expect(signed.status).toBe("checked");
    expect(refusal(signed, person(author, ["gate.fee"]), accept)).toBe("change/own-change");
    expect(refusal(signed, person("somebody", ["window"], ["case.intake"]), accept)).toBe("change/not-permitted");
    expect(refusal(signed, gate("fee"), { ...accept, reason: "" })).toBe("change/reason-required");
    expect(refusal(signed, gate("fee"), { ...accept, place: "elsewhere" })).toBe("change/warning-unknown");
    const done = give(signed, gate("fee"), accept);
    expect(done).toMatchObject({ status: "ready", accepted: [{ by: "keeper of fee", reason: "另有图解" }] });
  });

  test("R-CAT-81 what a screen offers is what is accepted", () => {
    const states = [opened(), give(opened(), gate("limit"), sign("limit")), opened({ kind: "new" })];
    for (const state of states)
      for (const keeper of ASPECTS.map(gate))
        for (const aspect of ASPECTS)
          expect(refusal(state, keeper, sign(aspect)) === "").toBe(
            aspectsFor(state, { actor: keeper, gatekeepers }).includes(aspect),
          );
  });
});

const monday = "2026-11-23" as CivilDate;
const friday = "2026-11-27" as CivilDate;
const batch = { name: "第一批", status: "open", documentNumber: null, effectiveOn: null } as const;
const ready = give(give(opened(), gate("limit"), sign("limit")), gate("materials"), sign("materials"));
const publishing = {
  documentNumber: "澄政办〔2026〕12号",
  effectiveOn: friday,
  today: monday,
  current: new Map([["1", "v1"]]),
  errors: [],
};

describe("batches", () => {
  test("R-CAT-84 a batch is published whole or not at all", () => {
    expect(publishBatch(batch, [ready], publishing)).toEqual(ok(null));
    expect(publishBatch(batch, [ready, opened()], publishing)).toMatchObject({
      refusal: { code: "batch/change-not-ready" },
    });
    expect(publishBatch(batch, [], publishing)).toMatchObject({ refusal: { code: "batch/empty" } });
    const errors = [{ code: "catalog/precondition-cycle", place: "materials" }];
    expect(publishBatch(batch, [ready], { ...publishing, errors })).toMatchObject({
      refusal: { code: "batch/has-errors" },
    });
  });

  test("R-CAT-84 by a document with a number, from a day that is not past", () => {
    expect(publishBatch(batch, [ready], { ...publishing, documentNumber: " " })).toMatchObject({
      refusal: { code: "batch/document-required" },
    });
    const past = { ...publishing, effectiveOn: "2026-11-22" as CivilDate };
    expect(publishBatch(batch, [ready], past)).toMatchObject({ refusal: { code: "batch/day-past" } });
    expect(publishBatch(batch, [ready], { ...publishing, effectiveOn: monday })).toEqual(ok(null));
  });

  test("R-CAT-86 what was signed against another version than stands now is not published", () => {
    const current = new Map([["1", "v1b"]]);
    expect(publishBatch(batch, [ready], { ...publishing, current })).toMatchObject({
      refusal: { code: "batch/base-moved" },
    });
  });

  test("R-CAT-85 a batch is due from its day on, and only once", () => {
    const published = { ...batch, status: "published", effectiveOn: friday } as const;
    expect([monday, friday, "2026-12-24" as CivilDate].map((day) => isDue(published, day))).toEqual([
      false,
      true,
      true,
    ]);
    expect(isDue({ ...published, status: "effective" }, friday)).toBe(false);
    expect(cancelBatch(published, "文件有误")).toEqual(ok(null));
    expect(cancelBatch({ ...published, status: "effective" }, "文件有误")).toMatchObject({ ok: false });
  });

  test("R-CAT-85 called off, its changes are ready for another", () => {
    const scheduled: ChangeEvent = { type: "change-scheduled", batch: "b", effectiveOn: friday };
    const after = [scheduled, { type: "change-unscheduled", reason: "文件有误" } as const].reduce(evolveChange, ready);
    expect(after).toMatchObject({ status: "ready", batch: null, effectiveOn: null, events: ready.events + 2 });
  });

  test("a stream begins with its opening", () => {
    expect(() => foldChange([])).toThrow();
    expect(() => foldChange([{ type: "change-in-effect" }])).toThrow();
  });
});
