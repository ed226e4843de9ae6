/** Administration of people: who there is, who is taken on, passwords, identity seen. */
import { Type } from "typebox";
import type { Accounts } from "../../app/people/accounts.ts";
import type { Posts } from "../../app/people/posts.ts";
import type { PeopleQueries } from "../../app/people/queries.ts";
import { type AccountId, ok, parseInstant, refuse } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import { accountIn, administrator, created, done } from "./answers.ts";
import { postRoutes } from "./post-routes.ts";
import {
  ColleaguesSchema,
  Employment,
  EnforcementNumber,
  Instant,
  Kind,
  PeopleEventsSchema,
  PeoplePageSchema,
  PersonName,
  PersonSchema,
  Phone,
  PostId,
  PostsSchema,
  ResidentId,
  Uuid,
  WithPasswordSchema,
} from "./schemas.ts";

export interface PeopleServices {
  readonly accounts: Accounts;
  readonly posts: Posts;
  readonly queries: PeopleQueries;
}

const PersonParams = Type.Object({ id: Uuid });
const MANAGE = granted("people.manage");
const PAGE = 50;
const IDENTITY_REFUSALS = [
  "party/id-number-first-generation",
  "party/id-number-length",
  "party/id-number-characters",
  "party/id-number-birth-date",
  "party/id-number-check-character",
  "party/credit-code-length",
  "party/credit-code-characters",
  "party/credit-code-check-character",
];
const NAME_REFUSALS = [
  "party/name-blank",
  "party/name-without-letter",
  "party/name-too-long",
  "text/line-break",
  "party/phone-shape",
];

export function peopleRoutes(services: PeopleServices): readonly Route[] {
  return [...listRoutes(services), ...accountRoutes(services), ...stateRoutes(services), ...postRoutes(services)];
}

function listRoutes({ queries }: PeopleServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/people",
      operationId: "listPeople",
      summary: "Accounts by name, login, kind, office and post",
      tag: "people",
      permission: MANAGE,
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 100, description: "Beginning of a name or login" })),
        kind: Type.Optional(Kind),
        office: Type.Optional(Type.String({ maxLength: 100 })),
        post: Type.Optional(PostId),
        disabled: Type.Optional(Type.Boolean()),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
      }),
      reply: PeoplePageSchema,
      refusals: [],
      handler: async ({ jurisdiction, query: { q, page = 1, ...query } }) => {
        const text = q === undefined || q === "" ? {} : { text: q };
        const window = { offset: (page - 1) * PAGE, limit: PAGE };
        return ok({ status: 200, value: await queries.list(jurisdiction, { ...query, ...text, ...window }) });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/people/colleagues",
      operationId: "listColleagues",
      summary: "Members of staff to whom work of this office and role can be handed over",
      tag: "people",
      permission: granted("case.intake", "case.review", "case.visit", "case.decide", "case.supervise", "people.manage"),
      query: Type.Object({
        office: Type.Optional(Type.String({ maxLength: 100 })),
        post: Type.Optional(Type.String({ maxLength: 100, description: "Role in the office, as lanes name it" })),
      }),
      reply: ColleaguesSchema,
      refusals: [],
      handler: async ({ jurisdiction, query: { office, post } }) => {
        const place = { ...(office === undefined ? {} : { office }), ...(post === undefined ? {} : { role: post }) };
        const rows = await queries.listColleagues(jurisdiction, place);
        return ok({ status: 200, value: rows.map(({ id, name, posts }) => ({ account: id, name, posts })) });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/people/posts",
      operationId: "listPosts",
      summary: "Posts of the district's register and who holds them today",
      tag: "people",
      permission: MANAGE,
      reply: PostsSchema,
      refusals: [],
      handler: async ({ jurisdiction }) => ok({ status: 200, value: await queries.listPosts(jurisdiction) }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/people/events",
      operationId: "listPeopleEvents",
      summary: "Every change to people and posts: who made it, to whom, what; the latest first",
      tag: "people",
      permission: MANAGE,
      query: Type.Object({ account: Type.Optional(Uuid), before: Type.Optional(Instant) }),
      reply: PeopleEventsSchema,
      refusals: [],
      handler: async ({ jurisdiction, query }) => {
        const before = query.before === undefined ? undefined : parseInstant(query.before);
        const events = await queries.listEvents(jurisdiction, {
          limit: PAGE,
          ...(query.account === undefined ? {} : { subject: query.account as AccountId }),
          ...(before === undefined ? {} : { before }),
        });
        return ok({ status: 200, value: events });
      },
    }),
  ];
}

