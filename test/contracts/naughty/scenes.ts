/** Scenes of everything but cases: the catalogue, lists, accounts, people, public pages. */
import { randomInt } from "node:crypto";
import { creditCodeCheckCharacter } from "../../../src/core/party/index.ts";
import { expectOk, itemCode } from "../../support/applying.ts";
import type { Base, Scene } from "./scene.ts";
import { upwardScenes } from "./upward-scenes.ts";
import { wholeItem } from "./whole-item.ts";
import type { World } from "./world.ts";

/** Texts of an item: one of each depth, in lists and beside them. */
const OPEN_IN_ITEM = [
  ["name"],
  ["keywords", "0"],
  ["materials", "0", "name"],
  ["materials", "0", "when"],
  ["legalBases", "0", "law"],
  ["promise", "note"],
  ["situations", "0", "options", "0", "label"],
  ["form", "sections", "0", "label"],
  ["guide", "faq", "0", "answer"],
  ["fee", "amountFen"],
].map((way) => ["source", "spec", ...way]);

const PASSWORD = "eine recht lange Losung";

/** By operation, with the member of its union behind a slash. */
export function scenes(world: World): Readonly<Record<string, Scene>> {
  return {
    ...catalogueScenes(world),
    ...changeScenes(world),
    ...upwardScenes(world),
    ...listScenes(world),
    ...accountScenes(world),
    ...peopleScenes(world),
  };
}

const asked = (client: World["lin"], more: object = {}): Scene => ({ make: async () => ({ client, ...more }) });
const notFound = (client: World["lin"], more: object = {}): Scene => ({ ...asked(client, more), refused: true });

function catalogueScenes({ admin, anybody, clerk, item, lin }: World): Readonly<Record<string, Scene>> {
  const params = { code: item };
  const wholeContent = async () => {
    const { published } = expectOk(await admin.get(`/api/catalogue/drafts/${item}`));
    return { ...published.source, spec: wholeItem(published.source.spec) };
  };
  const edited = (): Scene => ({
    make: async () => ({ client: admin, body: { code: item, baseVersion: "1", source: await wholeContent() } }),
    again: true,
    open: OPEN_IN_ITEM,
  });
  return {
    findItems: asked(anybody),
    getItem: asked(anybody, { params }),
    getItemFlow: asked(anybody, { params }),
    openGuide: asked(anybody, { params }),
    openHandbook: asked(clerk, { params }),
    proveBundle: asked(anybody, { query: { items: itemCode("open-restaurant") } }),
    answerSituation: {
      ...asked(anybody, { params, body: { answers: { cats: "no" }, form: {} } }),
      again: true,
      open: [["form", "shopName"]],
    },
    migrateCases: {
      // Of an item without cases: what it says of each is another test's matter.
      ...asked(admin, {
        params: { code: itemCode("nurse-registration") },
        body: { dryRun: true, reason: "新版", mapping: { old: "review" } },
      }),
      again: true,
    },
    getItemToEdit: asked(admin, { params }),
    saveItemDraft: {
      make: async () => {
        const code = `N${crypto.randomUUID()}`;
        const source = await wholeContent();
        return { client: admin, params: { code }, body: { baseVersion: null, source, revision: 0 } };
      },
      readBack: async ({ params }) => {
        const { draft } = (await admin.get(`/api/catalogue/drafts/${params?.code}`)).body;
        // Sent under a code that is one of the strings.
        if (draft === undefined) return (await admin.get("/api/catalogue/drafts")).body;
        await admin.delete(`/api/catalogue/drafts/${params?.code}?revision=${draft.revision}`);
        return draft;
      },
      open: OPEN_IN_ITEM,
    },
    // Of an item without a draft: whose it is and of which revision is another test's matter.
    discardItemDraft: {
      ...asked(admin, { params: { code: itemCode("nurse-registration") }, query: { revision: "0" } }),
      again: true,
    },
    checkItem: edited(),
    listLists: asked(anybody),
    readList: asked(anybody, { params: { list: "duty" }, query: { q: "x" } }),
    getListEntry: asked(anybody, { params: { list: "fee", code: "fee-road" } }),
    downloadList: asked(anybody, { params: { list: "fee" }, query: { format: "csv" } }),
    readListChanges: asked(anybody, { params: { list: "fee" } }),
    importList: notFound(admin, {
      params: { list: "fee" },
      query: { format: "csv", effectiveOn: "2099-01-01", document: "x", reason: "x" },
    }),
    findListChanges: asked(admin),
    proposeListChange: {
      make: async () => ({ client: admin, body: newFault() }),
      readBack: async (_base, { body }) => {
        const { rows } = (await admin.get("/api/list-changes?list=negative")).body;
        return rows.find((row: { id: string }) => row.id === body.id);
      },
    },
    decideListChange: notFound(admin, {
      params: { id: crypto.randomUUID() },
      body: { state: "withdrawn", remark: "x" },
    }),
    prefillForm: {
      ...asked(lin, { body: { item, situation: {}, form: { shopName: "汪" } } }),
      again: true,
      open: [["form", "shopName"]],
    },
    // Nothing is known of them: what becomes of a value that is known is another test's matter.
    disputePrefilled: {
      ...notFound(lin, {
        body: { item, situation: {}, form: {}, field: "shopName", source: "account:", right: "汪", reason: "错了" },
      }),
      open: [["form", "shopName"]],
    },
    openHeldPaper: notFound(lin, { params: { id: "00000000-0000-4000-8000-000000000000", material: "layout" } }),
    listThemes: asked(anybody),
    listBodies: asked(anybody),
    listReasons: asked(clerk),
    getSession: asked(lin),
    describeApi: asked(anybody),
    readApi: asked(anybody),
    verifyPaper: { ...notFound(anybody, { params: { number: "1" } }), throttled: true },
    trackCase: { ...notFound(anybody, { query: { number: "1", code: "1" } }), throttled: true },
  };
}

