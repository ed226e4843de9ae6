/** Who hears that a change waits for their signature, over the API. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectOk, itemCode } from "../../../../test/support/applying.ts";
import { draftWithLimit } from "../../../../test/support/item-change.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../../../../test/support/platform.ts";

const item = itemCode("food-service-licence");
const TO_SIGN = "notice/change-to-sign";

let place: PlatformUnderTest;
let author: Client;
let keeper: Client;
let signer: Client;
let other: Client;

beforeAll(async () => {
  place = await openTestPlatform({ now: "2026-11-23T09:00:00+08:00" });
  [author, keeper, signer, other] = (await Promise.all(
    ["CH1181", "CH1182", "CH2182", "CH2183"].map((login) => place.as(login)),
  )) as [Client, Client, Client, Client];
});

afterAll(() => place?.close());

interface Told {
  readonly id: string;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

async function toldOf(who: Client): Promise<readonly Told[]> {
  const { rows } = expectOk(await who.get("/api/notices"));
  return rows.filter(({ code }: Told) => code === TO_SIGN);
}

async function proposed(): Promise<string> {
  await draftWithLimit(author, item, "2wd");
  return expectOk(await author.post("/api/catalogue/changes", { item, reason: "压缩审查时间" })).id;
}

const give = (who: Client, id: string, command: object) => who.post(`/api/catalogue/changes/${id}/commands`, command);

describe("R-CAT-117 a change that waits for a signature", () => {
  test("R-CAT-117 tells once whoever signs its aspect, and nobody else; the notice leads to it and can be put away", async () => {
    const id = await proposed();
    const [told, ...more] = await toldOf(signer);
    expect(more).toEqual([]);
    expect(told?.facts).toEqual({
      change: id,
      item: expect.stringContaining("食品经营许可"),
      changeKind: "amend",
      aspects: ["limit"],
    });
    for (const who of [author, keeper, other]) expect(await toldOf(who)).toEqual([]);
    expect((await author.post("/api/catalogue/changes", { item, reason: "又一次" })).body.code).toBe(
      "change/already-open",
    );
    expect(await toldOf(signer)).toHaveLength(1);
    expectOk(await signer.get(`/api/catalogue/changes/${id}`));
    expectOk(await signer.post("/api/notices/read", { ids: [told?.id] }));
    expect(await toldOf(signer)).toMatchObject([{ read: true }]);
    expectOk(await give(signer, id, { type: "return", aspect: "limit", reason: "再核" }));
  });

  test("R-CAT-117 tells whoever acts for the holder too, unless they wrote it", async () => {
    const people = expectOk(await author.get("/api/people?kind=staff")).rows as readonly {
      id: string;
      login: string;
    }[];
    const idOf = async (login: string) =>
      people.find((one) => one.login === login)?.id ??
      (expectOk(await author.get(`/api/people?q=${login}`)).rows[0]?.id as string);
    const dates = { fromOn: "2026-11-20", untilOn: "2026-11-30" };
    const absent = await idOf("CH2182");
    for (const login of ["CH1181", "CH2183"])
      expectOk(await author.post(`/api/people/${absent}/substitutions`, { substitute: await idOf(login), ...dates }));
    const before = (await toldOf(signer)).length;
    const id = await proposed();
    expect(await toldOf(author)).toEqual([]);
    expect((await toldOf(other)).map(({ facts }) => facts.change)).toEqual([id]);
    expect(await toldOf(signer)).toHaveLength(before + 1);
    expectOk(await give(keeper, id, { type: "cancel", reason: "不改了" }));
  });
});
