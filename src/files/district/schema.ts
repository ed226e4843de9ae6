/** Shapes of the files beside the catalogue. See districts/demo/README.md for what each field says. */
import { Type } from "typebox";
import { ASPECTS, BODY_NATURES, BODY_STANDINGS, ITEM_TYPES } from "../../core/catalog/index.ts";
import { ACTIONS } from "../../core/party/index.ts";
import type { BodyId, OfficeId } from "../../core/shared/index.ts";
import { LICENCE_REASON_KINDS, REASON_KINDS } from "./model.ts";
import { closed, codeOf, oneOf } from "./yaml-file.ts";

export const text = Type.String({ minLength: 1 });
export const texts = Type.Array(text);
const id = Type.String({ pattern: "^[a-z][a-z0-9]*([.-][a-z0-9]+)*$" });
// Ids become branded here, at the edge; references.ts checks that they name something.
const bodyId = Type.Unsafe<BodyId>(id);
const officeId = Type.Unsafe<OfficeId>(id);
const date = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const hour = Type.String({ pattern: "^([01]\\d|2[0-4]):[0-5]\\d$" });
const address = closed({ division: Type.String({ pattern: "^\\d{6}$" }), detail: text });

export const districtFile = closed({
  code: Type.String({ pattern: "^\\d{6}$" }),
  name: text,
  fullName: text,
  zone: text,
  demo: Type.Boolean(),
  officeHours: Type.Array(closed({ from: hour, to: hour }), { minItems: 1 }),
  calendar: closed({
    base: oneOf(["china", "ordinary-weeks"]),
    exceptions: Type.Array(closed({ date, kind: oneOf(["holiday", "make-up"]), name: text, notice: text })),
  }),
});

export const basesFile = closed({
  bases: Type.Array(
    closed({
      id,
      title: text,
      level: oneOf(["law", "regulation", "local-regulation", "rule", "document"]),
      documentNumber: Type.Optional(text),
      inForceFrom: Type.Optional(date),
      repealedOn: Type.Optional(date),
      repealedBy: Type.Optional(text),
      readOn: Type.Optional(date),
      amendments: Type.Optional(
        Type.Array(
          closed({ inForceFrom: date, documentNumber: Type.Optional(text), readAgainBy: Type.Optional(date) }),
        ),
      ),
      governs: Type.Optional(Type.Array(codeOf(ITEM_TYPES), { minItems: 1 })),
      invented: Type.Optional(Type.Boolean()),
    }),
  ),
});

export const bodiesFile = closed({
  bodies: Type.Array(
    closed({
      id: bodyId,
      name: text,
      creditCode: text,
      nature: codeOf(BODY_NATURES),
      paperPrefix: text,
      acceptanceSeal: text,
      approvalSeal: text,
      phone: text,
      address: text,
      remedies: closed({
        reviewBody: text,
        reviewDays: Type.Integer({ minimum: 1 }),
        court: text,
        litigationMonths: Type.Integer({ minimum: 1 }),
        online: Type.Optional(text),
      }),
      superior: Type.Optional(Type.Literal(true)),
      standing: Type.Optional(codeOf(BODY_STANDINGS)),
      penalises: Type.Optional(Type.Literal(true)),
      officeHours: Type.Optional(Type.Array(closed({ from: hour, to: hour }), { minItems: 1 })),
    }),
  ),
});

export const officesFile = closed({
  offices: Type.Array(
    closed({
      id: officeId,
      body: bodyId,
      name: text,
      kind: oneOf(["section", "window", "visit", "leadership", "consulted", "support"]),
    }),
  ),
});

export const postsFile = closed({
  posts: Type.Array(
    closed({
      id,
      office: officeId,
      name: text,
      role: Type.String({ pattern: "^[a-z][a-z-]*$" }),
      grants: Type.Array(oneOf(ACTIONS), { minItems: 1 }),
      authorisedItems: Type.Optional(Type.Union([Type.Literal("all"), Type.Array(text, { minItems: 1 })])),
    }),
  ),
});

export const gatekeepersFile = closed({
  gatekeepers: Type.Array(closed({ aspect: oneOf(ASPECTS), post: id }), { minItems: 1 }),
});

export const peopleFile = closed({
  demoPassword: Type.Optional(Type.String({ minLength: 10 })),
  staff: Type.Array(
    closed({
      id,
      login: text,
      name: text,
      employment: oneOf(["civil-servant", "contract"]),
      enforcementNumber: Type.Optional(text),
      posts: Type.Array(id, { minItems: 1 }),
      residentId: Type.Optional(text),
      relatives: Type.Optional(texts),
    }),
  ),
  citizens: Type.Array(closed({ id, login: text, name: text, residentId: text, address })),
  firms: Type.Array(
    closed({
      id,
      login: text,
      name: text,
      creditCode: text,
      legalForm: text,
      address,
      representative: closed({ name: text, residentId: text, mobile: text }),
    }),
  ),
});

const themes = Type.Array(closed({ code: id, name: text }), { minItems: 1 });
export const themesFile = closed({ person: themes, legal: themes });

export const synonymsFile = closed({
  synonyms: Type.Array(closed({ words: Type.Array(text, { minItems: 1 }), means: Type.Array(text, { minItems: 1 }) })),
});

const reasons = Type.Array(closed({ code: id, text, law: texts }), { minItems: 1 });
const licenceReasons = Type.Optional(reasons);
export const reasonsFile = closed({
  ...(Object.fromEntries(REASON_KINDS.map((kind) => [kind, reasons])) as Record<
    (typeof REASON_KINDS)[number],
    typeof reasons
  >),
  ...(Object.fromEntries(LICENCE_REASON_KINDS.map((kind) => [kind, licenceReasons])) as Record<
    (typeof LICENCE_REASON_KINDS)[number],
    typeof licenceReasons
  >),
});