/** A new entry of the negative list each time. */
function newFault() {
  const texts = {
    note: "x",
    name: "不应有的行为",
    body: "澄河区行政审批局",
    stage: "收件",
    grade: "瑕疵",
    measure: "批评",
  };
  const cells = Object.entries(texts).map(([field, text]) => ({ field, text }));
  const order = { effectiveOn: "2099-01-01", document: "某文", reason: "某因" };
  return { list: "negative", kind: "add", entry: `n${crypto.randomUUID().slice(0, 18)}`, cells, ...order };
}

/** Of items without a draft, and of changes that are not there: a change that goes its way is another test's matter. */
function changeScenes({ admin, anybody, item }: World): Readonly<Record<string, Scene>> {
  const params = { id: crypto.randomUUID() };
  const nobody = (body: object) => notFound(admin, { params, body });
  const batch = async () => expectOk(await admin.post("/api/catalogue/batches", { name: "一批" })).id as string;
  const inBatch = (body: object): Scene => ({
    make: async () => ({ client: admin, params: { id: await batch() }, body }),
    refused: true,
  });
  return {
    listItemVersions: asked(anybody, { params: { code: item } }),
    compareItemVersions: notFound(anybody, { params: { code: item }, query: { from: "1", to: "2" } }),
    listItemChanges: asked(admin),
    getItemChange: notFound(admin, { params }),
    openItemChange: notFound(admin, { body: { item: itemCode("nurse-registration"), reason: "压缩" } }),
    "giveItemChangeCommand/sign": nobody({ type: "sign", aspect: "fee", opinion: "同意" }),
    "giveItemChangeCommand/return": nobody({ type: "return", aspect: "fee", reason: "不妥" }),
    "giveItemChangeCommand/accept-warning": nobody({ type: "accept-warning", code: "x", place: "y", reason: "已核" }),
    "giveItemChangeCommand/cancel": nobody({ type: "cancel", reason: "不改了" }),
    tryItemChange: nobody({ mapping: { old: "review" } }),
    createItemBatch: {
      make: async () => ({ client: admin, body: { name: "一批" } }),
      readBack: async (_base, { body }) => {
        const { rows } = (await admin.get("/api/catalogue/batches")).body;
        return rows.find((row: { id: string }) => row.id === body.id);
      },
    },
    "giveItemBatchCommand/add": inBatch({ type: "add", change: crypto.randomUUID() }),
    "giveItemBatchCommand/remove": inBatch({ type: "remove", change: crypto.randomUUID() }),
    "giveItemBatchCommand/publish": inBatch({ type: "publish", documentNumber: "1", effectiveOn: "2026-12-01" }),
    "giveItemBatchCommand/cancel": {
      make: async () => ({ client: admin, params: { id: await batch() }, body: { type: "cancel", reason: "有误" } }),
    },
  };
}

