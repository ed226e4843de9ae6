import { describe, expect, test } from "vitest";
import { absenceDocument } from "../../../test/factories/absence.ts";
import { at } from "../../../test/factories/case.ts";
import {
  accounts,
  conclusion,
  context,
  FIRE,
  fireman,
  first,
  HEALTH,
  JointStory,
  nurse,
  part,
  request,
  SLOT,
  second,
  secondFireman,
  third,
} from "../../../test/factories/joint.ts";
import { citizen, district, staff, system } from "../../../test/factories/people.ts";
import type { AbsenceDocument } from "../catalog/index.ts";
import { type BodyId, type CaseId, civilDate, type FileId, type ItemCode, type OfficeId } from "../shared/index.ts";
import {
  type Asked,
  absenceDocumentsFor,
  caseCommandOf,
  decideJoint,
  feedersOf,
  newsToTell,
  partsToFeed,
  requestJoint,
} from "./index.ts";

const REPLY_BY = at("2026-03-03 12:00");
const refusal = (changes: Parameters<typeof request>[0], actor = first) => {
  const decision = requestJoint(district, request(changes), context("2026-03-02 09:00", actor));
  return decision.ok ? "accepted" : decision.refusal.code;
};
const invited = (responder: typeof FIRE, asked: "attendance" | "opinion" | "own-decision" | "required-reply") =>
  new JointStory().next("2026-03-02 10:00", first, {
    type: "invite",
    responders: [{ ...responder, asked }],
    replyBy: REPLY_BY,
  });
const absence = (office: OfficeId, standsFor: "attendance" | "findings" | "opinion" | "nothing") => {
  const document = standsFor === "nothing" ? null : absenceDocument.id;
  return { type: "record-absence", office, standsFor, document } as const;
};

const OWN_CASE = "01890000-0000-7000-8000-0000000000f1" as CaseId;
const OPINION = { type: "give-opinion", outcome: "agree", words: "" } as const;

describe("asking", () => {
  test("R-JNT-04 the kind says which steps it serves, of how many bodies, and one of them is the lead's", () => {
    expect(refusal({})).toBe("accepted");
    expect(refusal({ parts: [] })).toBe("joint/no-parts");
    expect(refusal({ kind: "combined-visit", parts: [part("1")] })).toBe("joint/no-parts");
    expect(refusal({ kind: "combined-visit", parts: [part("1"), part("2", { body: "fire" as BodyId })] })).toBe(
      "joint/one-body-only",
    );
    expect(refusal({ parts: [part("1"), part("1")] })).toBe("joint/part-twice");
    expect(refusal({ parts: [part("1", { kind: "decide" })] })).toBe("joint/step-not-served");
    expect(refusal({ kind: "assessment" })).toBe("joint/step-not-served");
    expect(refusal({ parts: [part("1", { office: "market" as OfficeId })] })).toBe("joint/lead-has-no-part");
    expect(refusal({ minutes: 0 })).toBe("joint/duration");
    expect(refusal({ lead: "market" as OfficeId })).toBe("joint/not-permitted");
  });

  test("nobody arranges or takes part in work about a case of their own", () => {
    const relative = { ...first, conflictKeys: ["key-of-citizen"] };
    expect(refusal({}, relative)).toBe("joint/conflict-of-interest");
    expect(new JointStory().refusalOf("2026-03-03 09:00", relative, { type: "cancel", reason: "撤回" })).toBe(
      "joint/conflict-of-interest",
    );
  });
});

