import { afterAll, beforeAll, expect, test } from "vitest";
import { wholeItem } from "../../../test/factories/whole-item.ts";
import { expectOk } from "../../../test/support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../test/support/platform.ts";

let place: PlatformUnderTest;
let admin: Client;

beforeAll(async () => {
  place = await openTestPlatform();
  admin = await place.as("CH1181");
});

afterAll(() => place?.close());

const draftOf = (code: string) => `/api/catalogue/drafts/${encodeURIComponent(code)}`;

/** Saves it, asks for it again, and throws it away. */
async function cameBack(code: string, baseVersion: string | null, source: object) {
  const saved = expectOk(await admin.put(draftOf(code), { baseVersion, source, revision: 0 }));
  const { draft } = expectOk(await admin.get(draftOf(code)));
  expect((await admin.delete(`${draftOf(code)}?revision=${saved.revision}`)).status).toBe(204);
  return draft.source;
}

test("R-CAT-120 every published item of the sample district is saved as a draft and given back unchanged", async () => {
  const { items } = expectOk(await admin.get("/api/items?pageSize=100"));
  const codes = items.flatMap((one: { applicable: boolean; code: string }) => (one.applicable ? [one.code] : []));
  expect(codes.length).toBeGreaterThan(25);
  for (const code of codes) {
    const { published } = expectOk(await admin.get(draftOf(code)));
    expect(await cameBack(code, published.version, published.source), code).toEqual(published.source);
  }
});

test("R-CAT-120 an item with every field that there is comes back with every field", async () => {
  const code = "WHOLE-0001";
  const { bodies, offices, bases, themes } = expectOk(await admin.get("/api/catalogue/register"));
  const spec = wholeItem({
    ...{ code, basicCode: "990199001000", body: bodies[0].id, office: offices[0].id },
    ...{ law: bases[0].id, theme: themes[0].code, dataElement: "organisation-name" },
  });
  const source = { spec, bpmn: "<none/>", dmn: [] };
  expect(await cameBack(code, null, source)).toEqual(source);
});
