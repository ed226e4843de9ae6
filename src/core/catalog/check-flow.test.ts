import { describe, expect, test } from "vitest";
import { absenceDocument } from "../../../test/factories/absence.ts";
import { compiledSketch, type PartsById } from "../../../test/factories/flow.ts";
import { sampleItem } from "../../../test/factories/procedure.ts";
import { deciderPost, reviewerPost, sampleRegister } from "../../../test/factories/register.ts";
import { limit } from "../../../test/support/clock.ts";
import { checkFlow } from "./check-flow.ts";
import type { AbsenceDocument, CatalogueRegister, ItemSpec } from "./index.ts";

function task(kind: string, outcomes: string, post = "reviewer") {
  return { attributes: { office: "market", post, kind, outcomes } };
}

const PARTS: PartsById = {
  Task_review: task("review", "agree,object"),
  Task_visit: task("visit", "met,unmet"),
  Task_decide: task("decide", "granted,refused", "decider"),
  Task_file: task("decide", "filed", "decider"),
  Task_after: task("other", "done"),
};
const REVIEWED = ["Start > Task_review > Task_decide > End"];
const ALONE = ["Start > Task_decide > End"];

interface Case {
  readonly item?: Partial<ItemSpec>;
  readonly chains?: readonly string[];
  readonly parts?: PartsById;
  readonly register?: Partial<CatalogueRegister>;
}

function codesOf({ item = {}, chains = REVIEWED, parts = {}, register = {} }: Case): readonly string[] {
  const flow = compiledSketch(chains, { ...PARTS, ...parts });
  return checkFlow({ ...sampleItem, ...item }, flow, { ...sampleRegister, ...register }).map((one) => one.code);
}

const sole = { mode: "sole", outcomes: ["granted", "refused"] } as const;
const instant = {
  caseType: "1",
  decision: sole,
  stops: [],
  promise: { limit: limit("1wd"), starts: "acceptance", basis: sampleItem.legalBases },
} as const;
const filing = { decision: { mode: "sole", outcomes: ["filed"] } } as const;

describe("the decision", () => {
  test("R-CAT-10 somebody decides, and nothing is left to do afterwards", () => {
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ chains: ["Start > Task_review > End"] })).toEqual(["catalog/no-decide-task"]);
    expect(codesOf({ chains: ["Start > Task_review > Task_decide > Task_after > End"] })).toEqual([
      "catalog/work-after-decision",
    ]);
  });

  test("R-CAT-10 where receipt is the filing nobody decides", () => {
    const receipt = { ...sampleItem.receipt, kind: "receipt-is-filing" } as const;
    const parts = { Rule_file: { attributes: { feel: "true", result: "filed" } } };
    expect(codesOf({ item: { ...filing, receipt }, chains: ["Start > Rule_file > End"], parts })).toEqual([]);
  });

  test("R-CAT-10 the deciding step offers just the outcomes that the item has", () => {
    expect(codesOf({ parts: { Task_decide: task("decide", "granted", "decider") } })).toEqual([
      "catalog/decide-outcomes-differ",
    ]);
  });

  test("R-CAT-42 a consulted office says one of three things", () => {
    const outcomes = "agree,conditional,object";
    const consulted = (words: string) => ({ Task_ask: task("consult", words) });
    const chains = ["Start > Task_review > Task_ask > Task_decide > End"];
    expect(codesOf({ chains, parts: consulted(outcomes) })).toEqual([]);
    expect(codesOf({ chains, parts: consulted("agree,maybe") })).toEqual(["catalog/consult-outcomes"]);
  });

  test("R-ABS-01 silence counts by a document of the register that is in force and speaks of it", () => {
    const chains = ["Start > Task_review > Task_ask > Task_decide > End"];
    const silent = (kind: string, absentBasis: string, document: Partial<AbsenceDocument> = {}) =>
      codesOf({
        chains,
        parts: {
          Task_ask: {
            attributes: {
              ...task(kind, kind === "consult" ? "agree,object" : "met,unmet").attributes,
              ...{ absentAfter: "3wd", absentBasis },
            },
          },
        },
        register: { absences: [{ ...absenceDocument, ...document }] },
      });
    const named = `${absenceDocument.title}${absenceDocument.article}`;
    for (const basis of [absenceDocument.id, named]) expect(silent("consult", basis)).toEqual([]);
    expect(silent("consult", "区办法第六条")).toEqual(["catalog/absence-document-unknown"]);
    const today = sampleRegister.today;
    expect(silent("consult", absenceDocument.id, { repealedOn: today })).toEqual([
      "catalog/absence-document-not-in-force",
    ]);
    expect(silent("consult", absenceDocument.id, { standsFor: ["attendance"] })).toEqual([
      "catalog/absence-document-other",
    ]);
  });

  test("R-CAT-42 who was absent is not counted among those who are done", () => {
    const chains = ["Start > Task_review > Task_ask > Task_decide > End"];
    const asked = (completion: string) => ({
      Task_ask: {
        loop: { type: "multiInstanceLoopCharacteristics", sequential: false, cardinality: "3", completion },
        attributes: {
          ...task("consult", "agree,object").attributes,
          ...{ verdict: '"agree"', absentAfter: "3wd", absentBasis: absenceDocument.id },
        },
      },
    });
    expect(codesOf({ chains, parts: asked("nrOfCompletedInstances >= 2") })).toEqual(["catalog/absence-counted"]);
    expect(codesOf({ chains, parts: asked("given.agree >= 2") })).toEqual([]);
  });

  test("R-CAT-14 every office of a step done by several has the post", () => {
    const loop = { type: "multiInstanceLoopCharacteristics", sequential: false };
    const several = (offices: string) => ({
      Task_review: { loop, attributes: { ...task("review", "agree,object").attributes, offices } },
    });
    expect(codesOf({ parts: several("market") })).toEqual([]);
    expect(codesOf({ parts: several("market,nowhere") })).toEqual(["catalog/post-missing"]);
  });

  test("R-CAT-11 独任 has no separate reviewer", () => {
    expect(codesOf({ item: { decision: sole }, chains: ALONE })).toEqual([]);
    expect(codesOf({ item: { decision: sole } })).toEqual(["catalog/sole-with-reviewer"]);
  });

  test("R-CAT-11 一审一核 and 集体会审 have a reviewer, in another post than the decider", () => {
    expect(codesOf({ chains: ALONE })).toEqual(["catalog/review-missing"]);
    const decision = { mode: "collegial", outcomes: ["granted", "refused"] } as const;
    expect(codesOf({ item: { decision }, chains: ALONE })).toEqual(["catalog/review-missing"]);
    const both = { ...deciderPost, grants: ["case.review", "case.decide"] } as const;
    const parts = { Task_review: task("review", "agree,object", "decider") };
    expect(codesOf({ parts, register: { posts: [both] } })).toEqual(["catalog/reviewer-is-decider"]);
  });
});

