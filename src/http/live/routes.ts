/** Server-sent events: which lists changed, so that screens refresh by themselves. */
import type { LiveHub } from "../../app/live.ts";
import type { SessionCache } from "../../app/session/session-cache.ts";
import { ok, refuse } from "../../core/shared/index.ts";
import { defineRoute, type Route, SIGNED_IN } from "../route.ts";

export interface LiveServices {
  readonly live: LiveHub;
  readonly identify: Pick<SessionCache, "identify" | "watch">;
}

export function liveRoutes({ live, identify }: LiveServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/events",
      operationId: "listenToChanges",
      summary: "Stream of `change` events with a topic and, where there is one, a case's id",
      tag: "system",
      permission: SIGNED_IN,
      replyMediaTypes: ["text/event-stream"],
      refusals: ["request/too-many"],
      handler: async ({ actor, session }) => {
        if (!live.mayOpen(actor)) return refuse({ code: "request/too-many", retryAfterSeconds: 30 });
        const open = (send: (event: string, data: object) => void) =>
          live.subscribe(actor, ({ topics, id }) => {
            for (const topic of topics) send("change", id === undefined ? { topic } : { topic, id });
          });
        const mayGoOn = async () => session !== undefined && (await identify.identify(session)) !== null;
        const inDoubt = (ask: () => void) =>
          "account" in actor ? identify.watch(actor.account, ask) : () => undefined;
        return ok({ status: 200, value: null, events: { open, mayGoOn, inDoubt } });
      },
    }),
  ];
}
