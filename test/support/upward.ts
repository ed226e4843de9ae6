/** A proposal upward: a check-point of the city's basic catalogue is to say it otherwise. */
import { expectOk, itemCode } from "./applying.ts";
import type { PlatformUnderTest } from "./platform.ts";

const KEEPER = "CH1181";
export const BASIC = "990508002000";

/** @returns its id; it is drafted, not sent */
export async function proposeOtherWords(place: PlatformUnderTest): Promise<string> {
  const keeper = await place.as(KEEPER);
  const { basics } = expectOk(await keeper.get("/api/catalogue/register"));
  const { fixed } = basics.find((one: { basicCode: string }) => one.basicCode === BASIC);
  const conditions = JSON.parse(JSON.stringify(fixed.conditions).replace("情况紧急，", "情况十分紧急，"));
  return expectOk(
    await keeper.post("/api/catalogue/proposals", {
      basicCode: BASIC,
      proposed: { conditions },
      reason: "与法律文本的表述不一致",
      basis: [{ law: "jiuzhu", article: "50", checked: true }],
      items: [itemCode("emergency-assistance")],
    }),
  ).id;
}