function accountRoutes({ accounts, queries }: PeopleServices): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/people",
      operationId: "takeOnStaff",
      summary: "Make an account for a member of staff, with posts and a temporary password",
      tag: "people",
      permission: MANAGE,
      body: Type.Object({
        login: Type.String({ minLength: 1, maxLength: 64, description: "Staff number: letters, digits, . _ -" }),
        name: PersonName,
        phone: Type.Optional(Phone),
        residentId: Type.Optional(ResidentId),
        enforcementNumber: Type.Optional(EnforcementNumber),
        employment: Employment,
        posts: Type.Array(PostId, { maxItems: 30 }),
      }),
      reply: WithPasswordSchema,
      refusals: [
        "people/login-taken",
        "people/login-shape",
        "people/post-unknown",
        ...NAME_REFUSALS,
        ...IDENTITY_REFUSALS,
      ],
      handler: async ({ actor, body }) => created(await accounts.takeOn(administrator(actor), body)),
    }),
    defineRoute({
      method: "GET",
      path: "/api/people/:id",
      operationId: "getPerson",
      summary: "One account with posts, substitutions and declared interests",
      tag: "people",
      permission: MANAGE,
      params: PersonParams,
      reply: PersonSchema,
      refusals: ["people/not-found"],
      handler: async ({ jurisdiction, params }) => {
        const person = await queries.find(jurisdiction, params.id as AccountId);
        return person === null ? refuse({ code: "people/not-found" }) : ok({ status: 200, value: person });
      },
    }),
    defineRoute({
      method: "PATCH",
      path: "/api/people/:id",
      operationId: "updatePerson",
      summary: "Change name, telephone, law-enforcement certificate or kind of employment",
      tag: "people",
      permission: MANAGE,
      params: PersonParams,
      body: Type.Object({
        name: Type.Optional(PersonName),
        phone: Type.Optional(Type.Union([Phone, Type.Null()])),
        enforcementNumber: Type.Optional(Type.Union([EnforcementNumber, Type.Null()])),
        employment: Type.Optional(Employment),
      }),
      refusals: ["people/not-found", ...NAME_REFUSALS],
      handler: async ({ actor, params, body }) =>
        done(await accounts.update(administrator(actor), params.id as AccountId, body)),
    }),
  ];
}

function stateRoutes({ accounts }: PeopleServices): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/people/:id/disable",
      operationId: "disablePerson",
      summary: "Close an account; its sessions end at once, its past work stays",
      tag: "people",
      permission: MANAGE,
      params: PersonParams,
      refusals: ["people/not-found", "people/not-oneself", "people/last-administrator"],
      handler: async (request) => done(await accounts.disable(administrator(request.actor), accountIn(request))),
    }),
    defineRoute({
      method: "POST",
      path: "/api/people/:id/enable",
      operationId: "enablePerson",
      summary: "Open a closed account again",
      tag: "people",
      permission: MANAGE,
      params: PersonParams,
      refusals: ["people/not-found"],
      handler: async (request) => done(await accounts.enable(administrator(request.actor), accountIn(request))),
    }),
    defineRoute({
      method: "POST",
      path: "/api/people/:id/password-reset",
      operationId: "resetPassword",
      summary: "Give a temporary password, shown once; sessions with the old one end",
      tag: "people",
      permission: MANAGE,
      params: PersonParams,
      reply: WithPasswordSchema,
      refusals: ["people/not-found"],
      handler: async (request) =>
        created(await accounts.resetPassword(administrator(request.actor), accountIn(request))),
    }),
    defineRoute({
      method: "POST",
      path: "/api/people/:id/identity-verified",
      operationId: "verifyIdentity",
      summary: "Record that the original identity paper or licence was seen",
      tag: "people",
      permission: granted("case.intake", "people.manage"),
      params: PersonParams,
      body: Type.Object({
        idNumber: Type.String({ minLength: 1, maxLength: 30, description: "As read from the original paper" }),
      }),
      refusals: ["people/not-found", "people/identity-differs", ...IDENTITY_REFUSALS],
      handler: async (request) =>
        done(await accounts.verifyIdentity(administrator(request.actor), accountIn(request), request.body.idNumber)),
    }),
  ];
}
