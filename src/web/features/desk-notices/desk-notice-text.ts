import { useTranslation } from "react-i18next";
import { slotText } from "../desk-joint/joint.ts";
import { isPeriod, texts } from "../notices/notice-text.ts";
import type { Notice } from "../notices/notices.ts";

/** The sentence of a notice to staff; one that this page does not know still leads to its case. */
export function useDeskNoticeText(): (notice: Pick<Notice, "code" | "facts">) => string {
  const { t } = useTranslation(["deskNotices", "deskJoint", "deskChanges", "itemHistory"]);
  return ({ code, facts }) => {
    const clock = textOf(facts.step) || textOf(facts.named) || t(`clock.${textOf(facts.clock)}`, { defaultValue: "" });
    const period = (value: unknown) => (isPeriod(value) ? slotText(value) : "");
    const by = texts(facts.by).join("、");
    const told = {
      number: textOf(facts.number),
      item: textOf(facts.item),
      note: textOf(facts.note ?? facts.order ?? facts.answer),
      on: textOf(facts.on ?? facts.answerDueOn),
      work: t(`deskJoint:kind.${textOf(facts.kind)}`, { defaultValue: "" }),
      when: period(facts.slot),
      before: period(facts.before),
      reason: textOf(facts.reason),
      from: textOf(facts.from),
      step: textOf(facts.step),
      aspects: texts(facts.aspects)
        .map((aspect) => t(`itemHistory:aspect.${aspect}`, { defaultValue: aspect }))
        .join("、"),
      changed: t(`deskChanges:changeKind.${textOf(facts.changeKind)}`, { defaultValue: "" }),
      by: by === "" ? "" : t("by", { by }),
      clock: clock === "" ? textOf(facts.clock) : clock,
    };
    return t(`text.${code.replace("notice/", "")}`, { ...told, defaultValue: t("other", told) });
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
