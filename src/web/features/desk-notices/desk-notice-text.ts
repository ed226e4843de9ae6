import { useTranslation } from "react-i18next";
import type { Notice } from "../notices/notices.ts";

/** The sentence of a notice to staff; one that this page does not know still leads to its case. */
export function useDeskNoticeText(): (notice: Pick<Notice, "code" | "facts">) => string {
  const { t } = useTranslation("deskNotices");
  return ({ code, facts }) => {
    const clock = textOf(facts.step) || textOf(facts.named) || t(`clock.${textOf(facts.clock)}`, { defaultValue: "" });
    const told = {
      number: textOf(facts.number),
      item: textOf(facts.item),
      note: textOf(facts.note ?? facts.order ?? facts.answer),
      on: textOf(facts.on ?? facts.answerDueOn),
      clock: clock === "" ? textOf(facts.clock) : clock,
    };
    return t(`text.${code.replace("notice/", "")}`, { ...told, defaultValue: t("other", told) });
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
