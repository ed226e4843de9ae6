/** Events of a case in words: what happened, and the facts worth reading. */
import { useTranslation } from "react-i18next";
import { formatYuan } from "../../ui/money.ts";
import { slotText } from "../desk-joint/joint.ts";
import { momentText } from "../desk-lists/days.ts";
import type { TimelineEntry } from "./case-view.ts";
import type { TargetName } from "./target-names.ts";

export interface EventText {
  readonly title: string;
  /** When it was written down. */
  readonly at: string;
  readonly who: string;
  readonly facts: readonly { readonly key: string; readonly label: string; readonly text: string }[];
}

/** Facts that say nothing to a reader, or stand in the title. */
const UNTOLD: ReadonlySet<string> = new Set([
  "activity",
  "unit",
  "checks",
  "afterClosing",
  "resource",
  "jointWhat",
  "jointKind",
  "slotTo",
  "beforeTo",
]);

export function useEventText(targetName: TargetName): (entry: TimelineEntry) => EventText {
  const { t } = useTranslation(["deskCase", "codes", "deskJoint"]);
  const factText = useFactText(targetName);
  return (entry) => {
    const { type, facts, by } = entry;
    const activity = facts.activity;
    const title =
      typeof activity === "string"
        ? activity
        : t(`event.${nameOf(entry)}`, { defaultValue: type, outcome: outcomeOf(facts), work: workOf(facts) });
    const resource = typeof facts.resource === "string" && facts.resource !== "" ? facts.resource : undefined;
    const actor = resource ?? by.name ?? t(`codes:actor.${by.kind}`, { defaultValue: by.kind });
    const told = Object.keys(facts).filter((key) => !UNTOLD.has(key) && !isEmpty(facts[key]));
    const effective =
      entry.effectiveAt === null
        ? []
        : [{ key: "effectiveAt", label: t("fact.effectiveAt"), text: momentText(entry.effectiveAt) }];
    return {
      title: facts.afterClosing === true ? t("event.afterClosing", { title }) : title,
      at: momentText(entry.at),
      who: by.substitute ? t("history.substitute", { name: actor }) : actor,
      facts: [
        ...effective,
        ...told.map((key) => ({
          key,
          label: t(`fact.${key}`, { defaultValue: key }),
          text: factText(key, facts),
        })),
      ],
    };
  };

  /** What joint work told the case has a title of its own for each thing that it can tell. */
  function nameOf({ type, facts }: TimelineEntry): string {
    return type === "joint-work-noted" ? `joint-${String(facts.jointWhat)}` : type;
  }

  function workOf({ jointKind }: TimelineEntry["facts"]): string {
    return typeof jointKind === "string" ? t(`deskJoint:kind.${jointKind}`, { defaultValue: jointKind }) : "";
  }

  function outcomeOf(facts: TimelineEntry["facts"]): string {
    const outcome = facts.outcome;
    return typeof outcome === "string" ? t(`codes:outcome.${outcome}`, { defaultValue: outcome }) : "";
  }
}

function useFactText(targetName: TargetName): (key: string, facts: TimelineEntry["facts"]) => string {
  const { t } = useTranslation(["deskCase", "codes", "undertaking"]);
  return (key, facts) => {
    const value = facts[key];
    if (Array.isArray(value)) return value.map((each) => targetName(String(each))).join("、");
    const text = String(value);
    switch (key) {
      case "amountFen":
        return typeof value === "number" ? formatYuan(value) : text;
      case "amount":
        return t(`codes:limit.${String(facts.unit)}`, { amount: text, defaultValue: text });
      case "channel":
        return t(`codes:channel.${text}`, { defaultValue: text });
      case "outcome":
        return t(`codes:outcome.${text}`, { defaultValue: text });
      case "kind":
        return t(`codes:acceptance.${text}`, { defaultValue: text });
      case "procedure":
        return t(`codes:special.${text}`, { defaultValue: text });
      case "way":
        return t(`codes:way.${text}`, { defaultValue: text });
      case "effect":
        return t(`undertaking:effect.${text}`, { defaultValue: text });
      case "slotFrom":
        return slotText({ from: text, to: String(facts.slotTo) });
      case "beforeFrom":
        return slotText({ from: text, to: String(facts.beforeTo) });
      case "alarm":
        return t(`codes:alarm.${text}`, { defaultValue: text });
      default:
        return text;
    }
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
