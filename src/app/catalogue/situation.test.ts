import { describe, expect, test } from "vitest";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import type { Material, SituationQuestion } from "../../core/catalog/index.ts";
import { civilDate } from "../../core/shared/index.ts";
import { answerSituation, type SituationAsked } from "./situation.ts";

const yesNo = [
  { code: "yes", label: "是" },
  { code: "no", label: "否" },
];
const situations: readonly SituationQuestion[] = [
  {
    id: "kind",
    text: "您是谁？",
    options: [
      { code: "shop", label: "店" },
      { code: "canteen", label: "食堂" },
    ],
  },
  { id: "raw", text: "做生食吗？", options: yesNo, when: 'situation.kind = "shop"' },
  { id: "room", text: "有专间吗？", options: yesNo, when: 'situation.raw = "yes"' },
];

const material = (id: string, when?: string): Material => ({
  id,
  name: id,
  necessity: when === undefined ? "required" : "situational",
  ...(when === undefined ? {} : { when }),
  source: "applicant",
  form: "copy",
  copies: 1,
  verification: "declaration",
  basis: [],
  acceptanceStandard: "",
  sample: "",
});
const base = sampleProcedure();
const procedure = {
  ...base,
  item: {
    ...base.item,
    situations,
    materials: [
      material("layout"),
      material("room-plan", 'situation.raw = "yes"'),
      material("host", 'situation.kind = "canteen"'),
      material("large", "form.area > 150"),
      material("letter", 'applicant.kind = "firm"'),
    ],
  },
};

function ask(asked: SituationAsked) {
  const answered = answerSituation(procedure, asked, civilDate("2026-03-02"));
  if (!answered.ok) return answered.refusal;
  const { questions, materials, answers, complete } = answered.value;
  return { questions: questions.map(({ id }) => id), materials: materials.map(({ id }) => id), answers, complete };
}

describe("situational questions decide which materials apply", () => {
  test("before any answer only what always applies is asked for", () => {
    expect(ask({ answers: {} })).toEqual({ questions: ["kind"], materials: ["layout"], answers: {}, complete: false });
  });

  test("an answer opens the questions that it makes matter", () => {
    const answers = { kind: "shop", raw: "yes" };
    expect(ask({ answers })).toEqual({
      questions: ["kind", "raw", "room"],
      materials: ["layout", "room-plan"],
      answers,
      complete: false,
    });
  });

  test("answers to questions that fell away are dropped, and those that hung on them", () => {
    expect(ask({ answers: { kind: "canteen", raw: "yes", room: "no" } })).toEqual({
      questions: ["kind"],
      materials: ["layout", "host"],
      answers: { kind: "canteen" },
      complete: true,
    });
  });

  test("an answer that the question does not offer is refused; one to an unknown question is dropped", () => {
    expect(ask({ answers: { kind: "ship" } })).toMatchObject({ code: "case/situation-unknown", question: "kind" });
    expect(ask({ answers: { nonsense: "1" } })).toMatchObject({ answers: {} });
  });

  test("the form and the kind of applicant count as far as they are known", () => {
    expect(ask({ answers: {}, form: { area: 151 }, applicantKind: "firm" })).toMatchObject({
      materials: ["layout", "large", "letter"],
    });
  });
});
