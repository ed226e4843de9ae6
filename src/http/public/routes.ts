/** What anybody may ask without signing in: is this paper real, and how far is the case whose receipt I hold. */
import { Type } from "typebox";
import type { Verification } from "../../app/papers/verification.ts";
import type { Tracking } from "../../app/tracking/tracking.ts";
import { CASE_STATUSES, type CaseStatus, LICENCE_STANDINGS } from "../../core/case/index.ts";
import { ok } from "../../core/shared/index.ts";
import { enumOf } from "../fields.ts";
import { PaperKindSchema } from "../papers/routes.ts";
import { defineRoute, PUBLIC, type Route } from "../route.ts";

export interface PublicServices {
  readonly verification: Verification;
  readonly tracking: Tracking;
}

const CivilDate = Type.String({ format: "date", description: "Civil date in the district's time zone" });
const MaybeDate = Type.Union([CivilDate, Type.Null()]);
const Code = Type.String({ maxLength: 100, description: "Twelve letters, as printed: 7KQM-3XRP-9TWD" });

export function publicRoutes({ verification, tracking }: PublicServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/verify/:number",
      operationId: "verifyPaper",
      summary: "Whether a paper or certificate is real; by its number alone the holder is masked",
      tag: "public",
      permission: PUBLIC,
      params: Type.Object({ number: Type.String({ minLength: 1, maxLength: 200 }) }),
      query: Type.Object({ code: Type.Optional(Code) }),
      reply: Type.Object({
        number: Type.String(),
        kind: PaperKindSchema,
        title: Type.String(),
        item: Type.String(),
        body: Type.String(),
        holder: Type.String(),
        masked: Type.Boolean({ description: "Whether the holder's name is masked" }),
        issuedOn: CivilDate,
        validFrom: MaybeDate,
        validTo: MaybeDate,
        state: enumOf(["issued", ...LICENCE_STANDINGS]),
        stateSince: MaybeDate,
      }),
      refusals: ["verify/not-found"],
      handler: async ({ jurisdiction, params, query, ip }) => {
        const found = await verification.verify({ jurisdiction, number: params.number, code: query.code, ip });
        return found.ok ? ok({ status: 200, value: { ...found.value } }) : found;
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/track",
      operationId: "trackCase",
      summary: "State and dates of a case, for who holds its number and tracking code",
      tag: "public",
      permission: PUBLIC,
      query: Type.Object({ number: Type.String({ minLength: 1, maxLength: 100 }), code: Code }),
      reply: Type.Object({
        number: Type.String(),
        state: Type.Unsafe<CaseStatus>({ type: "string", enum: Object.keys(CASE_STATUSES) }),
        closed: Type.Boolean(),
        submittedOn: CivilDate,
        receivedOn: MaybeDate,
        acceptedOn: MaybeDate,
        dueOn: MaybeDate,
        decidedOn: MaybeDate,
        closedOn: MaybeDate,
        updatedOn: CivilDate,
      }),
      refusals: ["track/not-found"],
      handler: async ({ jurisdiction, query, ip }) => {
        const found = await tracking.track({ jurisdiction, number: query.number, code: query.code, ip });
        return found.ok ? ok({ status: 200, value: { ...found.value } }) : found;
      },
    }),
  ];
}