function listScenes({ clerk, head, admin, lin, kennel }: World): Readonly<Record<string, Scene>> {
  const paper = { seq: "1", kind: "receipt" };
  return {
    searchCases: asked(clerk),
    getBoard: asked(head),
    listOverdue: asked(head),
    listBoardCases: asked(head),
    listSupervisions: asked(head),
    listUndertakings: asked(head),
    setBar: {
      ...asked(head, {
        body: {
          case: crypto.randomUUID(),
          scope: "undertaking",
          until: null,
          cause: "承诺不实",
          basis: "条例第二十四条",
        },
      }),
      refused: true,
    },
    liftBar: notFound(head, { params: { id: crypto.randomUUID() }, body: { reason: "已经整改" } }),
    listSpentDays: asked(head, { query: { year: "2026", party: "window" } }),
    listRegisterOfPapers: asked(head),
    listPeople: asked(admin),
    listColleagues: asked(clerk),
    listPeopleEvents: asked(admin),
    getCase: { make: async () => ({ client: lin, params: { id: await kennel.submitted() } }) },
    getCaseFlow: { make: async () => ({ client: lin, params: { id: await kennel.submitted() } }) },
    listPapers: { make: async () => ({ client: lin, params: { id: await kennel.submitted() } }) },
    openPaper: { make: async () => ({ client: lin, params: { id: await kennel.submitted(), ...paper } }) },
    readFile: { make: async () => ({ client: lin, params: { id: await kennel.file() } }) },
    exportCase: notFound(head, { params: { id: crypto.randomUUID() } }),
    saveDraft: {
      make: async () => ({
        client: lin,
        params: { id: crypto.randomUUID() },
        body: { version: 0, item: "x", content: { note: "x", rows: [] } },
      }),
      readBack: async ({ params }) => {
        const { rows } = (await lin.get("/api/drafts")).body;
        // The list shows the latest fifty, and here all are of one moment: none is left in the way of the next.
        await lin.delete(`/api/drafts/${params?.id}`);
        return rows.find((row: { id: string }) => row.id === params?.id);
      },
      open: [
        ["content", "note"],
        ["content", "{name}"],
        ["content", "rows", "0"],
      ],
    },
    removeDraft: { ...asked(clerk, { params: { id: crypto.randomUUID() } }), again: true },
    markNoticesRead: { ...asked(lin, { body: { ids: [] } }), again: true },
  };
}

function accountScenes({ anybody, admin, stranger }: World): Readonly<Record<string, Scene>> {
  const registered = async (_base: unknown, answer: { readonly body: { readonly account: string } }) =>
    (await admin.get(`/api/people/${answer.body.account}`)).body;
  const citizen = () => ({ kind: "citizen", name: "林小雨", phone: newMobile(), password: PASSWORD });
  const firm = () => ({
    kind: "firm",
    name: "某公司",
    creditCode: newCreditCode(),
    address: "清源大道1号",
    representative: { name: "周知远", residentId: "99010819780909015X", phone: newMobile() },
    password: PASSWORD,
  });
  return {
    signIn: { ...notFound(anybody, { body: { login: "nobody", password: "x" } }), throttled: true },
    changeOwnPassword: { ...notFound(stranger, { body: { current: "x", next: "x" } }), throttled: true },
    "registerAccount/citizen": {
      make: async () => ({ client: anybody, body: citizen() }),
      readBack: registered,
      hidden: ["password"],
      throttled: true,
    },
    // The address is sealed with the number and stands on applications alone.
    "registerAccount/firm": { make: async () => ({ client: anybody, body: firm() }), throttled: true },
    signOut: asked(anybody),
  };
}

function peopleScenes({ admin, clerk, person }: World): Readonly<Record<string, Scene>> {
  const params = { id: person };
  const idNumber = "990108199003150124";
  const shown = async ({ params: { id } = { id: "" } }: Base) => (await admin.get(`/api/people/${id}`)).body;
  const someone = async (body: object): Promise<Base> => {
    const { id } = expectOk(await admin.post("/api/people", newcomer()));
    return { client: admin, params: { id }, body };
  };
  const newcomer = () => ({
    login: `N${randomInt(1e12)}`,
    name: "新来的",
    enforcementNumber: "1",
    employment: "contract",
    posts: ["spj-it.admin"],
  });
  return {
    takeOnStaff: {
      make: async () => ({ client: admin, body: newcomer() }),
      readBack: async (_base, answer) => (await admin.get(`/api/people/${answer.body.id}`)).body,
    },
    getPerson: asked(admin, { params }),
    updatePerson: { make: () => someone({ name: "新来的", enforcementNumber: "1" }), readBack: shown, again: true },
    disablePerson: notFound(admin, { params: { id: crypto.randomUUID() } }),
    enablePerson: { ...asked(admin, { params }), again: true },
    resetPassword: notFound(admin, { params: { id: crypto.randomUUID() } }),
    verifyIdentity: notFound(clerk, { params, body: { idNumber: "1" } }),
    givePost: notFound(admin, { params: { ...params, post: "none" }, body: {} }),
    takePost: notFound(admin, { params: { id: crypto.randomUUID(), post: "none" } }),
    nameSubstitute: notFound(admin, {
      params,
      body: { substitute: person, fromOn: "2026-11-23", untilOn: "2026-11-24" },
    }),
    withdrawSubstitute: notFound(admin, { params: { ...params, substitution: crypto.randomUUID() } }),
    declareInterest: { make: () => someone({ idNumber, relation: "配偶" }), readBack: shown, again: true },
    withdrawInterest: { ...asked(admin, { params: { ...params, interest: "none" } }), refused: true },
  };
}

function newMobile(): string {
  return `139${String(randomInt(1e8)).padStart(8, "0")}`;
}

function newCreditCode(): string {
  const first = `91990108${String(randomInt(1e9)).padStart(9, "0")}`;
  return first + creditCodeCheckCharacter(first);
}
