/** Scenes of the basic catalogue, and of proposals to whoever keeps it. */
import { expectOk, itemCode } from "../../support/applying.ts";
import type { Scene } from "./scene.ts";
import type { World } from "./world.ts";

const BASIC = "990508002000";

/** Texts inside of what is proposed. */
const OPEN = [
  ["proposed", "conditions", "0", "text"],
  ["proposed", "conditions", "0", "checks", "0", "text"],
  ["proposed", "conditions", "0", "basis", "0", "article"],
];

export function upwardScenes({ admin }: World): Readonly<Record<string, Scene>> {
  const text = {
    proposed: {
      conditions: [
        {
          id: "emergency",
          text: "生活暂时出现严重困难。",
          basis: [{ law: "jiuzhu", article: "50", checked: true }],
          checks: [{ id: "urgent", text: "情况紧急" }],
        },
      ],
    },
    reason: "与法律文本不一致",
    basis: [{ law: "jiuzhu", article: "50", checked: true }],
    items: [itemCode("emergency-assistance")],
  };
  const letter = { type: "send", documentNumber: "澄审函〔2026〕3号", on: "2026-11-20" };
  const drafted = async () =>
    expectOk(await admin.post("/api/catalogue/proposals", { basicCode: BASIC, ...text })).id as string;
  const sent = async () => {
    const id = await drafted();
    expectOk(await admin.post(`/api/catalogue/proposals/${id}/commands`, letter));
    return id;
  };
  const view = async (id: unknown) => (await admin.get(`/api/catalogue/proposals/${String(id)}`)).body;
  const given = (proposal: () => Promise<string>, body: object): Scene => ({
    make: async () => ({ client: admin, params: { id: await proposal() }, body }),
    readBack: async ({ params }) => view(params?.id),
  });
  const answer = { outcome: "declined", reason: "统一表述", by: "市局", on: "2026-11-23", documentNumber: "1" };
  return {
    getBasicItem: { make: async () => ({ client: admin, params: { code: BASIC } }) },
    listUpwardProposals: { make: async () => ({ client: admin }) },
    getUpwardProposal: {
      make: async () => ({ client: admin, params: { id: crypto.randomUUID() } }),
      refused: true,
    },
    openUpwardProposal: {
      make: async () => ({ client: admin, body: { basicCode: BASIC, ...text } }),
      readBack: async (_base, { body }) => view(body.id),
      open: OPEN,
    },
    "giveUpwardProposalCommand/revise": { ...given(drafted, { type: "revise", ...text }), again: true, open: OPEN },
    "giveUpwardProposalCommand/send": given(drafted, letter),
    "giveUpwardProposalCommand/answer": given(sent, { type: "answer", ...answer }),
    "giveUpwardProposalCommand/withdraw": given(drafted, { type: "withdraw", reason: "不提了" }),
  };
}
