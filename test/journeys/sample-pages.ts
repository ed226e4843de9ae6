/** Every page of both routers with something on it: addresses with real ids, and who looks at them. */
import { expectOk, give, itemCode, specimenOf, submitted, taskAt } from "../support/applying.ts";
import { proposeShorterReview } from "../support/item-change.ts";
import type { Client, PlatformUnderTest } from "../support/platform.ts";
import { BASIC, proposeOtherWords } from "../support/upward.ts";

export interface Sample {
  /** As typed into the address bar. */
  readonly path: string;
  /** Login of whoever looks; nobody signed in when absent. */
  readonly who?: string;
  /** Command whose form is opened first, by its name on the button. */
  readonly command?: string;
  /** Of the desk, and used in the hand all the same. */
  readonly phone?: true;
  /** What is asked for is not there, or not for this person. */
  readonly refused?: true;
}

export type Samples = Readonly<Record<string, readonly Sample[]>>;

const FIRM = "91990108MA990001XT";
const CITIZEN = "15400000101";
const CLERK = "CH1001";
const OFFICER = "CH1003";
const REVIEWER = "CH1101";
const VISITOR = "CH1141";
const HEAD = "CH1161";
const ADMIN = "CH1181";
const SIGNER = "CH2182";

export async function samplePages(place: PlatformUnderTest): Promise<{ portal: Samples; desk: Samples }> {
  const cases = await prepareCases(place);
  return { portal: portalSamples(cases), desk: deskSamples(cases) };
}

type Prepared = Awaited<ReturnType<typeof prepareCases>>;

async function prepareCases(place: PlatformUnderTest) {
  const [firm, citizen, clerk, officer, admin] = await Promise.all(
    [FIRM, CITIZEN, CLERK, OFFICER, ADMIN].map((login) => place.as(login)),
  );
  if (!firm || !citizen || !clerk || !officer || !admin) throw new Error("five people");
  const licence = "food-service-licence";
  const draft = expectOk(await firm.post("/api/cases", { ...(await specimenOf(licence, firm)), submit: false }));
  const waiting = await submitted(licence, firm);
  const correcting = await submitted(licence, firm);
  const asked = [
    { target: "layout", reason: "unsigned", how: "请补签后重新提交。" },
    { target: "shopName", reason: "number-wrong", how: "门店招牌名称与照片不一致，请更正。" },
  ];
  await give(clerk, correcting.id, { type: "request-corrections", items: asked });
  const reviewing = await submitted(licence, firm);
  await give(clerk, reviewing.id, { type: "accept" });

  const filed = await submitted("small-restaurant-filing", citizen);
  await give(officer, filed.id, { type: "accept" });
  const { tasks } = expectOk(await officer.get(`/api/cases/${filed.id}`));
  await give(officer, filed.id, { type: "decide", task: tasks[0].id, outcome: "filed", reason: "" });
  const sitting = await submitted("small-restaurant-filing", citizen);
  const papers: { readonly rows: readonly { readonly kind: string; readonly number: string }[] } = expectOk(
    await citizen.get(`/api/cases/${filed.id}/papers`),
  );
  const people = expectOk(await admin.get("/api/people"));
  const visitor = await place.as(VISITOR);
  const arranged = await arrangeVisit(visitor, reviewing.id);
  return {
    item: itemCode(licence),
    joint: arranged,
    change: (await proposeShorterReview(place, itemCode("vocational-school"))).id,
    proposal: await proposeOtherWords(place),
    draft: draft.id,
    waiting: waiting.id,
    correcting: correcting.id,
    reviewing: reviewing.id,
    filed: filed.id,
    sitting: sitting.id,
    paper: papers.rows.find((paper) => paper.kind === "filing-receipt")?.number ?? "",
    person: people.rows[0].id,
  };
}