describe("the time", () => {
  const slot = (from: string, to: string) =>
    ({ type: "propose-slots", slots: [{ from: at(from), to: at(to) }] }) as const;

  test("R-JNT-05 a time is lawful: of its length, in office hours, not over, not after the last day of any step", () => {
    const told = new JointStory({ parts: [part("1"), part("2", { latestOn: civilDate("2026-03-05") })] });
    const ask = (from: string, to: string) => told.refusalOf("2026-03-03 09:00", first, slot(from, to));
    expect(ask("2026-03-05 10:00", "2026-03-05 11:30")).toBe("accepted");
    expect(ask("2026-03-06 10:00", "2026-03-06 11:30")).toBe("joint/slot-too-late");
    expect(ask("2026-03-05 10:00", "2026-03-05 11:00")).toBe("joint/slot-length");
    expect(ask("2026-03-02 10:00", "2026-03-02 11:30")).toBe("joint/slot-past");
    expect(ask("2026-03-05 22:00", "2026-03-05 23:30")).toBe("joint/slot-outside-hours");
    expect(ask("2026-03-07 10:00", "2026-03-07 11:30")).toBe("joint/slot-outside-hours");
  });

  test("R-JNT-05 a settled time is moved with a reason, and only to one that was proposed", () => {
    const later = { from: at("2026-03-05 10:00"), to: at("2026-03-05 11:30") };
    const told = new JointStory().next("2026-03-03 09:00", first, { type: "propose-slots", slots: [SLOT, later] });
    told.next("2026-03-03 09:10", first, { type: "settle-slot", slot: SLOT, reason: "" });
    const move = (reason: string, slot = later) =>
      told.refusalOf("2026-03-03 10:00", first, { type: "settle-slot", slot, reason });
    expect(move("")).toBe("joint/reason-required");
    expect(move("车辆故障")).toBe("accepted");
    expect(move("车辆故障", { ...later, to: at("2026-03-05 12:30") })).toBe("joint/slot-not-proposed");
  });

  test("R-JNT-06 an invited office answers by its own people until its limit; who cannot come says why", () => {
    const told = invited(FIRE, "attendance");
    const reply = { type: "respond", office: FIRE.office, attends: false, reason: "", busy: [] } as const;
    expect(told.refusalOf("2026-03-02 11:00", second, reply)).toBe("joint/not-invited");
    expect(told.refusalOf("2026-03-02 11:00", fireman, reply)).toBe("joint/reason-required");
    expect(
      told.refusalOf("2026-03-02 11:00", fireman, {
        ...reply,
        attends: true,
        busy: [{ from: SLOT.to, to: SLOT.from }],
      }),
    ).toBe("joint/interval");
    told.next("2026-03-02 11:00", fireman, { ...reply, attends: true });
    expect(told.refusalOf("2026-03-03 11:00", fireman, { ...reply, reason: "出警" })).toBe("accepted");
    expect(told.refusalOf("2026-03-03 13:00", fireman, { ...reply, reason: "出警" })).toBe("joint/already-replied");
  });
});

describe("an invited office", () => {
  const { id: _, ...own } = part("3", { office: FIRE.office, body: FIRE.body, post: "reviewer" });
  const join = (more: object = {}) => ({ type: "join", part: { ...own, ...more } }) as const;

  test("R-JNT-17 brings a step of its own into the same work, and answers for it with its own officers", () => {
    const told = invited(FIRE, "attendance");
    expect(told.refusalOf("2026-03-02 11:00", nurse, join())).toBe("joint/not-permitted");
    expect(told.refusalOf("2026-03-02 11:00", first, join())).toBe("joint/not-invited");
    expect(told.refusalOf("2026-03-02 11:00", fireman, join({ kind: "decide" }))).toBe("joint/step-not-served");
    told.next("2026-03-02 11:00", fireman, join());
    expect(told.state.parts.map((one) => one.id)).toEqual(["1", "2", "3"]);
    expect(told.refusalOf("2026-03-02 11:00", fireman, join())).toBe("joint/part-twice");
    told.onSite();
    expect(told.refusalOf("2026-03-04 12:00", first, absence(FIRE.office, "attendance"))).toBe(
      "joint/absence-cannot-stand",
    );
    told.found().signed();
    const outcome = conclusion(told.state);
    expect(told.refusalOf("2026-03-04 11:10", first, outcome)).toBe("joint/needs-officers");
  });

  test("R-JNT-11 a step of the absent is answered by nobody for them: it waits on in its own case", () => {
    const told = invited(FIRE, "opinion");
    told
      .next("2026-03-02 11:00", fireman, join({ kind: "consult" }))
      .onSite()
      .found();
    told.next("2026-03-04 10:40", first, absence(FIRE.office, "opinion")).signed().concluded();
    expect(partsToFeed(told.state).map((one) => one.id)).toEqual(["1", "2"]);
    expect(told.state.findings.some((finding) => finding.part === "3")).toBe(false);
  });

  test("R-JNT-17 brings nothing whose last lawful day is before the time that was settled, nor once somebody is on site", () => {
    const told = invited(FIRE, "attendance").next("2026-03-03 09:00", first, { type: "propose-slots", slots: [SLOT] });
    told.next("2026-03-03 09:10", first, { type: "settle-slot", slot: SLOT, reason: "" });
    const early = join({ latestOn: civilDate("2026-03-03") });
    expect(told.refusalOf("2026-03-03 10:00", fireman, early)).toBe("joint/slot-too-late");
    told.next("2026-03-04 10:00", first, { type: "check-in" });
    expect(told.refusalOf("2026-03-04 10:10", fireman, join())).toBe("joint/not-allowed-in-state");
  });
});

