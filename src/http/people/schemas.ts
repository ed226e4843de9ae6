/** Shapes of people and posts on the wire. No identity number ever goes out. */
import { Type } from "typebox";
import { ACTIONS } from "../../core/party/index.ts";

export const Uuid = Type.String({ format: "uuid" });
export const CivilDate = Type.String({ format: "date", description: "Civil date in the district's time zone" });
export const Instant = Type.String({ format: "date-time", description: "Instant with an offset" });
export const PersonName = Type.String({ minLength: 1, maxLength: 200 });
export const ResidentId = Type.String({ minLength: 1, maxLength: 30, description: "公民身份号码, 18 characters" });
export const Phone = Type.String({ minLength: 1, maxLength: 30 });
export const PostId = Type.String({
  minLength: 1,
  maxLength: 100,
  description: "Id of a post of the district's register",
});
export const Kind = Type.Union([Type.Literal("citizen"), Type.Literal("firm"), Type.Literal("staff")]);
export const Employment = Type.Union([Type.Literal("civil-servant"), Type.Literal("contract")]);
export const ActionName = Type.Unsafe<(typeof ACTIONS)[number]>({ type: "string", enum: [...ACTIONS] });
export const EnforcementNumber = Type.String({
  minLength: 1,
  maxLength: 40,
  description: "Law-enforcement certificate (执法证)",
});

const PostRef = Type.Object({ id: PostId, name: Type.String(), office: Type.String(), officeName: Type.String() });

export const PersonRowSchema = Type.Object({
  id: Uuid,
  kind: Kind,
  login: Type.String(),
  name: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()], { description: "Masked" }),
  disabled: Type.Boolean(),
  identityVerified: Type.Boolean(),
  posts: Type.Array(PostRef, { description: "Held today" }),
});

export const PeoplePageSchema = Type.Object({ total: Type.Integer(), rows: Type.Array(PersonRowSchema) });

export const PersonSchema = Type.Object({
  id: Uuid,
  kind: Kind,
  login: Type.String(),
  name: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  idNumber: Type.Union([Type.String(), Type.Null()], { description: "Masked; null when none was given" }),
  identityVerified: Type.Boolean(),
  enforcementNumber: Type.Union([Type.String(), Type.Null()]),
  employment: Type.Union([Employment, Type.Null()]),
  mustChangePassword: Type.Boolean(),
  disabledAt: Type.Union([Instant, Type.Null()]),
  createdAt: Instant,
  posts: Type.Array(Type.Object({ post: PostId, fromOn: CivilDate, untilOn: Type.Union([CivilDate, Type.Null()]) }), {
    description: "Every appointment, also past and coming ones",
  }),
  substitutions: Type.Array(
    Type.Object({
      id: Uuid,
      absent: Uuid,
      absentName: Type.String(),
      substitute: Uuid,
      substituteName: Type.String(),
      fromOn: CivilDate,
      untilOn: CivilDate,
    }),
  ),
  interests: Type.Array(
    Type.Object({ id: Type.String({ description: "Keyed hash of the number" }), relation: Type.String() }),
  ),
});

export const WithPasswordSchema = Type.Object({
  id: Uuid,
  temporaryPassword: Type.String({ description: "Shown once; to be changed at the first sign-in" }),
});

export const ColleaguesSchema = Type.Array(
  Type.Object({ account: Uuid, name: Type.String(), posts: Type.Array(PostRef) }),
);

export const PostsSchema = Type.Array(
  Type.Object({
    id: PostId,
    name: Type.String(),
    role: Type.String(),
    office: Type.String(),
    officeName: Type.String(),
    grants: Type.Array(ActionName),
    holders: Type.Array(Type.Object({ account: Uuid, name: Type.String() })),
  }),
);

export const PeopleEventsSchema = Type.Array(
  Type.Object({
    id: Uuid,
    at: Instant,
    by: Type.Union([Uuid, Type.Null()], { description: "Null: the operator" }),
    byName: Type.Union([Type.String(), Type.Null()]),
    subject: Type.Union([Uuid, Type.Null()]),
    subjectName: Type.Union([Type.String(), Type.Null()]),
    type: Type.String(),
    data: Type.Record(Type.String(), Type.Unknown()),
  }),
);
