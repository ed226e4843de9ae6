/** Storage of accounts, posts, substitutes and declared interests: each query is named by the question it answers. */
import type { PeopleStore } from "../../app/ports/people.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { findAccount, findByLogin, getNames, listLoaded } from "./accounts.ts";
import { applyChanges } from "./apply-changes.ts";
import { listEvents } from "./events.ts";
import { listAccounts } from "./list-accounts.ts";
import { listInterests, listPosts, listSubstitutions, listTerms } from "./posts.ts";

export function openPeopleStore(pools: DistrictPools): PeopleStore {
  const of = pools.forJurisdiction;
  return {
    apply: (order) => applyChanges(of(order.jurisdiction), order),
    findAccount: (jurisdiction, account) => findAccount(of(jurisdiction), jurisdiction, account),
    findByLogin: (jurisdiction, login) => findByLogin(of(jurisdiction), jurisdiction, login),
    listAccounts: (jurisdiction, query) => listAccounts(of(jurisdiction), jurisdiction, query),
    listLoaded: (jurisdiction) => listLoaded(of(jurisdiction), jurisdiction),
    listTerms: (jurisdiction, account) => listTerms(of(jurisdiction), jurisdiction, account),
    listSubstitutions: (jurisdiction, account) => listSubstitutions(of(jurisdiction), jurisdiction, account),
    listInterests: (jurisdiction, account) => listInterests(of(jurisdiction), jurisdiction, account),
    listEvents: (jurisdiction, query) => listEvents(of(jurisdiction), jurisdiction, query),
    listPosts: (jurisdiction, today) => listPosts(of(jurisdiction), jurisdiction, today),
    getNames: (jurisdiction, accounts) => getNames(of(jurisdiction), jurisdiction, accounts),
  };
}