describe("on site", () => {
  test("R-JNT-07 findings are made by who is there, on the item's own checks; what is not met says why", () => {
    const told = new JointStory().onSite();
    const find = (check: string, verdict: "met" | "unmet", note = "") =>
      ({ type: "record-findings", findings: [{ part: "1", check, verdict, note, photos: [] }] }) as const;
    expect(told.refusalOf("2026-03-04 10:10", third, find("washing", "met"))).toBe("joint/not-checked-in");
    expect(told.refusalOf("2026-03-04 10:10", first, find("own-2", "met"))).toBe("joint/check-unknown");
    expect(told.refusalOf("2026-03-04 10:10", first, find("washing", "unmet"))).toBe("joint/note-required");
    expect(told.refusalOf("2026-03-04 10:10", first, find("washing", "unmet", "合用一个水池"))).toBe("accepted");
  });

  test("R-JNT-07 nobody is on site before the day of the slot", () => {
    const told = new JointStory()
      .next("2026-03-03 09:00", first, { type: "propose-slots", slots: [SLOT] })
      .next("2026-03-03 09:10", first, { type: "settle-slot", slot: SLOT, reason: "" });
    expect(told.refusalOf("2026-03-03 16:00", first, { type: "check-in" })).toBe("joint/slot-not-begun");
    expect(told.refusalOf("2026-03-04 09:00", first, { type: "check-in" })).toBe("accepted");
    expect(told.refusalOf("2026-03-04 09:00", citizen, { type: "check-in" })).toBe("joint/not-permitted");
  });

  test("R-JNT-08 two officers with certificates sign for each body that has a step; others' do not count for it", () => {
    const told = new JointStory({
      parts: [part("1"), part("2", { body: FIRE.body, office: FIRE.office, post: "reviewer" })],
    }).onSite();
    told.next("2026-03-04 10:02", fireman, { type: "check-in" }).found().signed();
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("joint/needs-officers");
    told.next("2026-03-04 11:04", fireman, { type: "sign", signature: null });
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("joint/needs-officers");
    told
      .next("2026-03-04 11:05", secondFireman, { type: "check-in" })
      .next("2026-03-04 11:06", secondFireman, { type: "sign", signature: null });
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("accepted");
  });

  test("R-JNT-08 an opinion that a body gives on the spot is signed by one of its officers", () => {
    const asked = part("2", { body: FIRE.body, office: FIRE.office, post: "reviewer", kind: "consult" });
    const told = new JointStory({ parts: [part("1"), { ...asked, outcomes: ["met"] }] }).onSite();
    told.next("2026-03-04 10:02", fireman, { type: "check-in" }).found().signed();
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("joint/needs-officers");
    told.next("2026-03-04 11:04", fireman, { type: "sign", signature: null });
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("accepted");
  });

  test("R-JNT-08 who has no certificate does not sign, and nobody signs twice", () => {
    const { enforcementNumber: _, ...contractor } = third;
    const told = new JointStory().onSite().next("2026-03-04 10:03", contractor, { type: "check-in" }).found();
    const sign = { type: "sign", signature: null } as const;
    expect(told.refusalOf("2026-03-04 11:00", contractor, sign)).toBe("joint/no-enforcement-certificate");
    told.next("2026-03-04 11:00", first, sign);
    expect(told.refusalOf("2026-03-04 11:01", first, sign)).toBe("joint/already-signed");
  });

  test("R-JNT-09 the person signs or it is written why not, and what changes after a signature is signed again", () => {
    const told = new JointStory().onSite().found();
    const person = (words: string, signature: FileId | null = null) =>
      ({ type: "sign-person", signature, words }) as const;
    expect(told.refusalOf("2026-03-04 11:00", first, person(""))).toBe("joint/reason-required");
    expect(told.refusalOf("2026-03-04 11:00", first, person("", "f".repeat(64) as FileId))).toBe("accepted");
    told
      .next("2026-03-04 11:00", first, { type: "sign", signature: null })
      .next("2026-03-04 11:01", second, { type: "sign", signature: null });
    expect(told.refusalOf("2026-03-04 11:05", first, conclusion(told.state))).toBe("joint/person-not-signed");
    told.signedByPerson();
    expect(told.refusalOf("2026-03-04 11:05", first, conclusion(told.state))).toBe("accepted");
    told.found();
    expect(told.state).toMatchObject({ officers: [], person: null });
    expect(told.refusalOf("2026-03-04 11:20", first, conclusion(told.state))).toBe("joint/needs-officers");
  });
});

