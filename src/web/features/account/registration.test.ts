import { expect, test } from "vitest";
import { NOTHING_FILLED_IN, problemsIn, registrationBody } from "./registration.ts";

const person = {
  ...NOTHING_FILLED_IN,
  name: "林小雨",
  phone: "15400000101",
  residentId: "990108199003150124",
  password: "a long enough one",
  again: "a long enough one",
};

test("a person's registration needs name, phone, identity number and a password", () => {
  expect(problemsIn("citizen", person)).toEqual({});
  expect(Object.keys(problemsIn("citizen", NOTHING_FILLED_IN))).toEqual([
    "name",
    "phone",
    "residentId",
    "password",
    "again",
  ]);
});

test("mistakes are named by the rules of the house", () => {
  const texts = { ...person, phone: "1540000010", residentId: "990108199003150125", again: "another long one" };
  expect(problemsIn("citizen", texts)).toMatchObject({
    phone: { code: "party/mobile-phone-shape" },
    residentId: { code: "party/id-number-check-character" },
    again: { code: "differs" },
  });
});

test("a firm registers with the person who acts for it", () => {
  const firm = { ...person, firmName: "澄河禾美餐饮管理有限公司", creditCode: "91990108MA990001XT" };
  expect(problemsIn("firm", firm)).toEqual({});
  expect(registrationBody("firm", firm)).toMatchObject({
    kind: "firm",
    name: "澄河禾美餐饮管理有限公司",
    representative: { name: "林小雨", phone: "15400000101" },
  });
});
