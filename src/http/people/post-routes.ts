/** Posts, substitutes and declared interests of one person. */
import { Type } from "typebox";
import type { Posts } from "../../app/people/posts.ts";
import { type AccountId, type CivilDate, ok, parseCivilDate, type Result, refuse } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import { administrator, done } from "./answers.ts";
import { CivilDate as CivilDateSchema, PostId, ResidentId, Uuid } from "./schemas.ts";

const MANAGE = granted("people.manage");
const PersonParams = Type.Object({ id: Uuid });
const PostParams = Type.Object({ id: Uuid, post: PostId });

export function postRoutes({ posts }: { readonly posts: Posts }): readonly Route[] {
  return [...holdingRoutes(posts), ...substituteRoutes(posts), ...interestRoutes(posts)];
}

function holdingRoutes(posts: Posts): readonly Route[] {
  return [
    defineRoute({
      method: "PUT",
      path: "/api/people/:id/posts/:post",
      operationId: "givePost",
      summary: "Appoint to a post, or change the dates of an appointment",
      tag: "people",
      permission: MANAGE,
      params: PostParams,
      body: Type.Object({
        fromOn: Type.Optional(CivilDateSchema),
        untilOn: Type.Optional(Type.Union([CivilDateSchema, Type.Null()], { description: "Last day" })),
      }),
      refusals: [
        "people/not-found",
        "people/not-staff",
        "people/post-unknown",
        "people/dates-reversed",
        "people/no-such-day",
      ],
      handler: async ({ actor, params: { id, post }, body }) => {
        const dates = parseDates(body);
        if (!dates.ok) return dates;
        return done(await posts.give(administrator(actor), id as AccountId, { post, ...dates.value }));
      },
    }),
    defineRoute({
      method: "DELETE",
      path: "/api/people/:id/posts/:post",
      operationId: "takePost",
      summary: "End an appointment now",
      tag: "people",
      permission: MANAGE,
      params: PostParams,
      refusals: ["people/not-found", "people/last-administrator"],
      handler: async ({ actor, params: { id, post } }) =>
        done(await posts.take(administrator(actor), id as AccountId, post)),
    }),
  ];
}

function substituteRoutes(posts: Posts): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/people/:id/substitutions",
      operationId: "nameSubstitute",
      summary: "Name who acts while this person is absent",
      tag: "people",
      permission: MANAGE,
      params: PersonParams,
      body: Type.Object({ substitute: Uuid, fromOn: CivilDateSchema, untilOn: CivilDateSchema }),
      reply: Type.Object({ id: Uuid }),
      refusals: [
        "people/not-found",
        "people/not-staff",
        "people/not-oneself",
        "people/dates-reversed",
        "people/no-such-day",
      ],
      handler: async ({ actor, params, body }) => {
        const fromOn = parseCivilDate(body.fromOn);
        const untilOn = parseCivilDate(body.untilOn);
        if (fromOn === undefined || untilOn === undefined) return refuse({ code: "people/no-such-day" });
        const people = { absent: params.id as AccountId, substitute: body.substitute as AccountId };
        const named = await posts.nameSubstitute(administrator(actor), { ...people, fromOn, untilOn });
        return named.ok ? ok({ status: 201, value: { id: named.value } }) : named;
      },
    }),
    defineRoute({
      method: "DELETE",
      path: "/api/people/:id/substitutions/:substitution",
      operationId: "withdrawSubstitute",
      summary: "End a substitution now",
      tag: "people",
      permission: MANAGE,
      params: Type.Object({ id: Uuid, substitution: Uuid }),
      refusals: ["people/not-found"],
      handler: async ({ actor, params: { id, substitution } }) =>
        done(await posts.withdrawSubstitute(administrator(actor), id as AccountId, substitution)),
    }),
  ];
}

function interestRoutes(posts: Posts): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/people/:id/interests",
      operationId: "declareInterest",
      summary: "Record a relative or interest that the person declared; only a keyed hash of the number is kept",
      tag: "people",
      permission: MANAGE,
      params: PersonParams,
      body: Type.Object({ idNumber: ResidentId, relation: Type.String({ minLength: 1, maxLength: 100 }) }),
      refusals: [
        "people/not-found",
        "people/not-staff",
        "party/id-number-first-generation",
        "party/id-number-length",
        "party/id-number-characters",
        "party/id-number-birth-date",
        "party/id-number-check-character",
      ],
      handler: async ({ actor, params, body }) =>
        done(await posts.declareInterest(administrator(actor), params.id as AccountId, body)),
    }),
    defineRoute({
      method: "DELETE",
      path: "/api/people/:id/interests/:interest",
      operationId: "withdrawInterest",
      summary: "Remove a declared interest",
      tag: "people",
      permission: MANAGE,
      params: Type.Object({ id: Uuid, interest: Type.String({ minLength: 1, maxLength: 100 }) }),
      refusals: ["people/not-found"],
      handler: async ({ actor, params: { id, interest } }) =>
        done(await posts.withdrawInterest(administrator(actor), id as AccountId, interest)),
    }),
  ];
}

interface Dates {
  readonly fromOn?: CivilDate;
  readonly untilOn?: CivilDate;
}

function parseDates(body: { fromOn?: string; untilOn?: string | null }): Result<Dates, { code: "people/no-such-day" }> {
  const fromOn = body.fromOn === undefined ? undefined : parseCivilDate(body.fromOn);
  const untilOn = typeof body.untilOn !== "string" ? undefined : parseCivilDate(body.untilOn);
  if (body.fromOn !== undefined && fromOn === undefined) return refuse({ code: "people/no-such-day" });
  if (typeof body.untilOn === "string" && untilOn === undefined) return refuse({ code: "people/no-such-day" });
  return ok({ ...(fromOn === undefined ? {} : { fromOn }), ...(untilOn === undefined ? {} : { untilOn }) });
}
