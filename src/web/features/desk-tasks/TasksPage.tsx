import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/fetch.ts";
import { sendJson } from "../../api/json.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { CaseTable, useCaseColumns } from "../desk-lists/CaseTable.tsx";
import { DueCell } from "../desk-lists/DueCell.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { type TaskRow, useTasks } from "../desk-lists/rows.ts";
import { byDaysLeft, fitsFilter, type TaskFilter } from "./task-order.ts";

/** 我的任务: open steps of the caller's posts, what is promised soonest first. */
export function TasksPage() {
  const { t } = useTranslation(["deskLists", "codes"]);
  const tasks = useTasks();
  const [filter, setFilter] = useState<TaskFilter>({ whose: "all", kind: "" });
  const claim = useClaim();
  const columns = useTaskColumns(claim);
  const rows = useMemo(() => [...(tasks.data?.rows ?? [])].sort(byDaysLeft), [tasks.data]);
  const shown = rows.filter((row) => fitsFilter(row, filter));
  const counted = (whose: TaskFilter["whose"]) => rows.filter((row) => fitsFilter(row, { whose, kind: "" })).length;
  const kinds = [...new Set(rows.map((row) => row.taskKind))];
  return (
    <>
      <ListHead
        title={t("desk:page.tasks")}
        aside={
          <Select
            aria-label={t("tasks.kind")}
            value={filter.kind}
            onChange={(kind: string) => setFilter({ ...filter, kind })}
            options={[
              { value: "", label: t("tasks.anyKind") },
              ...kinds.map((kind) => ({ value: kind, label: t(`codes:taskKind.${kind}`, { defaultValue: kind }) })),
            ]}
            popupMatchSelectWidth={false}
          />
        }
      >
        <Segmented
          aria-label={t("tasks.filter")}
          value={filter.whose}
          onChange={(whose) => setFilter({ ...filter, whose })}
          options={(["all", "mine", "free"] as const).map((whose) => ({
            value: whose,
            label: t("filter.one", { name: t(`tasks.whose.${whose}`), count: counted(whose) }),
          }))}
        />
      </ListHead>
      {tasks.isError && <ErrorPanel error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {claim.isError && <ErrorPanel error={claim.error} />}
      <CaseTable<TaskRow>
        label={t("desk:page.tasks")}
        rows={shown}
        rowKey={(row) => `${row.id} ${row.task}`}
        loading={tasks.isPending}
        columns={columns}
        empty={<Empty title={rows.length === 0 ? t("tasks.empty") : t("tasks.emptyFilter")} />}
      />
    </>
  );
}

type Claim = ReturnType<typeof useClaim>;

function useClaim() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (row: TaskRow) =>
      sendJson({
        method: "POST",
        path: `/api/cases/${row.id}/commands`,
        body: { type: "claim", task: row.task },
        key: newKey(),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["tasks"] }),
  });
}

function useTaskColumns(claim: Claim) {
  const { t } = useTranslation(["deskLists", "codes"]);
  const { number, item, applicant, today } = useCaseColumns();
  const due = (title: string, key: string, dayOf: (row: TaskRow) => string | null) => ({
    title,
    key,
    render: (_: unknown, row: TaskRow) => (
      <DueCell dueOn={dayOf(row)} light={row.dueOn === dayOf(row) ? row.light : null} today={today} />
    ),
  });
  return [
    due(t("column.promised"), "promised", (row) => row.promisedDueOn),
    number,
    {
      title: t("column.task"),
      key: "task",
      render: (_: unknown, row: TaskRow) => (
        <>
          {row.taskName} <Tag>{t(`codes:taskKind.${row.taskKind}`, { defaultValue: row.taskKind })}</Tag>
        </>
      ),
    },
    applicant,
    item,
    due(t("column.statutory"), "statutory", (row) => row.statutoryDueOn),
    {
      title: t("column.step"),
      key: "step",
      render: (_: unknown, row: TaskRow) => <DueCell dueOn={row.taskDueOn} light={row.taskLight} today={today} />,
    },
    {
      title: t("column.holder"),
      key: "holder",
      fixed: "right" as const,
      render: (_: unknown, row: TaskRow) =>
        row.mine ? (
          t("tasks.mine")
        ) : (
          <Button
            size="small"
            loading={claim.isPending && claim.variables === row}
            onClick={() => claim.mutate(row)}
            aria-label={t("tasks.claimOne", { number: row.number, task: row.taskName })}
          >
            {t("tasks.claim")}
          </Button>
        ),
    },
  ];
}
