import { describe, expect, test } from "vitest";
import { compiledSketch, type PartsById } from "../../../test/factories/flow.ts";
import { bureau, sampleItem } from "../../../test/factories/procedure.ts";
import { licensingAct, sampleRegister } from "../../../test/factories/register.ts";
import { limit } from "../../../test/support/clock.ts";
import type { BodyId } from "../shared/index.ts";
import { checkRequirements } from "./check-requirements.ts";
import type { CatalogueRegister, ItemSpec, StatuteDemands, StatuteRequirement } from "./index.ts";

const RULE = "法律这样说。";

function requirement(asks: StatuteDemands, parts: Partial<StatuteRequirement> = {}): StatuteRequirement {
  return { article: "32", checked: true, rule: RULE, binds: ["32"], asks, ...parts };
}

interface Case {
  readonly item?: Partial<ItemSpec>;
  readonly parts?: PartsById;
  readonly bodies?: CatalogueRegister["bodies"];
}

function task(attributes: Readonly<Record<string, string>>) {
  return { attributes: { office: "market", post: "reviewer", ...attributes } };
}

function found(one: StatuteRequirement, { item = {}, parts = {}, bodies = [bureau] }: Case = {}) {
  const flow = compiledSketch(["Start > Task_hear > Task_decide > End"], {
    Task_hear: task({ kind: "review" }),
    Task_decide: task({ kind: "decide", post: "decider", outcomes: "granted,refused" }),
    ...parts,
  });
  const register = { ...sampleRegister, bodies, bases: [{ ...licensingAct, requirements: [one] }] };
  return checkRequirements({ ...sampleItem, ...item }, flow, register);
}

function codesOf(one: StatuteRequirement, circumstances: Case = {}): readonly string[] {
  return found(one, circumstances).map(({ code }) => code);
}

describe("a step that the law requires", () => {
  const hearing = requirement({ steps: [{ named: "听证", notBy: "review" }] });
  const held = { name: "听证", ...task({ kind: "other", post: "host", statutory: "true" }) };

  test("R-CAT-60 stands in the flow, says whose rule it is, and names the article", () => {
    expect(found(hearing)).toEqual([
      {
        code: "catalog/statute-step-missing",
        severity: "error",
        place: "flow",
        facts: { rule: RULE, step: "听证", count: 1 },
        basis: "行政许可法 §32",
      },
    ]);
    expect(found(requirement(hearing.asks, { checked: false }))[0]?.basis).toBe("行政许可法 §32 (?)");
    expect(codesOf(hearing, { parts: { Task_hear: held } })).toEqual([]);
  });

  test("R-CAT-60 is marked, so that nobody jumps over it, and held by another post than the reviewer's", () => {
    const unmarked = { name: "听证", ...task({ kind: "other", post: "host" }) };
    expect(codesOf(hearing, { parts: { Task_hear: unmarked } })).toEqual(["catalog/step-not-marked-statutory"]);
    const own = { name: "听证", ...task({ kind: "review", statutory: "true" }) };
    expect(found(hearing, { parts: { Task_hear: own } })).toMatchObject([
      { code: "catalog/statute-step-host", place: "flow.Task_hear" },
    ]);
  });

  test("R-CAT-60 has the clock that the law gives it", () => {
    const clocked = requirement({ steps: [{ kind: "review", limit: limit("3wd") }] });
    const within = (text: string) => ({
      parts: { Task_hear: task({ kind: "review", statutory: "true", limit: text }) },
    });
    expect(codesOf(clocked, within("3wd"))).toEqual([]);
    for (const text of ["4wd", "3cd"]) expect(codesOf(clocked, within(text))).toEqual(["catalog/statute-step-limit"]);
    expect(codesOf(clocked)).toEqual(["catalog/statute-step-limit"]);
    const two = requirement({ steps: [{ kind: "review", count: 2 }] });
    expect(codesOf(two, within("3wd"))).toEqual(["catalog/statute-step-missing"]);
  });
});

describe("whom a requirement binds", () => {
  const noFee = { fee: "none" } as const;
  const fee = { name: "工本费", amountFen: "1000", basis: sampleItem.legalBases, payee: "财政专户" };

  test("R-CAT-61 those that cite the article, a paragraph of it too, and not those that cite another", () => {
    expect(codesOf(requirement(noFee), { item: { fee } })).toEqual(["catalog/fee-forbidden"]);
    expect(codesOf(requirement(noFee))).toEqual([]);
    const paragraph = [{ law: "xuke", article: "32(4)", checked: true }];
    expect(codesOf(requirement(noFee), { item: { fee, legalBases: paragraph } })).toHaveLength(1);
    expect(codesOf(requirement(noFee, { binds: ["32(4)"] }), { item: { fee } })).toEqual([]);
    expect(codesOf(requirement(noFee, { binds: ["3"] }), { item: { fee } })).toEqual([]);
    expect(codesOf(requirement(noFee, { binds: "all" }), { item: { fee, legalBases: [] } })).toHaveLength(1);
  });

  test("R-CAT-61 of the kinds and types that it names, and never a bundle", () => {
    expect(codesOf(requirement(noFee, { handling: ["renew"] }), { item: { fee } })).toEqual([]);
    expect(codesOf(requirement(noFee, { types: ["07"] }), { item: { fee } })).toEqual([]);
    expect(codesOf(requirement(noFee), { item: { fee, bundle: { basis: [] } } })).toEqual([]);
  });
});

