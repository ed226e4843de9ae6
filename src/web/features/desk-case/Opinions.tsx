/** 审查意见: what each office said, side by side. */
import { Card, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import type { OpinionView } from "./case-view.ts";
import styles from "./ProceedingsPanel.module.css";

export function Opinions({ opinions }: { readonly opinions: readonly OpinionView[] }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  return (
    <Card size="small" title={t("proceedings.opinions")} className={styles.opinions}>
      <Table<OpinionView>
        size="small"
        rowKey="task"
        pagination={false}
        dataSource={[...opinions]}
        scroll={{ x: "max-content" }}
        rowClassName={(opinion) => (opinion.stands ? "" : (styles.undone ?? ""))}
        columns={[
          { title: t("opinion.step"), dataIndex: "step", key: "step" },
          { title: t("opinion.office"), dataIndex: "officeName", key: "office" },
          { title: t("opinion.by"), key: "by", render: (_, opinion) => opinion.by ?? "" },
          {
            title: t("opinion.outcome"),
            key: "outcome",
            render: (_, opinion) => (
              <>
                <b>{t(`codes:outcome.${opinion.outcome}`, { defaultValue: opinion.outcome })}</b>
                {!opinion.stands && <Tag tone="warn">{t("opinion.undone")}</Tag>}
              </>
            ),
          },
          {
            title: t("opinion.text"),
            key: "text",
            render: (_, opinion) => <span className={styles.words}>{opinion.text}</span>,
          },
          {
            title: t("opinion.at"),
            key: "at",
            render: (_, opinion) => <time dateTime={opinion.at}>{momentText(opinion.at)}</time>,
          },
        ]}
      />
    </Card>
  );
}
