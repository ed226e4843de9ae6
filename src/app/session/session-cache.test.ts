import { describe, expect, it } from "vitest";
import type { AccountId, Instant, Jurisdiction, TimeZone } from "../../core/shared/index.ts";
import type { BusMessage } from "../ports/bus.ts";
import type { StoredPerson } from "../ports/sessions.ts";
import { createSessionCache } from "./session-cache.ts";

const HERE = "990108" as Jurisdiction;
const ANNE = "anne" as AccountId;
const district = { code: HERE, name: "", zone: "Asia/Shanghai" as TimeZone, demo: true };

function open() {
  let now = 0;
  let asked = 0;
  const living = new Map([
    ["t1", ANNE],
    ["t2", "bert" as AccountId],
  ]);
  const said: BusMessage[] = [];
  const hear: ((message: BusMessage) => void)[] = [];
  const cache = createSessionCache({
    secret: Buffer.alloc(32, 1),
    elapsed: () => now,
    now: () => 0 as Instant,
    districts: { find: async () => district, list: async () => [district] },
    bus: { publish: (message) => void said.push(message), subscribe: (listener) => void hear.push(listener) },
    store: {
      findSession: async (token) => {
        asked++;
        const account = living.get(token);
        return account === undefined ? null : { account, jurisdiction: HERE };
      },
      endSession: async () => undefined,
      endSessions: async () => undefined,
      findPerson: async (_jurisdiction, id) => personOf(id),
    },
  });
  return {
    cache,
    living,
    said,
    hear: (message: BusMessage) => {
      for (const listener of hear) listener(message);
    },
    pass: (ms: number) => {
      now += ms;
    },
    asked: () => asked,
  };
}

function personOf(id: AccountId): StoredPerson {
  return {
    id,
    kind: "citizen",
    login: id,
    name: id,
    phone: null,
    partyKey: "key",
    representativeKey: null,
    identityVerified: false,
    enforcementNumber: null,
    mustChangePassword: false,
    disabled: false,
    posts: [],
    interests: [],
  };
}

describe("who a token belongs to", () => {
  it("is asked of the database once in ten seconds, however many requests come", async () => {
    const { cache, pass, asked } = open();
    const token = cache.sealed("t1");
    const answers = await Promise.all(Array.from({ length: 1000 }, () => cache.identify(token)));
    expect(answers.every((answer) => answer?.actor.account === ANNE)).toBe(true);
    pass(9_999);
    await cache.identify(token);
    expect(asked()).toBe(1);
    pass(1);
    await cache.identify(token);
    expect(asked()).toBe(2);
  });

  it("is ten seconds old at most: an ended session is nobody's by then", async () => {
    const { cache, living, pass } = open();
    const token = cache.sealed("t1");
    await cache.identify(token);
    living.delete("t1");
    expect(await cache.identify(token)).not.toBeNull();
    pass(10_000);
    expect(await cache.identify(token)).toBeNull();
  });

  it("is forgotten at once here, told to other processes, and forgotten when they tell it", async () => {
    const { cache, said, hear, asked } = open();
    const tokens = ["t1", "t2"].map((token) => cache.sealed(token));
    const identifyAll = () => Promise.all(tokens.map((token) => cache.identify(token)));
    await identifyAll();
    cache.forget(ANNE);
    expect(said).toEqual([{ kind: "account", account: ANNE }]);
    await identifyAll();
    expect(asked()).toBe(3);
    hear({ kind: "account", account: ANNE });
    await identifyAll();
    expect(asked()).toBe(4);
  });

  it("is asked anew when word from other processes may have been lost, and whoever watches is told", async () => {
    const { cache, hear, asked } = open();
    const told: string[] = [];
    const end = cache.watch(ANNE, () => told.push("anne"));
    await cache.identify(cache.sealed("t1"));
    hear({ kind: "missed" });
    await cache.identify(cache.sealed("t1"));
    expect([asked(), told]).toEqual([2, ["anne"]]);
    cache.forget("bert" as AccountId);
    cache.forget(ANNE);
    end();
    cache.forget(ANNE);
    expect(told).toEqual(["anne", "anne"]);
  });

  it("with a seal that is not ours is never asked of the database", async () => {
    const { cache, asked } = open();
    for (const made of [
      "t1",
      "t1.",
      ".x",
      "t1.AAAA",
      `${cache.sealed("t1")}x`,
      cache.sealed("t1").replace("t1", "t2"),
    ]) {
      expect(await cache.identify(made)).toBeNull();
    }
    expect(asked()).toBe(0);
  });

  it("is the identity number's only when the paper was seen", async () => {
    const { cache } = open();
    expect((await cache.identify(cache.sealed("t1")))?.actor).toMatchObject({ partyKey: "account:anne" });
  });
});