describe("time", () => {
  test("R-CAT-62 no more is added than the law gives, by whom it names", () => {
    const most = requirement({ extension: { maximum: limit("10wd"), authority: "agency-head" } });
    const extended = (text: string, authority: "agency-head" | "government-head" = "agency-head") => ({
      item: { extension: { maximum: limit(text), authority, basis: sampleItem.legalBases } },
    });
    expect(codesOf(most, extended("10wd"))).toEqual([]);
    expect(codesOf(most, extended("11wd"))).toEqual(["catalog/extension-beyond-statute"]);
    expect(codesOf(most, extended("30cd"))).toEqual(["catalog/extension-beyond-statute"]);
    expect(codesOf(most, extended("10wd", "government-head"))).toEqual(["catalog/extension-beyond-statute"]);
    expect(codesOf(requirement({ extension: "none" }), extended("1wd"))).toEqual(["catalog/extension-beyond-statute"]);
    expect(codesOf(requirement({ extension: "none" }), { item: { extension: null } })).toEqual([]);
  });

  test("R-CAT-64 the limit of the law stands in the item, from its event", () => {
    const seven = requirement({ limit: { limits: [limit("7cd"), limit("20wd")], starts: "acceptance" } });
    expect(codesOf(seven)).toEqual([]);
    const rule = sampleItem.statutory;
    if (rule === null) throw new Error("the sample has a statutory limit");
    const differing = [
      null,
      { ...rule, limit: limit("7wd") },
      { ...rule, limit: limit("20cd") },
      { ...rule, starts: "application-received" as const },
    ];
    for (const statutory of differing)
      expect(codesOf(seven, { item: { statutory } })).toEqual(["catalog/statutory-limit-differs"]);
  });
});

describe("the way of it", () => {
  test("R-CAT-63 it is received and decided as the law says", () => {
    const returned = requirement({ receipt: "returned", mode: "sole" });
    expect(codesOf(returned)).toEqual(["catalog/receipt-not-of-law", "catalog/mode-not-of-law"]);
    const own = requirement({ receipt: "licence", mode: "review-and-decide" });
    expect(codesOf(own)).toEqual([]);
  });

  test("R-CAT-65 what the law treats apart can be answered apart", () => {
    const libraries = requirement({ situations: ["大型", "图书馆"] });
    expect(found(libraries)).toMatchObject([
      { code: "catalog/situation-missing", place: "situations", facts: { missing: "图书馆" } },
    ]);
    expect(codesOf(requirement({ situations: ["大型"] }))).toEqual([]);
  });

  test("R-CAT-66 a danger is named, so that nothing of it is promised", () => {
    const dangerous = requirement({ safety: ["public-safety"] });
    expect(codesOf(dangerous)).toEqual(["catalog/safety-unsaid"]);
    const safety = { areas: ["public-safety"], basis: sampleItem.legalBases } as const;
    expect(codesOf(dangerous, { item: { safety } })).toEqual([]);
  });
});

describe("who may", () => {
  test("R-CAT-67 end the result: a penalty is none of the body that only licenses", () => {
    const police = { ...bureau, id: "police" as BodyId, name: "监管局", penalises: true } as const;
    const above = { ...bureau, id: "above" as BodyId, superior: true } as const;
    const endedBy = (act: "forfeit" | "revoke", by: BodyId) => ({
      bodies: [bureau, police, above],
      item: { result: { ...sampleItem.result, endings: [{ act, by, basis: sampleItem.legalBases }] } },
    });
    const penalty = requirement({ endings: [{ act: "forfeit", by: ["penalising"] }] });
    expect(found(penalty, endedBy("forfeit", bureau.id))).toMatchObject([
      { code: "catalog/ending-authority", place: "result.endings[0].by", facts: { act: "吊销", body: bureau.name } },
    ]);
    expect(codesOf(penalty, endedBy("forfeit", police.id))).toEqual([]);
    expect(codesOf(penalty, endedBy("revoke", bureau.id))).toEqual([]);
    const revoked = requirement({ endings: [{ act: "revoke", by: ["issuer", "superior"] }] });
    expect(codesOf(revoked, endedBy("revoke", bureau.id))).toEqual([]);
    expect(codesOf(revoked, endedBy("revoke", above.id))).toEqual([]);
    expect(codesOf(revoked, endedBy("revoke", police.id))).toEqual(["catalog/ending-authority"]);
  });

  test("R-CAT-68 review a decision: the government, not the department above", () => {
    const district = requirement({ remedies: [{ standing: "department", to: ["样例区人民政府"] }] }, { binds: "all" });
    const answering = (reviewBody: string) => ({
      bodies: [{ ...bureau, standing: "department" as const, remedies: { ...bureau.remedies, reviewBody } }],
    });
    expect(codesOf(district, answering("样例区人民政府"))).toEqual([]);
    expect(codesOf(district, answering("样例市行政审批局"))).toEqual(["catalog/remedy-body"]);
    expect(codesOf(district, answering("样例区人民政府或者样例市行政审批局"))).toEqual(["catalog/remedy-body"]);
    // Of a body whose standing is not said nothing is told.
    expect(codesOf(district, { bodies: [bureau] })).toEqual([]);
  });
});
