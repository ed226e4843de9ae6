/** What is held already and need not be handed in: each with where it comes from, and the way to hand in another. */
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import styles from "./HeldPapers.module.css";
import type { HeldPaper } from "./prefill.ts";
import { useHeldText } from "./source-text.ts";

export interface HeldPapersProps {
  readonly papers: readonly {
    readonly material: { readonly id: string; readonly name: string };
    readonly held: HeldPaper;
  }[];
  readonly onAnew: (material: string) => void;
}

export function HeldPapers({ papers, onAnew }: HeldPapersProps) {
  const { t } = useTranslation("prefill");
  const text = useHeldText();
  if (papers.length === 0) return null;
  return (
    <Card title={t("held.title")}>
      <ul className={styles.list}>
        {papers.map(({ material, held }) => (
          <li key={material.id}>
            <b>{material.name}</b>
            <span>{text(held)}</span>
            <Button
              look="quiet"
              aria-label={`${material.name}：${t("held.again")}`}
              onClick={() => onAnew(material.id)}
            >
              {t("held.again")}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
