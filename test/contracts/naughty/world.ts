/** A district with an item of its own, people at their desks, and cases of that item in every state. */
import { NEW_ITEM, writeDistrictWithNewItem } from "../../catalogue/district-with-new-item.ts";
import { expectOk, give, specimenOf, uploadPicture } from "../../support/applying.ts";
import { type Client, DEMO, openTestPlatform, type PlatformUnderTest } from "../../support/platform.ts";
import type { Base } from "./scene.ts";

export interface World {
  readonly place: PlatformUnderTest;
  readonly anybody: Client;
  readonly lin: Client;
  /** A citizen whose password may be tried. */
  readonly stranger: Client;
  readonly clerk: Client;
  readonly reviewer: Client;
  readonly decider: Client;
  readonly visitor: Client;
  readonly head: Client;
  readonly supervisor: Client;
  readonly admin: Client;
  readonly item: string;
  /** Account of a member of staff who does nothing here. */
  readonly person: string;
  readonly officers: readonly string[];
  readonly reviewerId: string;
  /** Of the same post as the reviewer. */
  readonly colleagueId: string;
  readonly kennel: Kennel;
  /** The supervisor some weeks later, when everything is overdue. */
  readonly supervisorLater: Client;
  close(): Promise<void>;
}

/** Brings a new case to a state and gives its id. */
export interface Kennel {
  readonly application: (changes?: object) => object;
  readonly counterApplication: () => object;
  readonly submitted: (changes?: object) => Promise<string>;
  readonly correcting: () => Promise<string>;
  readonly accepted: (places?: number) => Promise<string>;
  readonly deciding: () => Promise<string>;
  readonly granted: (places?: number) => Promise<string>;
  /** Entered at a counter: the person may rate that visit. */
  readonly atCounter: () => Promise<string>;
  /** Of an item without acceptance, whose papers go back. */
  readonly returnable: () => Promise<string>;
  readonly file: () => Promise<string>;
  readonly taskOf: (node: string) => string;
}

/** Fewer places need no visit, more a visit, most of all a fee. */
export const SMALL = 5;
export const LARGE = 30;
export const DEAR = 15;

export async function openWorld(): Promise<World> {
  const district = writeDistrictWithNewItem();
  district.change(MORE);
  const place = await openTestPlatform({ folder: district.folder });
  district.remove();
  const [lin, stranger, clerk, reviewer, decider, visitor, head, supervisor, admin] = (await Promise.all(
    ["15400000101", "15400000104", "CH1003", "CH1101", "CH1102", "CH1141", "CH1161", "CH1171", "CH1181"].map((login) =>
      place.as(login),
    ),
  )) as Desk;
  const { rows } = expectOk(await admin.get("/api/people?kind=staff"));
  const idOf = (login: string): string => rows.find((row: { login: string }) => row.login === login).id;
  const later = await openTestPlatform({ beside: place, now: "2027-01-11T09:00:00+08:00" });
  const people = { lin, stranger, clerk, reviewer, decider, visitor, head, supervisor, admin };
  return {
    place,
    anybody: place.anybody,
    ...people,
    item: NEW_ITEM,
    person: idOf("CH2055"),
    officers: ["CH1141", "CH1142"].map(idOf),
    reviewerId: idOf("CH1101"),
    colleagueId: idOf("CH1103"),
    kennel: await openKennel({ lin, clerk, reviewer, decider }),
    supervisorLater: await later.as("CH1171"),
    close: async () => {
      await later.close();
      await place.close();
    },
  };
}

type Desk = [Client, Client, Client, Client, Client, Client, Client, Client, Client];

const text = (id: string, kind: string, more: object) => ({
  id,
  kind,
  label: id,
  required: true,
  personal: false,
  ...more,
});

