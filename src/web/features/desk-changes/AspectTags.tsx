/** The aspects of a change: which are signed, which wait, which wait for the reader. */
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import type { ChangeRow } from "./changes.ts";

export function AspectTags({ aspects }: Pick<ChangeRow, "aspects">) {
  const { t } = useTranslation(["deskChanges", "itemHistory"]);
  if (aspects.length === 0) return <span>{t("noAspects")}</span>;
  return (
    <>
      {aspects.map((one) => (
        <span key={one.aspect}>
          <Tag tone={TONES[standingOf(one)]}>
            {t(`aspectIs.${standingOf(one)}`, { aspect: t(`itemHistory:aspect.${one.aspect}`) })}
          </Tag>{" "}
        </span>
      ))}
    </>
  );
}

const TONES = { signed: "good", mine: "warn", open: "quiet" } as const satisfies Record<string, Tone>;

function standingOf({ signed, mine }: ChangeRow["aspects"][number]): keyof typeof TONES {
  if (signed !== null) return "signed";
  return mine ? "mine" : "open";
}
