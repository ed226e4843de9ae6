/** A source in words that anybody understands: which paper or application, of which day. */
import { useTranslation } from "react-i18next";
import { dayText } from "../../ui/dates.ts";
import type { HeldPaper, SourceView } from "./prefill.ts";

/** Who reads it: the person themselves, the clerk before whom they stand, or whoever examines the case. */
export type Reader = "person" | "clerk" | "case";

export function useSourceText(reader: Reader): (source: SourceView) => string {
  const { t, i18n } = useTranslation("prefill");
  return ({ kind, name, number, bodyName, on }) =>
    t(`${reader}.from.${kind}`, { name, number, body: bodyName, on: on === null ? "" : dayText(on, i18n.language) });
}

export function useHeldText(): (
  held: Pick<HeldPaper, "kind" | "name" | "number" | "bodyName" | "on" | "until">,
) => string {
  const { t, i18n } = useTranslation("prefill");
  const day = (on: string | null) => (on === null ? "" : dayText(on, i18n.language));
  return ({ kind, name, number, bodyName, on, until }) =>
    t(`held.${kind}`, {
      ...{ name, number, body: bodyName, on: day(on) },
      until: until === null ? "" : t("held.until", { day: day(until) }),
    });
}
