/** Setting and lifting bars: by a post, on whoever applied in a case, with its law; identity numbers never travel. */
import { type BarScope, canRead } from "../../core/case/index.ts";
import type { StaffActor } from "../../core/party/index.ts";
import {
  type CaseId,
  type CivilDate,
  civilDateOf,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { Calendars, Now } from "../ports/procedures.ts";
import type { UndertakingStore } from "../ports/undertakings.ts";
import type { CaseEngine } from "./engine.ts";
import type { KnownBars } from "./known-bars.ts";

export interface Bars {
  /**
   * R-UND-18: who handed in false papers does not apply for the same licence again until the day that the law sets; only
   * where the matter concerns safety. @basis 行政许可法 §78–79
   */
  setBar(
    jurisdiction: Jurisdiction,
    actor: StaffActor,
    order: BarOrder,
  ): Promise<Result<{ readonly id: string }, BarRefusal>>;
  /** 修复: lifts a bar, with the reason; once. */
  liftBar(jurisdiction: Jurisdiction, actor: StaffActor, id: string, reason: string): Promise<Result<null, BarRefusal>>;
}

export interface BarOrder {
  readonly caseId: CaseId;
  readonly scope: BarScope;
  /** The last day; null only for a bar from undertakings, which a repair ends. */
  readonly until: CivilDate | null;
  readonly cause: string;
  readonly basis: string;
}

export type BarRefusal =
  | { readonly code: "case/not-found" }
  | { readonly code: "bar/not-found" }
  | { readonly code: "bar/needs-last-day" }
  | { readonly code: "bar/last-day-past"; readonly until: string }
  | { readonly code: "bar/matter-not-of-safety" }
  | { readonly code: "bar/words-missing" };

export interface BarsParts {
  readonly store: UndertakingStore;
  readonly known: KnownBars;
  readonly engine: Pick<CaseEngine, "load">;
  readonly calendars: Calendars;
  readonly now: Now;
}

export function createBars({ store, known, engine, calendars, now }: BarsParts): Bars {
  return {
    setBar: async (jurisdiction, actor, order) => {
      const loaded = await engine.load(jurisdiction, order.caseId);
      if (loaded?.procedure == null || !canRead(loaded, actor)) return refuse({ code: "case/not-found" });
      const { zone } = await calendars.getCalendar(jurisdiction);
      const setAt = now(jurisdiction);
      const from = civilDateOf(setAt, zone);
      const { item } = loaded.procedure;
      const { scope, until } = order;
      const cause = order.cause.trim();
      const basis = order.basis.trim();
      if (cause === "" || basis === "") return refuse({ code: "bar/words-missing" });
      if (until !== null && until < from) return refuse({ code: "bar/last-day-past", until });
      if (scope === "application" && until === null) return refuse({ code: "bar/needs-last-day" });
      if (scope === "application" && (item.safety?.areas ?? []).length === 0)
        return refuse({ code: "bar/matter-not-of-safety" });
      const id = await store.setBar(jurisdiction, {
        ...{ partyKey: loaded.state.parties.applicant, caseId: order.caseId, scope, from, until, cause, basis, setAt },
        matter: scope === "application" ? item.basicCode : null,
        setBy: actor.account,
      });
      known.forget(jurisdiction);
      return ok({ id });
    },
    liftBar: async (jurisdiction, actor, id, reason) => {
      if (reason.trim() === "") return refuse({ code: "bar/words-missing" });
      const lift = { id, by: actor.account, at: now(jurisdiction), reason: reason.trim() };
      if (!(await store.liftBar(jurisdiction, lift))) return refuse({ code: "bar/not-found" });
      known.forget(jurisdiction);
      return ok(null);
    },
  };
}
