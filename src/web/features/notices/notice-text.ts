import { useTranslation } from "react-i18next";
import { dayText, periodText } from "../../ui/dates.ts";
import type { Notice } from "./notices.ts";

/** The sentence of a notice to an applicant; one that this page does not know still leads to its case. */
export function useNoticeText(): (notice: Notice) => string {
  const { t, i18n } = useTranslation(["notices", "case"]);
  return ({ code, facts }) => {
    const name = code.replace("notice/", "");
    const item = text(facts.item);
    const period = (value: unknown) => (isPeriod(value) ? periodText(value, i18n.language) : "");
    const day = (value: unknown) => (typeof value === "string" ? dayText(value, i18n.language) : "");
    switch (name) {
      case "case-submitted":
      case "case-received":
      case "not-needed-declared":
      case "jurisdiction-declined":
      case "papers-returned":
      case "special-ended":
      case "undertaking-returned":
      case "undertaking-kept":
      case "undertaking-broken":
      case "case-suspended":
      case "case-resumed":
      case "case-extended":
      case "result-issued":
      case "case-terminated":
      case "bundle-concluded":
      case "delay-explained":
        return t(`text.${name}`, { item });
      case "case-accepted":
        return facts.kind === "deemed" ? t("deemed", { item }) : t("text.case-accepted", { item });
      case "corrections-requested":
        return t("text.corrections-requested", { item, count: Number(facts.count), day: day(facts.dueOn) });
      case "rectification-ordered":
        return t("text.rectification-ordered", { item, day: day(facts.dueOn) });
      case "expiry-reminded":
        return t("text.expiry-reminded", { item, day: day(facts.askBy) });
      case "special-started":
        return t("text.special-started", { item, day: day(facts.expectedEndOn) });
      case "joint-settled":
      case "joint-moved":
      case "joint-cancelled":
      case "joint-absent":
        return t(`text.${name}`, {
          ...{ item, reason: text(facts.reason), offices: texts(facts.offices).join("、") },
          ...{ work: t(`case:joint.kind.${text(facts.kind)}`), when: period(facts.slot), before: period(facts.before) },
        });
      case "due-moved":
      case "undertaking-due-moved": {
        const by = texts(facts.by).join("、");
        return t(`text.${name}`, {
          ...{ item, undertaking: text(facts.undertaking), before: day(facts.from), day: day(facts.on) },
          why: by === "" ? "" : t("why", { by }),
        });
      }
      case "licence-ended":
      case "penalty-noted":
        return t(`licence.${text(facts.act)}`, { item });
      case "case-decided":
        return t(`decided.${text(facts.outcome)}`, { item });
      default:
        return t("other", { item });
    }
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The texts of a list; empty for what is none. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

/** A time with beginning and end, as notices of joint work have it. */
export function isPeriod(value: unknown): value is { readonly from: string; readonly to: string } {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}