/** What the written item does not have of itself, so that every command can be given on it. */
const MORE = {
  stops: [{ kind: "technical-review", label: "技术审核", stops: ["promise"], basis: ["chengnuo §9"] }],
  suspensions: [{ code: "lawsuit", label: "待另案审结", basis: ["gongshang §20"] }],
  fee: {
    name: "场地费",
    amountFen: "if form.places = 15 then 100 else 0",
    basis: ["xuke §59"],
    payee: "澄河区财政",
  },
  form: {
    sections: [
      {
        id: "place",
        label: "场所",
        fields: [
          text("shopName", "text", {}),
          text("places", "integer", { min: 1, max: 500 }),
          text("keeper", "name", { personal: true }),
          text("story", "longText", { personal: true, required: false }),
          text("rooms", "table", { required: false, columns: [text("room", "text", {})] }),
        ],
      },
    ],
  },
};

type People = Pick<World, "lin" | "clerk" | "reviewer" | "decider">;

async function openKennel({ lin, clerk, reviewer, decider }: People): Promise<Kennel> {
  const own = await uploadPicture(lin);
  const seen = await uploadPicture(clerk);
  const registration = await specimenOf("business-registration", lin);
  const form = (places: number) => ({
    shopName: "汪汪",
    places,
    keeper: "林小雨",
    story: "x",
    rooms: [{ room: "一" }],
  });
  const application = (changes: object = {}) => ({
    jurisdiction: DEMO,
    item: NEW_ITEM,
    situation: { cats: "no" },
    form: form(SMALL),
    materials: { layout: [own] },
    submit: true,
    ...changes,
  });
  const counterApplication = () =>
    application({
      materials: { layout: [seen] },
      originalsSeen: ["layout"],
      applicant: {
        kind: "firm",
        name: "某公司",
        idNumber: "91990108MA9900028T",
        phone: "",
        address: "滨江路102号",
        representative: { name: "沈玉兰", idNumber: "990108199402280444", phone: "" },
        proxy: { name: "王大江", idNumber: "990108198511070310", phone: "", letterSeen: true },
      },
    });
  const opened = async (client: Client, body: object): Promise<string> =>
    expectOk(await client.post("/api/cases", body)).id;
  const submitted = (changes?: object) => opened(lin, application(changes));
  // Tasks are numbered in the order in which the flow's tokens move.
  const taskOf = (node: string) => ({ review: "review#1", visit: "visit#2", decide: "decide#4" })[node] ?? node;
  const accepted = async (places = SMALL) => {
    const id = await submitted({ form: form(places) });
    await give(clerk, id, { type: "accept" });
    return id;
  };
  const deciding = async (places = SMALL) => {
    const id = await accepted(places);
    await give(reviewer, id, { type: "review", task: taskOf("review"), outcome: "agree", opinion: "可" });
    return id;
  };
  return {
    application,
    counterApplication,
    submitted,
    accepted,
    deciding,
    taskOf,
    file: () => uploadPicture(lin),
    correcting: async () => {
      const id = await submitted();
      const items = ["layout", "shopName", "story"].map((target) => ({ target, reason: "unclear", how: "请更正" }));
      await give(clerk, id, { type: "request-corrections", items });
      return id;
    },
    granted: async (places = SMALL) => {
      const id = await deciding(places);
      await give(decider, id, { type: "decide", task: taskOf("decide"), outcome: "granted", reason: "" });
      return id;
    },
    atCounter: () => opened(clerk, counterApplication()),
    returnable: () => opened(lin, { ...registration, materials: {}, incomplete: true }),
  };
}

/** A command on a case that a state-making function brings up. */
export function commandOn(
  world: World,
  client: Client,
  body: object,
  bring: () => Promise<string>,
): () => Promise<Base> {
  return async () => {
    const id = await bring();
    return { client, params: { id }, body, state: () => versionOf(world, id) };
  };
}

async function versionOf({ place }: World, id: string): Promise<number | undefined> {
  return (await place.platform.engine.load(DEMO, id as never))?.state.version;
}
