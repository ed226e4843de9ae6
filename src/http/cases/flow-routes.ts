/** The flow of a case: the drawing of the version that it keeps, and where the case stands in it. */
import { Type } from "typebox";
import { staffIn } from "../../app/case/case-view.ts";
import { flowStanding } from "../../app/case/flow-standing.ts";
import { canRead } from "../../core/case/index.ts";
import { type CaseId, ok, refuse } from "../../core/shared/index.ts";
import { CivilDate, Instant, Uuid } from "../fields.ts";
import { defineRoute, type Route, SIGNED_IN } from "../route.ts";
import type { CaseServices } from "./services.ts";

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const OpenSchema = Type.Object({
  task: Type.String(),
  instance: Nullable(Type.Object({ number: Type.Integer(), total: Type.Integer() })),
  added: Type.Boolean(),
  officeName: Type.String(),
  holderName: Nullable(Type.String()),
  since: Nullable(Instant),
  dueOn: Nullable(CivilDate),
  late: Type.Boolean(),
});

const StepSchema = Type.Object({
  node: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  office: Type.String(),
  officeName: Type.String(),
  post: Type.String(),
  statutory: Type.Boolean(),
  state: Type.Unsafe<"done" | "open" | "ahead" | "not-taken" | "jumped">({
    type: "string",
    enum: ["done", "open", "ahead", "not-taken", "jumped"],
  }),
  times: Type.Integer({ description: "Completions, what was sent back later included" }),
  sentBack: Type.Integer(),
  outcome: Nullable(Type.String()),
  open: Type.Array(OpenSchema),
});

const FlowStandingSchema = Type.Object({
  bpmn: Type.String({ description: "The BPMN 2.0 file of the version that the case keeps" }),
  ended: Nullable(Type.String()),
  steps: Type.Array(StepSchema),
  waiting: Type.Array(
    Type.Object({
      node: Type.String(),
      name: Type.String(),
      arrived: Type.Integer(),
      expected: Type.Integer(),
    }),
  ),
  timers: Type.Array(
    Type.Object({ timer: Type.String(), node: Type.String(), name: Type.String(), at: Nullable(Instant) }),
  ),
  awaited: Type.Array(Type.Object({ id: Type.String(), node: Type.String(), name: Type.String() }), {
    description: "Messages and cases of other procedures",
  }),
  standing: Type.Array(Type.String(), { description: "Nodes at which tokens stand" }),
  passed: Type.Array(Type.String()),
  taken: Type.Array(Type.String()),
});

export function flowRoutes(services: CaseServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/cases/:id/flow",
      operationId: "getCaseFlow",
      summary: "The flow of a case as BPMN, and where the case stands in it",
      tag: "cases",
      permission: SIGNED_IN,
      params: Type.Object({ id: Uuid }),
      reply: FlowStandingSchema,
      refusals: ["case/not-found", "case/observed"],
      handler: async ({ actor, jurisdiction, params }) => {
        const loaded = await services.engine.load(jurisdiction, params.id as CaseId);
        if (loaded === null || !canRead(loaded, actor)) return refuse({ code: "case/not-found" });
        const { state, procedure, events } = loaded;
        // A record that was replayed names its activities and has no drawing.
        if (procedure === null) return refuse({ code: "case/observed" });
        const [bpmn, calendar, offices, staff] = await Promise.all([
          services.drawings.getBpmn(jurisdiction, state.item, state.procedureVersion),
          services.calendars.getCalendar(jurisdiction),
          services.register.getOfficeNames(jurisdiction),
          services.staff.getNames(jurisdiction, staffIn(loaded)),
        ]);
        const context = { actor, calendar, now: services.now(jurisdiction), names: { offices, staff } };
        const standing = flowStanding({ procedure, state, events }, context);
        return ok({ status: 200, value: { bpmn, ...standing } });
      },
    }),
  ];
}
