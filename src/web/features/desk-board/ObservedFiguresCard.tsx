import { Link } from "@tanstack/react-router";
import { Card, Descriptions } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./BoardPage.module.css";
import type { ObservedFigures } from "./board.ts";

const FIGURES = ["cases", "events", "activities", "variants", "overdue", "open"] as const;

/** What the replayed logs of the district amount to, counted from the stored cases. */
export function ObservedFiguresCard({ figures }: { readonly figures: ObservedFigures }) {
  const { t } = useTranslation("deskBoard");
  return (
    <Card
      size="small"
      className={styles.figures}
      title={t("observed.title")}
      extra={<Link to="/overdue">{t("observed.open")}</Link>}
    >
      <Descriptions
        size="small"
        column={{ xs: 2, md: 3, lg: 6 }}
        layout="vertical"
        items={FIGURES.map((figure) => ({
          key: figure,
          label: t(`observed.figure.${figure}`),
          children: <b className={styles.count}>{figures[figure].toLocaleString("en")}</b>,
        }))}
      />
    </Card>
  );
}
