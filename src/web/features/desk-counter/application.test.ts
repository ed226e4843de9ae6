import { expect, test } from "vitest";
import { applicationFrom, CHECKS, type CounterEntry } from "./application.ts";

const entry: CounterEntry = {
  jurisdiction: "990108",
  item: "food",
  applicant: { kind: "person", name: " 林小雨 ", idNumber: "99010819900315012x", phone: "15400000101" },
  situation: { proxy: "no" },
  form: { seats: 4 },
  papers: {
    files: {
      layout: [{ id: "a", name: "a.png", size: 1, type: "image/png" }],
      gone: [{ id: "b", name: "b.png", size: 1, type: "image/png" }],
      empty: [],
    },
    seen: new Set(["letter", "gone"]),
  },
  applying: ["layout", "empty", "letter"],
  undertakings: { chosen: [], signed: false },
  serviceWay: "window",
  incomplete: false,
  prefilled: {},
  held: [],
};

test("what is entered becomes the application: trimmed, and without papers of another situation", () => {
  expect(applicationFrom(entry)).toEqual({
    jurisdiction: "990108",
    item: "food",
    applicant: { kind: "person", idKind: "111", name: "林小雨", idNumber: "99010819900315012X", phone: "15400000101" },
    situation: { proxy: "no" },
    form: { seats: 4 },
    materials: { layout: ["a"] },
    originalsSeen: ["letter"],
    serviceWay: "window",
  });
});

test("R-UND-10 what the person chose goes with whether they signed it; without a choice nothing is said of signing", () => {
  const chosen = applicationFrom({ ...entry, undertakings: { chosen: ["layout-later"], signed: true } });
  expect(chosen).toMatchObject({ undertakings: ["layout-later"], undertakingsSigned: true });
  expect(applicationFrom({ ...entry, undertakings: { chosen: [], signed: true } })).toEqual(applicationFrom(entry));
});

test("a firm has its representative; a proxy goes with whether the letter was seen", () => {
  const firm = applicationFrom({
    ...entry,
    incomplete: true,
    applicant: {
      kind: "firm",
      name: "澄河禾美餐饮管理有限公司",
      idNumber: "91990108MA990001XT",
      phone: "",
      representative: { name: "周知远", idNumber: "99010819780909015x", phone: "15400000201" },
      byProxy: true,
      proxy: { name: "林小雨", idNumber: "990108199003150124", phone: "15400000101" },
    },
  });
  expect(firm).toMatchObject({
    incomplete: true,
    applicant: {
      kind: "firm",
      representative: { name: "周知远", idNumber: "99010819780909015X", phone: "15400000201" },
      proxy: { name: "林小雨", letterSeen: false },
    },
  });
});

test("the boxes of the applicant are held to the rules of core", () => {
  expect(CHECKS.idNumber("990108199003150124", "111")).toBeUndefined();
  expect(CHECKS.idNumber("990108199003150125", "111")?.code).toBe("party/id-number-check-character");
  expect(CHECKS.creditCode("91990108ma990001xt")).toBeUndefined();
  expect(CHECKS.phone("12")?.code).toBe("party/phone-shape");
  expect(CHECKS.personName("阿卜杜拉·买买提")).toBeUndefined();
});
