/** What the screens of administration ask: lists, one person, colleagues, posts, the audit trail. */
import { maskIdNumber, maskPhone } from "../../core/party/index.ts";
import { type AccountId, type CivilDate, formatInstant, type Jurisdiction } from "../../core/shared/index.ts";
import type {
  EventQuery,
  PeopleEvent,
  PeoplePage,
  PeopleQuery,
  PersonRow,
  PostTerm,
  PostWithHolders,
  StoredAccount,
  Substitution,
} from "../ports/people.ts";
import { openIdentity } from "./identity.ts";
import { type PeopleParts, todayIn } from "./parts.ts";

export interface PeopleQueries {
  list(jurisdiction: Jurisdiction, query: Omit<PeopleQuery, "today">): Promise<PeoplePage>;
  find(jurisdiction: Jurisdiction, account: AccountId): Promise<PersonView | null>;
  /** Members of staff to whom work of this office and post can be handed over today. */
  listColleagues(jurisdiction: Jurisdiction, work: WorkPlace): Promise<readonly PersonRow[]>;
  listPosts(jurisdiction: Jurisdiction): Promise<readonly PostWithHolders[]>;
  listEvents(jurisdiction: Jurisdiction, query: EventQuery): Promise<readonly PeopleEventView[]>;
}

/** An office, and the role in it that a step of work names. */
export interface WorkPlace {
  readonly office?: string;
  readonly role?: string;
}

export interface PersonView extends Omit<StoredAccount, "sealed" | "disabledAt" | "createdAt"> {
  /** Masked. */
  readonly idNumber: string | null;
  readonly disabledAt: string | null;
  readonly createdAt: string;
  readonly posts: readonly PostTerm[];
  readonly substitutions: readonly Substitution[];
  readonly interests: readonly { readonly id: string; readonly relation: string }[];
}

export interface PeopleEventView extends Omit<PeopleEvent, "at"> {
  readonly at: string;
}

const COLLEAGUES = 200;

export function createPeopleQueries(parts: PeopleParts): PeopleQueries {
  const { store, sealer } = parts;

  async function find(jurisdiction: Jurisdiction, account: AccountId): Promise<PersonView | null> {
    const found = await store.findAccount(jurisdiction, account);
    if (found === null) return null;
    const zone = await zoneOf(jurisdiction);
    const { sealed, disabledAt, createdAt, ...person } = found;
    const interests = await store.listInterests(jurisdiction, account);
    return {
      ...person,
      idNumber: sealed === null ? null : maskIdNumber(openIdentity(sealer, account, sealed).idNumber),
      disabledAt: disabledAt === null ? null : formatInstant(disabledAt, zone),
      createdAt: formatInstant(createdAt, zone),
      posts: await store.listTerms(jurisdiction, account),
      substitutions: await store.listSubstitutions(jurisdiction, account),
      interests: interests.map(({ partyKey: id, relation }) => ({ id, relation })),
    };
  }

  async function zoneOf(jurisdiction: Jurisdiction) {
    const district = await parts.districts.find(jurisdiction);
    if (district === null) throw new Error(`there is no district ${jurisdiction}`);
    return district.zone;
  }

  async function list(jurisdiction: Jurisdiction, query: Omit<PeopleQuery, "today">): Promise<PeoplePage> {
    const today: CivilDate = await todayIn(parts, jurisdiction);
    const { total, rows } = await store.listAccounts(jurisdiction, { ...query, today });
    return { total, rows: rows.map((row) => ({ ...row, phone: row.phone === null ? null : maskPhone(row.phone) })) };
  }

  return {
    list,
    find,
    listColleagues: async (jurisdiction, { office, role }) => {
      const { rows } = await list(jurisdiction, {
        kind: "staff",
        disabled: false,
        ...(office === undefined ? {} : { office }),
        ...(role === undefined ? {} : { role }),
        offset: 0,
        limit: COLLEAGUES,
      });
      return rows;
    },
    listPosts: async (jurisdiction) => store.listPosts(jurisdiction, await todayIn(parts, jurisdiction)),
    listEvents: async (jurisdiction, query) => {
      const zone = await zoneOf(jurisdiction);
      const events = await store.listEvents(jurisdiction, query);
      return events.map((event) => ({ ...event, at: formatInstant(event.at, zone) }));
    },
  };
}
