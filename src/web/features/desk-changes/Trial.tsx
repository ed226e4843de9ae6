/** 试算: what would become of each running case if it were led over to the version that the change would publish. */
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Table } from "antd";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import { sendJson } from "../../api/json.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { useMay } from "../session/session.ts";
import styles from "./Change.module.css";

type Report = AnswerOf<"tryItemChange">;
type TriedCase = Report["cases"][number];

export function Trial({ id, all }: { readonly id: string; readonly all: number }) {
  const { t } = useTranslation("deskChanges");
  const mayTry = useMay("catalogue.manage");
  const trial = useMutation({
    mutationFn: () =>
      sendJson<Report>({ method: "POST", path: `/api/catalogue/changes/${encodeURIComponent(id)}/trial`, body: {} }),
  });
  if (!mayTry) return null;
  return (
    <>
      <Button onClick={() => trial.mutate()} loading={trial.isPending}>
        {t("trial.do")}
      </Button>
      {trial.isError && <ErrorPanel error={trial.error} />}
      {trial.data !== undefined && <Outcome cases={trial.data.cases} all={all} />}
    </>
  );
}

function Outcome({ cases, all }: { readonly cases: readonly TriedCase[]; readonly all: number }) {
  const { t } = useTranslation(["deskChanges", "refusals"]);
  const mayRead = useMay("case.intake", "case.read-office", "case.read-all");
  const stay = cases.filter(({ refusal }) => refusal !== null).length;
  return (
    <>
      <p role="status" className={styles.note}>
        {t("trial.told", { tried: cases.length, all, move: cases.length - stay, stay })}
      </p>
      <Table<TriedCase>
        size="small"
        rowKey="id"
        dataSource={[...cases]}
        scroll={{ x: "max-content" }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t("trial.none") }}
        columns={[
          {
            title: t("trial.case"),
            key: "case",
            render: (_, { id, number }) =>
              mayRead ? (
                <Link to="/cases/$id" params={{ id }}>
                  {number}
                </Link>
              ) : (
                number
              ),
          },
          {
            title: t("trial.result"),
            key: "result",
            render: (_, { refusal }) => (
              <Tag tone={refusal === null ? "good" : "warn"}>
                {refusal === null ? t("trial.moves") : t("trial.stays")}
              </Tag>
            ),
          },
          { title: t("trial.why"), key: "why", render: (_, one) => <Why one={one} /> },
          { title: t("trial.due"), key: "due", render: (_, { dueOn }) => dueOf(dueOn) },
        ]}
      />
    </>
  );
}

/** What changes for a case that can go over, and what stands against one that cannot. */
function Why({ one }: { readonly one: TriedCase }) {
  const { t } = useTranslation(["deskChanges", "refusals"]);
  const { refusal, obstacles, changes } = one;
  const name = ({ name: called, node }: { readonly name: string; readonly node: string }) =>
    called === "" ? node : called;
  if (refusal !== null && obstacles.length === 0) return t(`refusals:${refusal}`, { defaultValue: refusal });
  const lines =
    refusal === null
      ? changes.map((change) =>
          t("trial.change", {
            step: name(change),
            what: t(`trial.what.${change.what}`, { defaultValue: change.what }),
          }),
        )
      : obstacles.map((obstacle) =>
          t("trial.obstacle", { step: name(obstacle), why: t(`trial.obstacleWhy.${obstacle.why}`) }),
        );
  if (lines.length === 0) return t("trial.unchanged");
  return (
    <ul className={styles.course}>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function dueOf({ before, after }: TriedCase["dueOn"]): string {
  if (before === after) return before ?? "";
  return `${before ?? "–"} → ${after ?? "–"}`;
}
