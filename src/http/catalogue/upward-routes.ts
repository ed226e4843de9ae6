/** The basic catalogue that the district inherits, and proposals to whoever keeps it. */
import { type Static, Type } from "typebox";
import type { BasicViews } from "../../app/catalogue/upward/basic-views.ts";
import type { ProposalViews } from "../../app/catalogue/upward/proposal-views.ts";
import type { UpwardProposals } from "../../app/catalogue/upward/proposals.ts";
import type { ProposalCommand } from "../../core/catalog/index.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import { type ItemCode, ok, parseCivilDate, type Result, refuse } from "../../core/shared/index.ts";
import { Uuid } from "../fields.ts";
import { defineRoute, granted, type Language, type Route } from "../route.ts";
import type { Sentences } from "../sentences.ts";
import { readFixedText } from "./fixed-text-schema.ts";
import {
  BasicCodeText,
  BasicSchema,
  BasicsSchema,
  NewProposalSchema,
  ProposalCommandSchema,
  ProposalSchema,
  ProposalsQuerySchema,
  ProposalsSchema,
} from "./upward-schemas.ts";

export interface UpwardServices {
  readonly basics: BasicViews;
  readonly proposals: UpwardProposals;
  readonly views: ProposalViews;
}

const READERS = granted("catalogue.manage", "catalogue.sign");
const KEEPERS = granted("catalogue.manage");
const ById = Type.Object({ id: Uuid });

export function upwardRoutes(services: UpwardServices, sentences: Sentences): readonly Route[] {
  return [
    ...basicRoutes(services, sentences),
    ...readingRoutes(services, sentences),
    openingRoute(services),
    commandRoute(services),
  ];
}

/** Routes with a grant are asked by staff alone. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== "staff") throw new Error(`${actor.kind} holds no grant of the catalogue`);
  return actor;
}

function telling(sentences: Sentences, language: Language) {
  return { language, say: (code: string) => sentences.say(language, code, {}) };
}

function basicRoutes({ basics }: UpwardServices, sentences: Sentences): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/catalogue/basics",
      operationId: "listBasicItems",
      summary: "What the upper level fixes: each basic item with the items of the district that complete it",
      tag: "catalogue",
      permission: READERS,
      reply: BasicsSchema,
      refusals: [],
      handler: async ({ jurisdiction }) => ok({ status: 200, value: { rows: await basics.list(jurisdiction) } }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/catalogue/basics/:code",
      operationId: "getBasicItem",
      summary: "A basic item: what each fixed field says, and where items of the district say something else",
      tag: "catalogue",
      permission: READERS,
      params: Type.Object({ code: BasicCodeText }),
      reply: BasicSchema,
      refusals: ["upward/basic-unknown"],
      handler: async ({ jurisdiction, params, language }) => {
        const view = await basics.find(jurisdiction, params.code, telling(sentences, language));
        if (view === null) return refuse({ code: "upward/basic-unknown", basic: params.code });
        return ok({ status: 200, value: view });
      },
    }),
  ];
}

function readingRoutes({ views }: UpwardServices, sentences: Sentences): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/catalogue/proposals",
      operationId: "listUpwardProposals",
      summary: "Proposals to whoever keeps the basic catalogue, the latest first",
      tag: "catalogue",
      permission: READERS,
      query: ProposalsQuerySchema,
      reply: ProposalsSchema,
      refusals: [],
      handler: async ({ jurisdiction, query: { status, basic } }) => {
        const rows = await views.list(jurisdiction, {
          ...(status === undefined ? {} : { status }),
          ...(basic === undefined ? {} : { basicCode: basic }),
        });
        return ok({ status: 200, value: { rows } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/catalogue/proposals/:id",
      operationId: "getUpwardProposal",
      summary: "A proposal with what it would change, its reason and law, its answer, and what stands now",
      tag: "catalogue",
      permission: READERS,
      params: ById,
      reply: ProposalSchema,
      refusals: ["upward/not-found"],
      handler: async ({ actor, params, language }) => {
        const view = await views.find(staffOf(actor), params.id, telling(sentences, language));
        return view === null ? refuse({ code: "upward/not-found" }) : ok({ status: 200, value: view });
      },
    }),
  ];
}

function openingRoute({ proposals }: UpwardServices): Route {
  return defineRoute({
    method: "POST",
    path: "/api/catalogue/proposals",
    operationId: "openUpwardProposal",
    summary: "Draft a proposal: which field of which basic item should say what, why, and by which law",
    tag: "catalogue",
    permission: KEEPERS,
    body: NewProposalSchema,
    reply: Type.Object({ id: Uuid }),
    refusals: [
      ...["upward/basic-unknown", "upward/field-open", "upward/no-difference", "upward/reason-required"],
      ...["upward/basis-required", "upward/law-unknown", "upward/item-elsewhere"],
    ],
    handler: async ({ actor, body }) => {
      const { basicCode, ...written } = body;
      const text = readText(written);
      if (!text.ok) return text;
      const opened = await proposals.open(staffOf(actor), { basicCode, ...text.value });
      return opened.ok ? ok({ status: 201, value: opened.value }) : opened;
    },
  });
}

function commandRoute({ proposals }: UpwardServices): Route {
  return defineRoute({
    method: "POST",
    path: "/api/catalogue/proposals/:id/commands",
    operationId: "giveUpwardProposalCommand",
    summary: "Write a drafted proposal otherwise, note that it was sent, enter the answer that came, withdraw it",
    tag: "catalogue",
    permission: KEEPERS,
    params: ById,
    body: ProposalCommandSchema,
    status: 200,
    reply: Type.Object({ version: Type.Integer() }),
    refusals: [
      ...["upward/not-found", "upward/not-allowed-in-state", "upward/field-open", "upward/no-difference"],
      ...["upward/reason-required", "upward/basis-required", "upward/law-unknown", "upward/item-elsewhere"],
      ...["upward/basic-moved", "upward/document-required", "upward/answerer-required", "upward/day-impossible"],
      ...["upward/other-field", "upward/busy", "request/invalid"],
    ],
    handler: async ({ actor, params, body }) => {
      const command = readCommand(body);
      if (!command.ok) return command;
      const done = await proposals.execute(staffOf(actor), params.id, command.value);
      return done.ok ? ok({ status: 200, value: done.value }) : done;
    },
  });
}

type Written = Pick<Static<typeof NewProposalSchema>, "proposed" | "reason" | "basis" | "items">;

function readText({ proposed, reason, basis, items }: Written) {
  const read = readFixedText(proposed);
  return read.ok ? ok({ ...read.value, reason, basis, items: items as ItemCode[] }) : read;
}

function readCommand(sent: Static<typeof ProposalCommandSchema>): Result<ProposalCommand> {
  switch (sent.type) {
    case "revise": {
      const text = readText(sent);
      return text.ok ? ok({ type: "revise", ...text.value }) : text;
    }
    case "send":
    case "answer": {
      const on = parseCivilDate(sent.on);
      if (on !== undefined) return ok({ ...sent, on });
      return refuse({ code: "request/invalid", problems: [{ path: "/on", code: "input/shape" }] });
    }
    case "withdraw":
      return ok(sent);
  }
}