describe("absence", () => {
  test("R-JNT-10 stands for attendance, facts or a consulted opinion, never for an own decision or a required reply", () => {
    const asked = (kind: Parameters<typeof invited>[1], standsFor: "attendance" | "findings" | "opinion") =>
      invited(FIRE, kind).onSite().refusalOf("2026-03-04 10:40", first, absence(FIRE.office, standsFor));
    expect(asked("attendance", "attendance")).toBe("accepted");
    expect(asked("attendance", "findings")).toBe("accepted");
    expect(asked("attendance", "opinion")).toBe("joint/absence-cannot-stand");
    expect(asked("opinion", "opinion")).toBe("accepted");
    for (const standsFor of ["attendance", "findings", "opinion"] as const) {
      expect(asked("own-decision", standsFor)).toBe("joint/absence-cannot-stand");
      expect(asked("required-reply", standsFor)).toBe("joint/absence-cannot-stand");
    }
  });

  test("R-JNT-10 a body whose own step is among the parts is asked for its decision, whatever the invitation says", () => {
    const told = new JointStory({ parts: [part("1"), part("2", { body: FIRE.body, office: FIRE.office })] })
      .next("2026-03-02 10:00", first, {
        type: "invite",
        responders: [{ ...FIRE, asked: "opinion" }],
        replyBy: REPLY_BY,
      })
      .onSite();
    expect(told.refusalOf("2026-03-04 12:00", first, absence(FIRE.office, "opinion"))).toBe(
      "joint/absence-cannot-stand",
    );
  });

  test("R-JNT-11 only who was told, had time to answer and is not there is absent; with the document that says so", () => {
    const told = invited(HEALTH, "opinion");
    expect(told.refusalOf("2026-03-03 11:00", first, absence(HEALTH.office, "opinion"))).toBe("joint/not-absent");
    expect(told.refusalOf("2026-03-03 13:00", first, absence(HEALTH.office, "opinion"))).toBe("accepted");
    expect(told.refusalOf("2026-03-03 13:00", first, { ...absence(HEALTH.office, "opinion"), document: " " })).toBe(
      "joint/document-required",
    );
    told.onSite().next("2026-03-04 10:05", nurse, { type: "check-in" });
    expect(told.refusalOf("2026-03-04 10:40", first, absence(HEALTH.office, "attendance"))).toBe("joint/not-absent");
  });

  test("R-JNT-11 is recorded apart, is never an opinion, and is called absence in the report", () => {
    const told = invited(HEALTH, "opinion").onSite().found().signed();
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("joint/responders-missing");
    told.next("2026-03-04 11:05", first, absence(HEALTH.office, "opinion")).concluded();
    const [responder] = told.state.responders;
    expect(responder).toMatchObject({ opinion: null, absence: { standsFor: "opinion", article: "第九条" } });
    const command = caseCommandOf(told.state, part("1"), new Map([[HEALTH.office, "公共卫生监督科"]]));
    const words = command.type === "record-visit" ? command.findings : "";
    expect(words).toContain(
      "公共卫生监督科缺席，按《样例区联合踏勘办法》（样政办〔2026〕9号）第九条视为无意见，责任由该单位承担。",
    );
    expect(words).not.toContain("公共卫生监督科意见");
  });

  test("R-JNT-22 who owes a decision and does not come holds up nobody, and nothing is decided for them", () => {
    const own = part("3", { body: FIRE.body, office: FIRE.office, post: "reviewer", caseId: OWN_CASE });
    const recorded = absence(FIRE.office, "nothing");
    for (const isInvited of [true, false]) {
      const told = new JointStory({ parts: [part("1"), own] });
      if (isInvited)
        told.next("2026-03-02 10:00", first, {
          ...{ type: "invite", replyBy: REPLY_BY },
          responders: [{ ...FIRE, asked: "own-decision" }],
        });
      expect(told.refusalOf("2026-03-03 13:00", first, recorded)).toBe("joint/not-absent");
      told.onSite().found();
      expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("joint/needs-officers");
      told.next("2026-03-04 10:40", first, recorded);
      expect(told.refusalOf("2026-03-04 10:41", first, absence(FIRE.office, "opinion"))).not.toBe("accepted");
      told.signed().concluded();
      expect(partsToFeed(told.state).map((one) => one.id)).toEqual(["1"]);
      const words = (caseCommandOf(told.state, part("1"), new Map()) as { findings: string }).findings;
      expect(words).toContain("缺席，不视为任何意见；依法由其作出的决定和答复由其自行作出");
      expect(newsToTell(told.state)).toMatchObject([{ what: "absent", caseId: OWN_CASE, tell: [FIRE.office] }]);
    }
  });

  test("R-JNT-22 who came, or answered what a law requires, is not absent", () => {
    const nothing = absence(FIRE.office, "nothing");
    const came = invited(FIRE, "own-decision").onSite().next("2026-03-04 10:05", fireman, { type: "check-in" });
    expect(came.refusalOf("2026-03-04 10:40", first, nothing)).toBe("joint/not-absent");
    const spoke = (asked: "own-decision" | "required-reply") =>
      invited(FIRE, asked)
        .onSite()
        .next("2026-03-04 10:05", fireman, { ...OPINION, office: FIRE.office })
        .refusalOf("2026-03-04 10:40", first, nothing);
    expect(spoke("required-reply")).toBe("joint/not-absent");
    const own = part("3", { body: FIRE.body, office: FIRE.office, post: "reviewer" });
    const told = new JointStory({ parts: [part("1"), own] }).next("2026-03-02 10:00", first, {
      ...{ type: "invite", replyBy: REPLY_BY },
      responders: [{ ...FIRE, asked: "attendance" }],
    });
    told.onSite().next("2026-03-04 10:05", fireman, { ...OPINION, office: FIRE.office });
    expect(told.refusalOf("2026-03-04 10:40", first, nothing)).toBe("accepted");
  });

  test("R-ABS-01 counts only by a document that is in force on the day and speaks of such silence", () => {
    const told = invited(HEALTH, "opinion");
    const by = (changes: Partial<AbsenceDocument>) => {
      const absences = [{ ...absenceDocument, ...changes }];
      const answer = decideJoint(told.state, absence(HEALTH.office, "opinion"), {
        ...context("2026-03-03 13:00", first),
        absences,
      });
      return answer.ok ? "accepted" : answer.refusal.code;
    };
    const [yesterday, today, tomorrow] = [civilDate("2026-03-02"), civilDate("2026-03-03"), civilDate("2026-03-04")];
    expect(by({ inForceFrom: today, repealedOn: tomorrow })).toBe("accepted");
    expect(by({ inForceFrom: tomorrow })).toBe("joint/document-not-in-force");
    expect(by({ inForceFrom: yesterday, repealedOn: today })).toBe("joint/document-not-in-force");
    expect(by({ former: true })).toBe("joint/document-not-in-force");
    expect(by({ standsFor: ["attendance"] })).toBe("joint/document-does-not-cover");
    expect(by({ id: "another" })).toBe("joint/document-required");
    const shown = (asked: Asked, changes: Partial<AbsenceDocument> = {}) =>
      absenceDocumentsFor(asked, {
        ...context("2026-03-03 13:00", first),
        absences: [{ ...absenceDocument, ...changes }],
      }).map(({ standsFor }) => standsFor);
    expect(shown("opinion")).toEqual([["attendance", "findings", "opinion"]]);
    expect(shown("attendance")).toEqual([["attendance", "findings"]]);
    for (const asked of ["own-decision", "required-reply"] as const) expect(shown(asked)).toEqual([]);
    expect(shown("opinion", { inForceFrom: tomorrow })).toEqual([]);
  });

  test("R-JNT-11 who speaks or comes late is not absent any more", () => {
    const told = invited(HEALTH, "opinion").next("2026-03-03 13:00", first, absence(HEALTH.office, "opinion"));
    told.next("2026-03-03 14:00", nurse, {
      type: "give-opinion",
      office: HEALTH.office,
      outcome: "conditional",
      words: "补装换气扇",
    });
    expect(told.state.responders[0]).toMatchObject({ absence: null, opinion: { outcome: "conditional" } });
  });
});

