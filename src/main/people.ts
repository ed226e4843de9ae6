/** Wires accounts, sign-in and the administration of people to the database. */
import { hkdfSync } from "node:crypto";
import { createLiveHub, type LiveHub } from "../app/live.ts";
import { createAccounts } from "../app/people/accounts.ts";
import { type Applicants, createApplicants, createStaff } from "../app/people/applicants.ts";
import { createPeopleLoader } from "../app/people/load-people.ts";
import { createPosts } from "../app/people/posts.ts";
import { createPeopleQueries } from "../app/people/queries.ts";
import type { Districts } from "../app/ports/districts.ts";
import type { KeptReplies } from "../app/ports/kept-replies.ts";
import type { PeopleLoader } from "../app/ports/people-loader.ts";
import type { Now } from "../app/ports/procedures.ts";
import type { Staff } from "../app/ports/register.ts";
import type { Sealer } from "../app/ports/sealer.ts";
import type { Throttle } from "../app/ports/throttle.ts";
import type { Identify } from "../app/session/identify.ts";
import { createSessionCache } from "../app/session/session-cache.ts";
import { createSessions } from "../app/session/sessions.ts";
import type { ApiServices } from "../http/routes.ts";
import { openPeopleStore } from "../store/people/people-store.ts";
import type { OpenBus } from "../store/postgres/bus.ts";
import type { DistrictPools } from "../store/postgres/pool.ts";
import { openKeptReplies } from "../store/session/kept-replies.ts";
import { openSessionStore } from "../store/session/session-store.ts";
import { openPasswordSignIn, type PasswordHashing } from "../store/session/sign-in.ts";
import { openThrottle } from "../store/session/throttle.ts";

export interface PeopleWiring {
  readonly pools: DistrictPools;
  readonly sealer: Sealer;
  /** 32 bytes; seals of sessions are derived from it. */
  readonly masterKey: Buffer;
  readonly districts: Districts;
  readonly now: Now;
  /** Of passwords; slow on purpose when nothing is said. */
  readonly hashing?: PasswordHashing;
  /** Word from other processes; without it they hear of changes within ten seconds. */
  readonly bus?: OpenBus;
}

export interface People {
  /** What the server asks of every request. */
  readonly sessions: Identify;
  readonly keptReplies: KeptReplies;
  readonly throttle: Throttle;
  readonly live: LiveHub;
  readonly loader: PeopleLoader;
  readonly staff: Staff;
  readonly applicants: Applicants;
  readonly accounts: ReturnType<typeof createAccounts>;
  readonly queries: ReturnType<typeof createPeopleQueries>;
  /** For `/api/session`, `/api/accounts`, `/api/people`, `/api/events`. */
  readonly api: Pick<ApiServices, "session" | "people" | "live">;
}

export function openPeople(wiring: PeopleWiring): People {
  const { pools, sealer, masterKey, districts, now, bus } = wiring;
  const listening = bus === undefined ? {} : { bus };
  const store = openSessionStore(pools);
  const people = openPeopleStore(pools);
  const signIn = openPasswordSignIn(pools, derive(masterKey, "sign-in").toString("base64url"), wiring.hashing);
  const throttle = openThrottle(pools);
  const cache = createSessionCache({ store, districts, now, ...listening, secret: derive(masterKey, "session") });
  const sessions = createSessions({ store, people, signIn, cache, throttle, districts, now });
  const parts = { store: people, passwords: signIn, sessions: cache, sealer, throttle, districts, now };
  const accounts = createAccounts(parts);
  const queries = createPeopleQueries(parts);
  const live = createLiveHub(bus);
  return {
    sessions: cache,
    keptReplies: openKeptReplies(pools, sealer),
    throttle,
    live,
    loader: createPeopleLoader(parts),
    staff: createStaff(parts),
    applicants: createApplicants(parts),
    accounts,
    queries,
    api: {
      session: { sessions, accounts },
      people: { accounts, posts: createPosts(parts), queries },
      live: { live, identify: cache },
    },
  };
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, Buffer.alloc(0), `bancheng ${purpose}`, 32));
}
