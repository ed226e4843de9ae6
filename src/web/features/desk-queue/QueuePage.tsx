import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/desk/shortcuts.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { CaseTable, useCaseColumns } from "../desk-lists/CaseTable.tsx";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { type CaseRow, useQueue } from "../desk-lists/rows.ts";

const STATES = ["submitted", "received", "corrected"] as const;

/** 收件待办: what waits for a word of the window, the soonest due first. */
export function QueuePage() {
  const { t } = useTranslation(["deskLists", "codes"]);
  const navigate = useNavigate();
  const queue = useQueue();
  const [state, setState] = useState("");
  const columns = useCaseColumns();
  useShortcuts([{ keys: "n", label: t("queue.new"), run: () => void navigate({ to: "/counter" }) }]);
  const rows = queue.data?.rows ?? [];
  const shown = rows.filter((row) => state === "" || row.state === state);
  const counted = (code: string) => rows.filter((row) => row.state === code).length;
  return (
    <>
      <ListHead
        title={t("desk:page.queue")}
        aside={
          <Button type="primary" onClick={() => void navigate({ to: "/counter" })}>
            {t("queue.new")} <kbd>n</kbd>
          </Button>
        }
      />
      {queue.isError && <ErrorPanel error={queue.error} onRetry={() => void queue.refetch()} />}
      <Filters>
        <Segmented
          aria-label={t("queue.filter")}
          value={state}
          onChange={setState}
          options={[
            { value: "", label: t("filter.all", { count: rows.length }) },
            ...STATES.map((code) => ({
              value: code,
              label: t("filter.one", { name: t(`codes:state.${code}`), count: counted(code) }),
            })),
          ]}
        />
      </Filters>
      <CaseTable<CaseRow>
        label={t("desk:page.queue")}
        rows={shown}
        rowKey={(row) => row.id}
        loading={queue.isPending}
        columns={[
          columns.due,
          columns.number,
          columns.applicant,
          columns.item,
          columns.state,
          columns.channel,
          columns.submitted,
        ]}
        empty={
          <Empty title={t("queue.empty")}>
            <Link to="/counter">{t("queue.emptyNext")}</Link>
          </Empty>
        }
      />
    </>
  );
}