describe("the report", () => {
  test("R-JNT-12 is written when everything is found, and no outcome speaks against its findings", () => {
    const told = new JointStory().onSite();
    expect(told.refusalOf("2026-03-04 11:00", first, conclusion(told.state))).toBe("joint/findings-missing");
    told.found();
    told.next("2026-03-04 10:50", second, {
      type: "record-findings",
      findings: [{ part: "2", check: "washing", verdict: "unmet", note: "合用水池", photos: [] }],
    });
    told.signed();
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("joint/outcome-contradicts");
    const split = { ...conclusion(told.state), outcomes: { "1": "met", "2": "rectify" } };
    expect(told.refusalOf("2026-03-04 11:10", first, split)).toBe("accepted");
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state, "granted"))).toBe("joint/outcome-unknown");
  });

  test("R-JNT-12 somebody with the post of each step signs, so that the step can be done", () => {
    const told = new JointStory({ parts: [part("1"), part("2", { post: "expert" })] }).onSite().found().signed();
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state))).toBe("joint/no-officer-for-part");
  });

  test("R-JNT-15 one report makes the ordinary command of each case, by who signed and has its post", () => {
    const told = new JointStory({
      parts: [part("1"), part("2", { body: FIRE.body, office: FIRE.office, post: "reviewer", kind: "visit" })],
    }).onSite();
    for (const person of [fireman, secondFireman]) told.next("2026-03-04 10:02", person, { type: "check-in" });
    told.found().signed();
    for (const person of [fireman, secondFireman])
      told.next("2026-03-04 11:03", person, { type: "sign", signature: null });
    told.concluded();
    const [one, two] = told.state.parts;
    if (one === undefined || two === undefined) throw new Error("two parts");
    expect(feedersOf(told.state, one)).toEqual(accounts(first, second));
    expect(feedersOf(told.state, two)).toEqual(accounts(fireman, secondFireman));
    expect(caseCommandOf(told.state, two, new Map())).toMatchObject({
      type: "record-visit",
      task: two.task,
      outcome: "met",
      visitedAt: at("2026-03-04 10:30"),
      officers: accounts(fireman, secondFireman).map((account) => ({ account })),
      personsWords: "负责人外出，由店员陪同",
    });
  });

  test("R-JNT-15 each part is told of once; what was refused is reported and may be tried again", () => {
    const told = new JointStory().onSite().found().signed().concluded();
    expect(partsToFeed(told.state).map((one) => one.id)).toEqual(["1", "2"]);
    const note = (id: string, code: string | null) => ({ type: "note-fed", part: id, refusal: code }) as const;
    expect(told.refusalOf("2026-03-04 11:11", first, note("1", null))).toBe("joint/not-permitted");
    told.next("2026-03-04 11:11", system, note("1", null));
    expect(told.refusalOf("2026-03-04 11:12", system, note("1", null))).toBe("joint/nothing-to-feed");
    told.next("2026-03-04 11:12", system, note("2", "case/task-not-open"));
    expect(told.state.fed["2"]).toMatchObject({ done: false, code: "case/task-not-open" });
    expect(partsToFeed(told.state)).toEqual([]);
    expect(told.refusalOf("2026-03-04 12:00", first, { type: "feed-again", part: "1" })).toBe("joint/nothing-to-feed");
    told.next("2026-03-04 12:00", first, { type: "feed-again", part: "2" });
    expect(partsToFeed(told.state).map((one) => one.id)).toEqual(["2"]);
  });
});

