/** Two have edited: who, when, and where the two writings differ. Nothing of either is lost until somebody has chosen. */

import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Space } from "antd";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../api/problem.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { momentText } from "../desk-lists/days.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { fieldNameOf } from "./field-name.ts";
import styles from "./ItemEditor.module.css";
import { getItemToEdit, type ItemContent, type ItemToEdit } from "./item.ts";
import { tabOf } from "./tabs.ts";
import type { EditedDraft } from "./use-item-draft.ts";

export interface ConflictProps {
  readonly item: ItemToEdit;
  readonly draft: EditedDraft;
  readonly error: Problem;
  readonly onReload: () => void;
}

export function Conflict({ item, draft, error, onReload }: ConflictProps) {
  const { t } = useTranslation("deskItemEditor");
  const { savedByName, savedAt } = error.facts;
  const isThere = error.code === "catalogue/draft-changed";
  const theirs = useQuery({
    queryKey: ["catalogue", "draft-theirs", item.code, error.facts.revision],
    queryFn: ({ signal }) => getItemToEdit(item.code, signal),
    enabled: isThere,
    gcTime: 0,
    retry: 1,
  });
  const standing = theirs.data?.draft ?? null;
  const mine = draft.state.content;
  return (
    <Alert
      type="warning"
      role="alert"
      className={styles.note ?? ""}
      title={
        isThere
          ? t("conflict.changed", { name: String(savedByName ?? ""), at: momentText(String(savedAt ?? "")) })
          : t("conflict.discarded")
      }
      description={
        <>
          {theirs.isError && <ErrorPanel error={theirs.error} onRetry={() => void theirs.refetch()} />}
          {standing !== null && <Differences mine={mine} theirs={standing.source} common={draft.common()} />}
          <Space wrap>
            <Button
              type="primary"
              disabled={isThere && standing === null}
              onClick={() => {
                draft.forget();
                onReload();
              }}
            >
              {isThere ? t("conflict.takeTheirs") : t("conflict.openPublished")}
            </Button>
            <Button onClick={() => download(item.code, mine)}>{t("conflict.download")}</Button>
            <Button
              danger
              disabled={isThere && standing === null}
              onClick={() => void draft.saver.overwrite(standing?.revision ?? 0)}
            >
              {isThere ? t("conflict.keepMine") : t("conflict.keepMineAnew")}
            </Button>
          </Space>
        </>
      }
    />
  );
}

interface DifferencesProps {
  readonly mine: ItemContent;
  readonly theirs: ItemContent;
  /** What both began from. */
  readonly common: ItemContent;
}

function Differences({ mine, theirs, common }: DifferencesProps) {
  const { t } = useTranslation("deskItemEditor");
  const differences = differencesOf(mine, theirs);
  const byThem = new Set(differencesOf(common, theirs).map(({ place }) => place));
  const byMe = new Set(differencesOf(common, mine).map(({ place }) => place));
  const who = ({ place }: Difference) =>
    byThem.has(place) && byMe.has(place) ? "both" : byThem.has(place) ? "theirs" : "mine";
  if (differences.length === 0) return <p>{t("conflict.same")}</p>;
  return (
    <div className={styles.gridFrame}>
      <table className={styles.differences}>
        <caption>{t("conflict.differ", { count: differences.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("conflict.where")}</th>
            <th scope="col">{t("conflict.mine")}</th>
            <th scope="col">{t("conflict.theirs")}</th>
            <th scope="col">{t("conflict.who")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.place}>
              <th scope="row">
                {t(`tab.${tabOf(one.place)}`)} {t(`field.${fieldNameOf(one.place)}.label`, { defaultValue: "" })}
                <span className={styles.where}>{one.place}</span>
              </th>
              <td>{shortOf(one.ours) || t("conflict.nothing")}</td>
              <td>{shortOf(one.theirs) || t("conflict.nothing")}</td>
              <td>{t(`conflict.by.${who(one)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SHOWN = 200;

function shortOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function download(code: string, content: ItemContent): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: "application/json" }));
  link.download = `${code}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