/** A visit with somebody on site. */
async function arrangeVisit(visitor: Client, caseId: string): Promise<string> {
  const order = { kind: "visit", lead: "spj-visit", address: "清源大道68号1层", minutes: 60, travelMinutes: 15 };
  const steps = [{ caseId, task: await taskAt(visitor, caseId, "visit") }];
  const { id } = expectOk(await visitor.post("/api/joint-work", { ...order, steps }));
  const { slots } = expectOk(await visitor.get(`/api/joint-work/${id}/slots`));
  const [{ from, to }] = slots;
  const responders = [{ office: "jkj-health", asked: "opinion" }];
  const commands = [
    { type: "invite", responders, replyBy: "2027-01-15T12:00:00+08:00" },
    { type: "propose-slots", slots: [{ from, to }] },
    { type: "settle-slot", slot: { from, to } },
    { type: "check-in" },
  ];
  for (const command of commands) expectOk(await visitor.post(`/api/joint-work/${id}/commands`, command));
  return id;
}

function portalSamples(at: Prepared): Samples {
  return {
    "/": [{ path: "/" }, { path: "/", who: FIRM }],
    "/items": [{ path: "/items" }, { path: "/items?q=开小饭馆" }, { path: "/items?q=没有这回事" }],
    "/items/$code": [
      { path: `/items/${at.item}` },
      { path: `/items/${itemCode("open-restaurant")}` },
      { path: "/items/nothing", refused: true },
    ],
    "/items/$code/versions": [
      { path: `/items/${at.item}/versions` },
      { path: "/items/nothing/versions", refused: true },
    ],
    "/departments": [{ path: "/departments" }],
    "/lists": [{ path: "/lists" }],
    "/lists/$list": [{ path: "/lists/power" }, { path: "/lists/duty?q=一次告知" }, { path: "/lists/nothing" }],
    "/lists/$list/$code": [
      { path: "/lists/fee/fee-road" },
      { path: "/lists/power/990709003000" },
      { path: "/lists/fee/nothing", refused: true },
    ],
    "/apply/$code": [{ path: `/apply/${at.item}`, who: FIRM }, { path: `/apply/${at.item}` }],
    "/drafts/$id": ["situation", "form", "materials", "receiving", "check"].map((step) => ({
      path: `/drafts/${at.draft}?step=${step}`,
      who: FIRM,
    })),
    "/cases": [{ path: "/cases", who: FIRM }],
    "/cases/$id": [
      { path: `/cases/${at.waiting}`, who: FIRM },
      { path: `/cases/${at.correcting}`, who: FIRM },
      { path: `/cases/${at.reviewing}`, who: FIRM },
      { path: `/cases/${at.filed}`, who: CITIZEN },
      { path: `/cases/${at.filed}`, who: FIRM, refused: true },
    ],
    "/cases/$id/receipt": [{ path: `/cases/${at.waiting}/receipt`, who: FIRM }],
    "/cases/$id/correct": [{ path: `/cases/${at.correcting}/correct`, who: FIRM }],
    "/notices": [{ path: "/notices", who: FIRM }],
    "/account": [{ path: "/account", who: FIRM }],
    "/sign-in": [{ path: "/sign-in" }],
    "/register": [{ path: "/register" }],
    "/track": [{ path: "/track" }],
    "/verify": [{ path: "/verify" }],
    "/verify/$number": [{ path: `/verify/${encodeURIComponent(at.paper)}` }, { path: "/verify/nothing" }],
    "*": [{ path: "/nowhere" }],
  };
}