describe("the other kinds", () => {
  const consult = { kind: "consult" as const, post: "visitor", outcomes: ["agree", "object"] };
  const taken = (kind: "assessment" | "drawing-review" | "acceptance") =>
    new JointStory({ kind, travelMinutes: 0, parts: [part("1", consult), part("2", consult)] }).onSite().found();

  test("R-JNT-16 assessment and drawing review are held at the table: one signature of each body, no person on site", () => {
    for (const kind of ["assessment", "drawing-review"] as const) {
      const told = taken(kind);
      expect(told.refusalOf("2026-03-04 11:00", first, conclusion(told.state, "agree"))).toBe("joint/needs-officers");
      told.next("2026-03-04 11:00", first, { type: "sign", signature: null });
      told.next("2026-03-04 11:10", first, conclusion(told.state, "agree"));
      const command = caseCommandOf(told.state, part("1", consult), new Map());
      expect(command).toMatchObject({ type: "review", outcome: "agree", checks: { washing: true, "own-1": true } });
    }
  });

  test("R-JNT-16 joint acceptance is on site: two officers and the person, and each body's step is answered as its own", () => {
    const told = taken("acceptance");
    told.next("2026-03-04 11:00", first, { type: "sign", signature: null });
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state, "agree"))).toBe("joint/needs-officers");
    told.next("2026-03-04 11:01", second, { type: "sign", signature: null });
    expect(told.refusalOf("2026-03-04 11:10", first, conclusion(told.state, "agree"))).toBe("joint/person-not-signed");
    told.signedByPerson().next("2026-03-04 11:10", first, conclusion(told.state, "agree"));
    const command = caseCommandOf(told.state, part("2", consult), new Map());
    expect(command.type === "review" ? command.opinion : "").toContain("联合验收意见：现场与申请材料一致");
  });
});

