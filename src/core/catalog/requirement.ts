/**
 * What a law asks of every item that rests on it, as data beside the law: a step that must stand in the flow, a fee that
 * is forbidden, the one extension there is, who may end a licence. The rules differ from law to law and change with
 * them, so none of them stands in code; `check-requirements.ts` only compares.
 */
import type { Limit } from "../clock/index.ts";
import type { TaskKind } from "../flow/index.ts";
import type {
  BodyStanding,
  DecisionMode,
  EndingAct,
  EndingAuthority,
  ExtensionAuthority,
  HandlingKind,
  ItemType,
  ReceiptKind,
  SafetyArea,
  StartEvent,
} from "./codes.ts";

export interface StatuteRequirement {
  /** The article that says so: `102`, `32(4)`. */
  readonly article: string;
  /** False until somebody has read the article for this rule. */
  readonly checked: boolean;
  /** The rule in a sentence, as a legal officer would say it: shown with every finding. */
  readonly rule: string;
  /** An item that names one of these articles of the law among its legal bases is bound; `all` binds every item. */
  readonly binds: readonly string[] | "all";
  /** Only items of these kinds; absent: of every kind. */
  readonly handling?: readonly HandlingKind[];
  readonly types?: readonly ItemType[];
  readonly asks: StatuteDemands;
}

/** Everything here is asked at once. What is absent, the law says nothing of. */
export interface StatuteDemands {
  /** Steps of the flow, each marked as required by law (法定程序). */
  readonly steps?: readonly StepDemand[];
  /** The law forbids any fee. */
  readonly fee?: "none";
  /** The most that may be added to the limit and who may add it; `none` where the law names no extension. */
  readonly extension?: { readonly maximum: Limit; readonly authority: ExtensionAuthority } | "none";
  /** The limit of the law: one of these, from this event. */
  readonly limit?: { readonly limits: readonly Limit[]; readonly starts: StartEvent };
  readonly receipt?: ReceiptKind;
  readonly mode?: DecisionMode;
  /** Words that must each stand in an option of a question: cases that the law tells apart. */
  readonly situations?: readonly string[];
  /** What the matter directly concerns, so that conditions cannot be promised. */
  readonly safety?: readonly SafetyArea[];
  /** Papers that are issued only to whoever has this item's result already: asking for one of them is a circle. */
  readonly precedes?: readonly string[];
  /** Who may end the result in each way. */
  readonly endings?: readonly EndingDemand[];
  /** Bodies of that standing are answered for by these governments (复议机关). */
  readonly remedies?: readonly RemedyDemand[];
}

/** A step is found by its kind, by words of its name, or by both. */
export interface StepDemand {
  readonly kind?: TaskKind;
  readonly named?: string;
  /** So many of them; absent: one. */
  readonly count?: number;
  /** A clock of its own, not longer than this. */
  readonly limit?: Limit;
  /** Not the post that does steps of this kind: who reviews does not host the hearing. */
  readonly notBy?: TaskKind;
}

export interface EndingDemand {
  readonly act: EndingAct;
  readonly by: readonly EndingAuthority[];
}

export interface RemedyDemand {
  readonly standing: BodyStanding;
  /** Names, of which the body's text names one or several. */
  readonly to: readonly string[];
}