describe("kinds of items", () => {
  test("R-CAT-12 即办件 has no procedure before the decision and no stop", () => {
    expect(codesOf({ item: instant, chains: ALONE })).toEqual([]);
    expect(codesOf({ item: instant, chains: ["Start > Task_visit > Task_decide > End"] })).toEqual([
      "catalog/instant-with-procedure",
    ]);
    expect(codesOf({ item: { ...instant, stops: sampleItem.stops }, chains: ALONE })).toEqual([
      "catalog/instant-with-procedure",
    ]);
  });

  test("R-CAT-12 即办件 is promised within a day", () => {
    const promised = (text: string) => ({ ...instant, promise: { ...instant.promise, limit: limit(text) } });
    for (const text of ["0wd", "1wd", "24h", "8wh", "30min"])
      expect(codesOf({ item: promised(text), chains: ALONE })).toEqual([]);
    for (const text of ["2wd", "2cd", "25h", "1mo"])
      expect(codesOf({ item: promised(text), chains: ALONE })).toEqual(["catalog/instant-promise-too-long"]);
  });

  test("R-CAT-12 即办件 is done by one office", () => {
    const parts = { Task_review: { attributes: { ...task("consult", "agree,object").attributes, office: "other" } } };
    const elsewhere = { ...reviewerPost, id: "other.reviewer", office: "other" as typeof reviewerPost.office };
    const posts = [elsewhere, deciderPost];
    expect(codesOf({ item: instant, parts, register: { posts, holdings: undefined } })).toEqual([
      "catalog/instant-several-offices",
    ]);
  });

  test("R-CAT-13 a filing is neither refused nor examined", () => {
    expect(codesOf({ item: filing, chains: ["Start > Task_file > End"] })).toEqual([]);
    const refusable = { decision: { mode: "sole", outcomes: ["filed", "refused"] } } as const;
    const parts = { Task_file: task("decide", "filed,refused", "decider") };
    expect(codesOf({ item: refusable, chains: ["Start > Task_file > End"], parts })).toEqual([
      "catalog/filing-with-refusal",
    ]);
    expect(codesOf({ item: filing, chains: ["Start > Task_visit > Task_file > End"] })).toEqual([
      "catalog/filing-with-examination",
    ]);
  });
});

describe("posts", () => {
  test("R-CAT-14 every task meets a post of its office that may do it, and somebody holds it", () => {
    expect(codesOf({ register: { posts: [deciderPost] } })).toEqual(["catalog/post-missing"]);
    const idle = { ...reviewerPost, grants: ["register.read"] } as const;
    expect(codesOf({ register: { posts: [idle, deciderPost] } })).toEqual(["catalog/post-without-grant"]);
    const holdings = [{ posts: [deciderPost.id], qualified: true }];
    expect(codesOf({ register: { holdings } })).toEqual(["catalog/post-vacant"]);
  });

  test("R-CAT-15 the deciding post holds a letter for the item, and somebody qualified holds the post", () => {
    const { authorisedItems: _, ...without } = deciderPost;
    const own = { ...deciderPost, authorisedItems: [sampleItem.code] };
    const other = { ...deciderPost, authorisedItems: ["another"] };
    expect(codesOf({ register: { posts: [reviewerPost, own] } })).toEqual([]);
    expect(codesOf({ register: { posts: [reviewerPost, without] } })).toEqual(["catalog/no-authorised-post"]);
    expect(codesOf({ register: { posts: [reviewerPost, other] } })).toEqual(["catalog/no-authorised-post"]);
    const holdings = [
      { posts: [reviewerPost.id], qualified: true },
      { posts: [deciderPost.id], qualified: false },
    ];
    expect(codesOf({ register: { holdings } })).toEqual(["catalog/no-qualified-decider"]);
  });
});