describe("an early visit", () => {
  const later = (more: Partial<ReturnType<typeof part>> = {}) => {
    const { id: _, ...rest } = part("3", { item: "item-1" as ItemCode, checks: part("1").checks, ...more });
    return rest;
  };
  const ask = (more: Parameters<typeof later>[0] = {}, siteKey = "key-of-site") =>
    ({ type: "reuse", part: later(more), outcome: "met", siteKey, validDays: 90 }) as const;
  const early = () => new JointStory().onSite().found().signed().concluded();

  test("R-JNT-13 makes a later one unnecessary when a finding stands for every check, and says which for which", () => {
    const told = early().next("2026-04-10 09:00", first, ask());
    expect(told.state.reused["3"]?.covers).toEqual([
      { check: "washing", by: { part: "1", check: "washing", foundAt: at("2026-03-04 10:30") } },
      { check: "own-1", by: { part: "1", check: "own-1", foundAt: at("2026-03-04 10:30") } },
    ]);
    expect(partsToFeed(told.state).map((one) => one.id)).toContain("3");
    const added = told.state.parts[2];
    if (added === undefined) throw new Error("a part was linked");
    expect(caseCommandOf(told.state, added, new Map())).toMatchObject({
      type: "record-visit",
      visitedAt: at("2026-03-04 10:30"),
      outcome: "met",
    });
  });

  test("R-JNT-14 what is not covered is named: another check, place or person, an unmet finding, one too old", () => {
    const told = early();
    const refused = (command: ReturnType<typeof ask>, when = "2026-04-10 09:00") =>
      told.refusalOf(when, first, command);
    const more = [...part("1").checks, { id: "pests", text: "防蝇防鼠设施齐全" }];
    expect(refused(ask({ checks: more }))).toBe("joint/checks-not-covered");
    expect(refused(ask({ checks: [{ id: "washing", text: "改了说法的要点" }] }))).toBe("joint/checks-not-covered");
    expect(refused(ask({}, "key-of-another-site"))).toBe("joint/checks-not-covered");
    expect(refused(ask({ parties: { applicant: "key-of-other" } }))).toBe("joint/checks-not-covered");
    expect(refused(ask(), "2026-06-02 09:00")).toBe("accepted");
    expect(refused(ask(), "2026-06-03 09:00")).toBe("joint/checks-not-covered");
    expect(refused({ ...ask(), part: later({ post: "expert" }) })).toBe("joint/not-permitted");
  });

  test("R-JNT-14 an unmet finding stands for nothing", () => {
    const told = new JointStory().onSite().found();
    told.next("2026-03-04 10:40", first, {
      type: "record-findings",
      findings: [{ part: "1", check: "own-1", verdict: "unmet", note: "未设置", photos: [] }],
    });
    told
      .signed()
      .next("2026-03-04 11:10", first, { ...conclusion(told.state), outcomes: { "1": "rectify", "2": "met" } });
    expect(told.refusalOf("2026-04-10 09:00", first, ask())).toBe("joint/checks-not-covered");
  });
});

test("a supervisor may arrange what the lead leaves undone, and another section may not", () => {
  const told = new JointStory();
  const cancel = { type: "cancel", reason: "申请人撤回" } as const;
  expect(told.refusalOf("2026-03-03 09:00", staff("supervisor"), cancel)).toBe("accepted");
  expect(told.refusalOf("2026-03-03 09:00", staff("reviewer"), cancel)).toBe("joint/not-permitted");
});
