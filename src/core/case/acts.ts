/** Acts of service, each to be rated once. @basis GB/T 39734-2020 一次一评、一事一评 */
import { appended } from "../shared/index.ts";
import type { CaseEvent } from "./event.ts";
import type { CaseState, ServiceAct } from "./state.ts";

export function counterAct(kind: ServiceAct["kind"], version: number, event: CaseEvent): ServiceAct {
  return { id: `${kind}-${version}`, kind, at: event.at, office: event.by.post ?? null, rated: false };
}

export function withOnlineMatter(state: CaseState, event: CaseEvent): readonly ServiceAct[] {
  if (state.channel === "window" || state.acts.some((act) => act.kind === "online-matter")) return state.acts;
  return appended(state.acts, { id: "online-matter", kind: "online-matter", at: event.at, office: null, rated: false });
}
