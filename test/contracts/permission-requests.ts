/** The sample request of each route: the same for every role, so that only who asks makes the difference. */
import { itemCode } from "../support/applying.ts";
import type { RouteName } from "./permission-matrix.ts";

/** What the requests speak of; all of it is in the sample district. */
export interface Sample {
  readonly item: string;
  readonly case: string;
  readonly file: string;
  /** Sequence and kind of the first paper of the case. */
  readonly paper: string;
  /** A member of staff whom nobody of the roles is. */
  readonly person: string;
  readonly idNumberOfPerson: string;
  readonly substitute: string;
  readonly post: string;
  /** Makes a fresh draft of the case's owner. */
  newDraft(): Promise<string>;
}

export interface SampleRequest {
  readonly url: string;
  readonly body?: object;
}

const NOBODY = "00000000-0000-4000-8000-000000000000";

type Make = (sample: Sample) => SampleRequest | Promise<SampleRequest>;

/** Routes without an entry are asked at their own path, with an empty body where they take one. */
export const REQUESTS: Readonly<Record<RouteName, Make>> = {
  "GET /api/items/{code}": ({ item }) => ({ url: `/api/items/${item}` }),
  "GET /api/items/{code}/flow": ({ item }) => ({ url: `/api/items/${item}/flow` }),
  "GET /api/bundle": () => ({ url: `/api/bundle?items=${itemCode("open-restaurant")}` }),
  "GET /api/catalogue/drafts/{code}": ({ item }) => ({ url: `/api/catalogue/drafts/${item}` }),
  "PUT /api/catalogue/drafts/{code}": ({ item }) => ({ url: `/api/catalogue/drafts/${item}`, body: {} }),
  "DELETE /api/catalogue/drafts/{code}": ({ item }) => ({ url: `/api/catalogue/drafts/${item}?revision=0` }),
  "GET /api/items/{code}/guide": ({ item }) => ({ url: `/api/items/${item}/guide` }),
  "GET /api/items/{code}/handbook": ({ item }) => ({ url: `/api/items/${item}/handbook` }),
  "GET /api/items/{code}/versions": ({ item }) => ({ url: `/api/items/${item}/versions` }),
  "GET /api/items/{code}/difference": ({ item }) => ({ url: `/api/items/${item}/difference?from=none&to=none` }),
  "GET /api/catalogue/changes/{id}": () => ({ url: `/api/catalogue/changes/${NOBODY}` }),
  "POST /api/catalogue/changes/{id}/commands": () => ({ url: `/api/catalogue/changes/${NOBODY}/commands`, body: {} }),
  "GET /api/catalogue/basics/{code}": () => ({ url: "/api/catalogue/basics/nothing" }),
  "GET /api/catalogue/proposals/{id}": () => ({ url: `/api/catalogue/proposals/${NOBODY}` }),
  "POST /api/catalogue/proposals/{id}/commands": () => ({
    url: `/api/catalogue/proposals/${NOBODY}/commands`,
    body: {},
  }),
  "POST /api/catalogue/changes/{id}/trial": () => ({ url: `/api/catalogue/changes/${NOBODY}/trial`, body: {} }),
  "POST /api/catalogue/batches/{id}/commands": () => ({ url: `/api/catalogue/batches/${NOBODY}/commands`, body: {} }),
  "POST /api/items/{code}/situation": ({ item }) => ({ url: `/api/items/${item}/situation`, body: {} }),
  "POST /api/items/{code}/migration": ({ item }) => ({
    url: `/api/items/${item}/migration`,
    body: { dryRun: true, reason: "新版流程" },
  }),
  "GET /api/lists/{list}": () => ({ url: "/api/lists/power" }),
  "GET /api/lists/{list}/entries/{code}": () => ({ url: "/api/lists/fee/entries/fee-road" }),
  "GET /api/lists/{list}/file": () => ({ url: "/api/lists/fee/file?format=csv" }),
  "GET /api/lists/{list}/changes": () => ({ url: "/api/lists/fee/changes" }),
  "POST /api/lists/{list}/import": () => ({
    url: "/api/lists/fee/import?format=csv&effectiveOn=2099-01-01&document=x&reason=x",
  }),
  "POST /api/list-changes/{id}/decision": () => ({ url: `/api/list-changes/${NOBODY}/decision`, body: {} }),
  "GET /api/verify/{number}": () => ({ url: "/api/verify/0" }),
  "GET /api/track": () => ({ url: "/api/track?number=990108000000000001&code=7KQM-3XRP-9TWD" }),
  "GET /api/cases/{id}": (sample) => ({ url: `/api/cases/${sample.case}` }),
  // A stale version: whoever may read the case is told that it moved on, and nothing is done.
  "POST /api/cases/{id}/commands": (sample) => ({
    url: `/api/cases/${sample.case}/commands`,
    body: { type: "accept", expectedVersion: 1 },
  }),
  "GET /api/cases/{id}/flow": (sample) => ({ url: `/api/cases/${sample.case}/flow` }),
  "GET /api/cases/{id}/papers": (sample) => ({ url: `/api/cases/${sample.case}/papers` }),
  "GET /api/cases/{id}/papers/{seq}/{kind}": (sample) => ({ url: `/api/cases/${sample.case}/papers/${sample.paper}` }),
  "GET /api/cases/{id}/held/{material}": (sample) => ({ url: `/api/cases/${sample.case}/held/none` }),
  "GET /api/cases/{id}/joint-work": (sample) => ({ url: `/api/cases/${sample.case}/joint-work` }),
  "GET /api/joint-work/{id}": () => ({ url: `/api/joint-work/${NOBODY}` }),
  "GET /api/joint-work/{id}/slots": () => ({ url: `/api/joint-work/${NOBODY}/slots` }),
  "GET /api/joint-work/{id}/files/{file}": () => ({ url: `/api/joint-work/${NOBODY}/files/${"0".repeat(64)}` }),
  "POST /api/joint-work/{id}/commands": () => ({ url: `/api/joint-work/${NOBODY}/commands`, body: {} }),
  "GET /api/cases/{id}/archive": (sample) => ({ url: `/api/cases/${sample.case}/archive` }),
  "PUT /api/drafts/{id}": () => ({ url: `/api/drafts/${NOBODY}`, body: {} }),
  "DELETE /api/drafts/{id}": async (sample) => ({ url: `/api/drafts/${await sample.newDraft()}` }),
  "GET /api/files/{id}": (sample) => ({ url: `/api/files/${sample.file}?case=${sample.case}` }),
  "GET /api/people/{id}": ({ person }) => ({ url: `/api/people/${person}` }),
  "PATCH /api/people/{id}": ({ person }) => ({ url: `/api/people/${person}`, body: {} }),
  "POST /api/bars/{id}/lift": () => ({ url: `/api/bars/${NOBODY}/lift`, body: { reason: "已经整改" } }),
  "POST /api/people/{id}/disable": ({ person }) => ({ url: `/api/people/${person}/disable` }),
  "POST /api/people/{id}/enable": ({ person }) => ({ url: `/api/people/${person}/enable` }),
  "POST /api/people/{id}/password-reset": ({ person }) => ({ url: `/api/people/${person}/password-reset` }),
  "POST /api/people/{id}/identity-verified": ({ person, idNumberOfPerson: idNumber }) => ({
    url: `/api/people/${person}/identity-verified`,
    body: { idNumber },
  }),
  "PUT /api/people/{id}/posts/{post}": ({ person, post }) => ({ url: `/api/people/${person}/posts/${post}`, body: {} }),
  "DELETE /api/people/{id}/posts/{post}": ({ person }) => ({ url: `/api/people/${person}/posts/none` }),
  "POST /api/people/{id}/substitutions": ({ person, substitute }) => ({
    url: `/api/people/${person}/substitutions`,
    body: { substitute, fromOn: "2020-01-01", untilOn: "2020-01-02" },
  }),
  "DELETE /api/people/{id}/substitutions/{substitution}": ({ person }) => ({
    url: `/api/people/${person}/substitutions/${NOBODY}`,
  }),
  "POST /api/people/{id}/interests": ({ person }) => ({
    url: `/api/people/${person}/interests`,
    body: { idNumber: "990108198511070310", relation: "配偶" },
  }),
  "DELETE /api/people/{id}/interests/{interest}": ({ person }) => ({ url: `/api/people/${person}/interests/none` }),
};