function deskSamples(at: Prepared): Samples {
  return {
    "/": [{ path: "/" }, { path: "/", who: CLERK }, { path: "/", who: HEAD }],
    "/queue": [{ path: "/queue", who: CLERK }],
    "/lists": [{ path: "/lists", who: ADMIN }],
    "/counter": [
      { path: "/counter", who: CLERK },
      { path: `/counter?item=${at.item}`, who: CLERK },
    ],
    "/tasks": [{ path: "/tasks", who: REVIEWER }],
    "/joint": [{ path: "/joint", who: VISITOR }],
    "/joint/new": [{ path: `/joint/new?case=${at.reviewing}`, who: VISITOR }],
    "/joint/$id": [
      { path: `/joint/${at.joint}`, who: VISITOR },
      { path: `/joint/${at.joint}`, who: CLERK, refused: true },
    ],
    "/joint/$id/site": [{ path: `/joint/${at.joint}/site`, who: VISITOR, phone: true }],
    "/search": [{ path: "/search?q=澄河", who: CLERK }],
    "/cases/$id": [
      { path: `/cases/${at.waiting}`, who: CLERK, command: "告知补正" },
      { path: `/cases/${at.waiting}`, who: CLERK, command: "不予受理" },
      { path: `/cases/${at.reviewing}`, who: REVIEWER, command: "提交意见" },
      { path: `/cases/${at.reviewing}`, who: HEAD, command: "延长期限" },
      { path: `/cases/${at.reviewing}`, who: VISITOR, command: "登记现场核查" },
      { path: "/cases/00000000-0000-7000-8000-000000000000", who: CLERK, refused: true },
    ],
    "/sitting/$id": [{ path: `/sitting/${at.sitting}`, who: OFFICER }],
    "/board": [{ path: "/board", who: HEAD }],
    "/supervisions": [{ path: "/supervisions", who: HEAD }],
    "/undertakings": [
      { path: "/undertakings", who: HEAD },
      { path: "/undertakings", who: REVIEWER },
    ],
    "/board/cases": [{ path: "/board/cases?on=2027-01-15", who: HEAD }],
    "/overdue": [{ path: "/overdue?on=2027-01-15", who: HEAD }],
    "/days": [
      { path: "/days", who: HEAD },
      { path: "/days?party=window", who: HEAD },
    ],
    "/papers": [{ path: "/papers", who: HEAD }],
    "/people": [{ path: "/people?q=李", who: ADMIN }],
    "/people/new": [{ path: "/people/new", who: ADMIN }],
    "/people/$id": [{ path: `/people/${at.person}`, who: ADMIN }],
    "/catalogue": [{ path: "/catalogue?q=餐饮", who: ADMIN }],
    "/bundle": [
      { path: `/bundle?items=${itemCode("open-restaurant")}`, who: ADMIN },
      { path: "/bundle", who: REVIEWER },
    ],
    "/catalogue/changes": [{ path: "/catalogue/changes", who: ADMIN }],
    "/catalogue/changes/$id": [
      { path: `/catalogue/changes/${at.change}`, who: SIGNER },
      { path: "/catalogue/changes/00000000-0000-7000-8000-000000000000", who: ADMIN, refused: true },
    ],
    "/catalogue/batches": [{ path: "/catalogue/batches", who: ADMIN }],
    "/catalogue/basics": [{ path: "/catalogue/basics", who: SIGNER }],
    "/catalogue/basics/$code": [
      { path: `/catalogue/basics/${BASIC}`, who: ADMIN },
      { path: "/catalogue/basics/nothing", who: ADMIN, refused: true },
    ],
    "/catalogue/proposals": [{ path: "/catalogue/proposals", who: ADMIN }],
    "/catalogue/proposals/new": [
      { path: "/catalogue/proposals/new", who: ADMIN },
      { path: `/catalogue/proposals/new?basic=${BASIC}&field=conditions`, who: ADMIN },
    ],
    "/catalogue/proposals/$id": [
      { path: `/catalogue/proposals/${at.proposal}`, who: ADMIN },
      { path: "/catalogue/proposals/00000000-0000-7000-8000-000000000000", who: ADMIN, refused: true },
    ],
    "/catalogue/$code/versions": [{ path: `/catalogue/${at.item}/versions`, who: ADMIN }],
    "/catalogue/new": [{ path: "/catalogue/new", who: ADMIN }],
    "/catalogue/$code/edit": [
      { path: `/catalogue/${at.item}/edit`, who: ADMIN },
      { path: `/catalogue/${at.item}/edit?tab=materials`, who: ADMIN },
      { path: `/catalogue/${at.item}/edit?tab=situations`, who: ADMIN },
      { path: `/catalogue/${at.item}/edit?tab=flow`, who: ADMIN },
      { path: `/catalogue/${itemCode("emergency-assistance")}/edit?tab=conditions`, who: ADMIN },
      { path: "/catalogue/nothing/edit", who: ADMIN, refused: true },
    ],
    "/notices": [{ path: "/notices", who: HEAD }],
    "/password": [{ path: "/password", who: CLERK }],
    "*": [{ path: "/nowhere", who: CLERK }],
  };
}
