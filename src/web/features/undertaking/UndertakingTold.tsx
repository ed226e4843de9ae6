/** What a person reads of an undertaking before choosing it: what is promised, what follows, and by which law. */
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import styles from "./UndertakingTold.module.css";

type OnCase = AnswerOf<"getCase">["undertakings"][number];
export type Told = Pick<OnCase, "id" | "kind" | "name" | "putsOff" | "effects" | "basis" | "bars" | "told">;

export function UndertakingTold({ told }: { readonly told: Pick<Told, "told" | "effects"> }) {
  const { t } = useTranslation("undertaking");
  return (
    <section className={styles.told} aria-label={t("toldTitle")}>
      <b>{t("toldTitle")}</b>
      <ul>
        {told.told.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {told.effects.map(({ effect, basis }) => (
          <li key={effect}>
            {basis.length === 0
              ? t(`effect.${effect}`)
              : t("effectBy", { effect: t(`effect.${effect}`), laws: basis.map((law) => law.text).join("、") })}
          </li>
        ))}
      </ul>
    </section>
  );
}
