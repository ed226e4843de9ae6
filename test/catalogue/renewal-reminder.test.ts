/** Licences of the demonstration district that are renewed remind their holder when the window for asking opens. */
import { expect, test } from "vitest";
import { type CaseState, datesOf, decide, foldCase } from "../../src/core/case/index.ts";
import { type CivilDate, civilDateOf, type Instant } from "../../src/core/shared/index.ts";
import { china } from "../support/calendar.ts";
import { courseOf, demoDistrict } from "./course.ts";

const renewed = demoDistrict.items.filter(({ spec }) => spec.result.renewedBy !== undefined);

test("R-REN-04 the food licence names the item that renews it, and so does what is renewed", () => {
  expect(renewed.map(({ folder }) => folder)).toEqual([
    "food-licence-change",
    "food-licence-reissue",
    "food-licence-renewal",
    "food-service-licence",
  ]);
  const codes = demoDistrict.items.filter(({ spec }) => spec.handling === "renew").map(({ spec }) => spec.code);
  for (const { spec } of renewed) expect(codes).toContain(spec.result.renewedBy?.item);
});

test.each(renewed)("R-REN-04 $folder: the closed case wakes when the window opens, and reminds the holder", (files) => {
  const { procedure, events } = courseOf(files);
  const issued = foldCase(demoDistrict.settings.code, events);
  const closedAt = events.at(-1)?.at as Instant;
  const closed: CaseState = { ...issued, status: "delivered", closedAt };
  const { wakeAt } = datesOf(procedure, closed, china, closedAt);
  if (wakeAt === null) throw new Error("nothing wakes it");
  const actor = { kind: "system", jurisdiction: demoDistrict.settings.code } as const;
  const woken = decide(procedure, closed, { type: "wake" }, { now: wakeAt, actor, calendar: china });
  const [reminded] = woken.ok ? woken.value : [];
  const { validTo } = issued.issued ?? {};
  expect(reminded?.body).toMatchObject({
    type: "expiry-reminded",
    validTo,
    item: procedure.item.result.renewedBy?.item,
  });
  const { askBy } = (reminded?.body ?? {}) as { readonly askBy: CivilDate };
  const days = [civilDateOf(wakeAt, china.zone), askBy, validTo ?? ""];
  expect(days).toEqual([...days].sort());
});
