/** Events of a case in the words of the person whom they concern. */
import { useTranslation } from "react-i18next";
import { dayText, periodText } from "../../ui/dates.ts";
import { formatYuan } from "../../ui/money.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import type { CaseView, TimelineEntry } from "./case.ts";
import { targetName } from "./targets.ts";

export interface EventText {
  readonly title: string;
  readonly detail?: string;
}

export function useEventText(view: CaseView, guide: Guide | undefined): (entry: TimelineEntry) => EventText {
  const { t, i18n } = useTranslation("case");
  return ({ type, facts }) => {
    const day = (name: string) => dayText(text(facts[name]), i18n.language);
    switch (type) {
      case "case-submitted":
      case "case-received":
      case "not-needed-declared":
      case "papers-returned":
      case "case-withdrawn":
      case "corrected-on-the-spot":
      case "case-archived":
      case "withdrawal-asked":
      case "bundle-concluded":
        return withDetail(t(`event.${type}`), text(facts.explanation ?? facts.note ?? facts.reason));
      case "child-asked":
      case "child-released":
        return { title: t(`event.${type}`, { step: text(facts.step) }) };
      case "child-opened":
        return { title: t("event.child-opened", { step: text(facts.step), number: text(facts.number) }) };
      case "child-closed":
        return withDetail(
          t("event.child-closed", { step: text(facts.step) }),
          t(`childOutcome.${text(facts.outcome)}`),
        );
      case "jurisdiction-declined":
        return withDetail(t("event.jurisdiction-declined", { body: text(facts.rightBody) }), text(facts.explanation));
      case "corrections-requested":
        return withDetail(t("event.corrections-requested", { day: day("dueOn") }), names(facts.targets));
      case "corrections-delivered":
        return withDetail(t("event.corrections-delivered"), names(facts.targets));
      case "case-accepted":
        return withDetail(
          t(`accepted.${text(facts.kind)}`),
          facts.kind !== "deemed" && facts.acceptedOn === facts.clockStartsOn
            ? ""
            : t("accepted.from", { day: day("clockStartsOn") }),
        );
      case "opinion-given":
      case "visit-recorded":
        return { title: t("event.opinion-given", { step: text(facts.step) }) };
      case "sent-back":
        return { title: t("event.sent-back", { step: text(facts.step) }) };
      case "case-jumped":
        return withDetail(t("event.case-jumped", { step: text(facts.step) }), text(facts.reason));
      case "message-received":
        return { title: t("event.message-received", { step: text(facts.step) }) };
      case "case-decided":
        return withDetail(t(`decided.${text(facts.outcome)}`), text(facts.reason));
      case "special-started":
        return withDetail(
          t(`special.${text(facts.procedure)}`),
          t("event.specialUntil", { day: day("expectedEndOn") }),
        );
      case "undertaking-given":
      case "undertaking-withdrawn":
      case "undertaking-returned":
      case "undertaking-kept":
        return withDetail(
          t(`event.${type}`),
          [text(facts.undertaking), text(facts.reason)].filter((part) => part !== "").join("："),
        );
      case "undertaking-delivered":
        return withDetail(t("event.undertaking-delivered"), names(facts.targets));
      case "undertaking-broken":
        return withDetail(t("event.undertaking-broken"), text(facts.undertaking));
      case "rectification-ordered":
        return withDetail(t("event.rectification-ordered", { day: day("dueOn") }), text(facts.findings));
      case "case-suspended":
      case "case-resumed":
        return withDetail(t(`event.${type}`), text(facts.explanation));
      case "expiry-reminded":
        return { title: t("event.expiry-reminded", { day: day("askBy") }) };
      case "joint-work-noted": {
        const period = (from: unknown, to: unknown) =>
          text(from) === "" ? "" : periodText({ from: text(from), to: text(to) }, i18n.language);
        const what = text(facts.jointWhat);
        const offices = text(facts.coming);
        const title = t(`event.joint-${what}`, {
          ...{ work: t(`joint.kind.${text(facts.jointKind)}`), when: period(facts.slotFrom, facts.slotTo) },
          ...{ before: period(facts.beforeFrom, facts.beforeTo), offices },
        });
        const coming = what === "settled" || what === "moved" ? t("event.jointComing", { offices }) : "";
        return withDetail(title, [coming, text(facts.reason)].filter((part) => part !== "").join("；"));
      }
      case "special-ended":
        return withDetail(t("event.special-ended"), text(facts.conclusion));
      case "case-extended":
        return withDetail(
          t("event.case-extended", { limit: t(`clock.limit.${text(facts.unit)}`, { count: Number(facts.amount) }) }),
          text(facts.reason),
        );
      case "payment-recorded":
        return { title: t("event.payment-recorded", { amount: formatYuan(Number(facts.amountFen)) }) };
      case "result-issued":
        return withDetail(
          t("event.result-issued"),
          typeof facts.validTo === "string" ? t("event.validTo", { day: day("validTo") }) : "",
        );
      case "service-recorded":
        return { title: t(`served.${text(facts.way)}`) };
      case "case-terminated":
        return withDetail(t("event.case-terminated"), text(facts.explanation));
      case "licence-ended":
        return withDetail(t(`event.licence.${text(facts.act)}`), text(facts.reason));
      case "penalty-noted":
        return withDetail(
          t(`event.licence.${text(facts.act)}`),
          [text(facts.authority), text(facts.document)].join(" "),
        );
      case "delay-explained":
        return withDetail(t("event.delay-explained"), text(facts.explanation));
      case "service-rated":
        return { title: t("event.service-rated") };
      default:
        return { title: t("event.other") };
    }
  };

  function names(targets: unknown): string {
    const ids: readonly unknown[] = Array.isArray(targets) ? targets : [];
    return [...new Set(ids)].map((id) => targetName(text(id), view, guide)).join("、");
  }
}

function withDetail(title: string, detail: string): EventText {
  return detail === "" ? { title } : { title, detail };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
