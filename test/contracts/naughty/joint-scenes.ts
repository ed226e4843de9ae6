/** Scenes of joint work, each command on work in a state that knows it. */
import { expectOk } from "../../support/applying.ts";
import { type Client, DEMO } from "../../support/platform.ts";
import type { Scene } from "./scene.ts";
import { LARGE, type World } from "./world.ts";

const REPLY_BY = "2026-11-25T12:00:00+08:00";
const HEALTH = "jkj-health";

export function jointScenes(world: World): Readonly<Record<string, Scene>> {
  return { ...reading(world), ...arranging(world), ...onSite(world) };
}

type Bring = () => Promise<string>;

function reading(world: World): Readonly<Record<string, Scene>> {
  const { visitor } = world;
  const work = () => arranged(world);
  const nothing = "0".repeat(64);
  return {
    listJointWork: { make: async () => ({ client: visitor }) },
    getJointWork: { make: async () => ({ client: visitor, params: { id: await work() } }) },
    findJointSlots: { make: async () => ({ client: visitor, params: { id: await work() } }) },
    readJointFile: {
      make: async () => ({ client: visitor, params: { id: await work(), file: nothing } }),
      refused: true,
    },
    listJointWorkOfCase: {
      make: async () => ({ client: visitor, params: { id: await world.kennel.accepted(LARGE) } }),
    },
    requestJointWork: {
      make: async () => ({ client: visitor, body: await order(world) }),
      readBack: (_base, answer) => eventsOf(world, answer.body.id),
    },
  };
}

function arranging(world: World): Readonly<Record<string, Scene>> {
  const { visitor, place } = world;
  const fresh = () => arranged(world);
  const asked = async () => {
    const id = await fresh();
    await command(visitor, id, invitation);
    return id;
  };
  const invitation = { type: "invite", responders: [{ office: HEALTH, asked: "opinion" }], replyBy: REPLY_BY };
  const health = () => place.as("CH2070");
  const slot = { from: "2026-11-24T10:00:00+08:00", to: "2026-11-24T11:00:00+08:00" };
  const proposed = async () => {
    const id = await fresh();
    await command(visitor, id, { type: "propose-slots", slots: [slot] });
    return id;
  };
  return on({
    invite: given(world, async () => visitor, invitation, fresh),
    respond: given(
      world,
      health,
      { type: "respond", office: HEALTH, attends: false, reason: "出警", busy: [slot] },
      asked,
    ),
    "propose-slots": given(world, async () => visitor, { type: "propose-slots", slots: [slot] }, fresh),
    "settle-slot": given(world, async () => visitor, { type: "settle-slot", slot, reason: "x" }, proposed),
    "give-opinion": given(
      world,
      health,
      { type: "give-opinion", office: HEALTH, outcome: "agree", words: "可" },
      asked,
    ),
    "join-with": {
      ...given(world, async () => visitor, { type: "join-with", caseId: crypto.randomUUID(), task: "visit#2" }, fresh),
      refused: true,
    },
    cancel: given(world, async () => visitor, { type: "cancel", reason: "撤回" }, fresh),
    "reuse-for": {
      ...given(
        world,
        async () => visitor,
        {
          ...{ type: "reuse-for", caseId: crypto.randomUUID(), task: "visit#2", outcome: "met" },
          ...{ address: "x", validDays: 30 },
        },
        fresh,
      ),
      refused: true,
    },
    "feed-again": { ...given(world, async () => visitor, { type: "feed-again", part: "1" }, fresh), refused: true },
  });
}

function onSite(world: World): Readonly<Record<string, Scene>> {
  const { visitor } = world;
  const mine = async () => visitor;
  const here = () => arrived(world);
  const finding = { part: "1", check: "area", verdict: "met", note: "x", photos: [] };
  const found = async () => {
    const id = await here();
    await command(visitor, id, { type: "record-findings", findings: [finding] });
    return id;
  };
  const signed = async () => {
    const id = await found();
    for (const client of [visitor, await world.place.as("CH1142")]) await command(client, id, { type: "sign" });
    await command(visitor, id, { type: "sign-person", words: "无" });
    return id;
  };
  const absence = { type: "record-absence", office: HEALTH, standsFor: "opinion", document: "binglian" };
  const conclusion = { type: "conclude", summary: "符合", outcomes: { "1": "met" } };
  return on({
    "record-findings": given(world, mine, { type: "record-findings", findings: [finding] }, here),
    sign: given(world, mine, { type: "sign" }, found),
    "sign-person": given(world, mine, { type: "sign-person", words: "无" }, found),
    // Nobody is absent before their time to answer is over.
    "record-absence": { ...given(world, mine, absence, here), refused: true },
    conclude: {
      ...given(world, mine, conclusion, signed),
      open: [["outcomes", "{name}"]],
    },
  });
}

function given(world: World, client: () => Promise<Client>, body: object, bring: Bring): Scene {
  return {
    make: async () => {
      const id = await bring();
      return { client: await client(), params: { id }, body, state: async () => (await load(world, id))?.work.version };
    },
    readBack: (base) => eventsOf(world, base.params?.id ?? ""),
  };
}

const on = (commands: Readonly<Record<string, Scene>>): Readonly<Record<string, Scene>> =>
  Object.fromEntries(Object.entries(commands).map(([type, scene]) => [`giveJointCommand/${type}`, scene]));

async function order({ kennel }: World): Promise<object> {
  const steps = [{ caseId: await kennel.accepted(LARGE), task: kennel.taskOf("visit") }];
  return { kind: "visit", lead: "spj-visit", address: "汪汪路1号", minutes: 60, travelMinutes: 15, steps };
}

async function arranged(world: World): Promise<string> {
  return expectOk(await world.visitor.post("/api/joint-work", await order(world))).id;
}

async function settled(world: World): Promise<string> {
  const { visitor } = world;
  const id = await arranged(world);
  // The day on which the clock of the world stands: of the times that are found the officer has many taken already.
  const slot = { from: "2026-11-23T15:00:00+08:00", to: "2026-11-23T16:00:00+08:00" };
  await command(visitor, id, { type: "propose-slots", slots: [slot] });
  await command(visitor, id, { type: "settle-slot", slot });
  return id;
}

async function arrived(world: World): Promise<string> {
  const id = await settled(world);
  for (const client of [world.visitor, await world.place.as("CH1142")]) await command(client, id, { type: "check-in" });
  return id;
}

async function command(client: Client, id: string, body: object): Promise<void> {
  expectOk(await client.post(`/api/joint-work/${id}/commands`, body));
}

function load({ place }: World, id: string) {
  return place.platform.joint.services.works.load(DEMO, id as never);
}

async function eventsOf(world: World, id: string): Promise<unknown> {
  return (await load(world, id))?.events;
}
