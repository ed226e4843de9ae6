/** 清单变更登记: what waits for registration, and what became of earlier changes. */
import { Button, Select, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LIST_CHANGE_STATES } from "../../../core/catalog/index.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { momentText } from "../desk-lists/days.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { ListTable } from "../desk-lists/ListTable.tsx";
import { Changed } from "../lists/ChangeList.tsx";
import type { ListChangeRow } from "../lists/lists.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import { useChanges } from "./changes.ts";
import { DecideForm, type Deciding } from "./DecideForm.tsx";
import styles from "./DistrictLists.module.css";
import { ImportForm } from "./ImportForm.tsx";
import { ProposeForm } from "./ProposeForm.tsx";

const PAGE = 20;

export function DistrictListsPage() {
  const { t } = useTranslation(["deskDistrictLists", "desk"]);
  const [{ state, page }, change] = usePageAddress("state", "page");
  const shown = LIST_CHANGE_STATES.find((known) => known === state) ?? "proposed";
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const found = useChanges(shown, pageNumber);
  const [open, setOpen] = useState<"propose" | "import">();
  const [deciding, setDeciding] = useState<Deciding>();
  const mayPropose = useMay("catalogue.manage");
  const columns = useColumns(setDeciding);
  const close = () => setOpen(undefined);
  return (
    <>
      <ListHead title={t("desk:page.districtLists")}>
        {found.data !== undefined && <span role="status">{t("count", { count: found.data.total })}</span>}
      </ListHead>
      <p>{t("lead")}</p>
      <p>
        <a href="/lists">{t("public")}</a>
      </p>
      <Filters>
        <Select
          aria-label={t("which")}
          value={shown}
          onChange={(next) => change({ state: next, page: "" })}
          options={LIST_CHANGE_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          popupMatchSelectWidth={false}
        />
        {mayPropose && (
          <>
            <Button type="primary" onClick={() => setOpen("propose")}>
              {t("propose")}
            </Button>
            <Button onClick={() => setOpen("import")}>{t("import")}</Button>
          </>
        )}
      </Filters>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <ListTable<ListChangeRow>
        label={t("desk:page.districtLists")}
        rows={found.data?.rows ?? []}
        rowKey={({ id }) => id}
        loading={found.isFetching}
        columns={columns}
        empty={<Empty title={t("none")} />}
        paging={{
          page: pageNumber,
          pageSize: PAGE,
          total: found.data?.total ?? 0,
          onPage: (next) => change({ page: String(next) }),
        }}
      />
      {open === "propose" && <ProposeForm onDone={close} />}
      {open === "import" && <ImportForm onDone={close} />}
      {deciding !== undefined && <DecideForm {...deciding} onDone={() => setDeciding(undefined)} />}
    </>
  );
}

function useColumns(onDecide: (deciding: Deciding) => void): TableColumnsType<ListChangeRow> {
  const { t } = useTranslation(["deskDistrictLists", "lists"]);
  const who = (name: string | null, at: string) => t("by", { name: name ?? t("operator"), at: momentText(at) });
  return [
    { title: t("column.list"), key: "list", render: (_, { list }) => t(`lists:list.${list}`) },
    {
      title: t("column.what"),
      key: "what",
      render: (_, row) => (
        <div className={styles.words}>
          <b>{t(`lists:change.${row.kind}`, { name: row.name, code: row.entry })}</b>
          {row.kind !== "remove" && <Changed change={row} />}
        </div>
      ),
    },
    {
      title: t("column.order"),
      key: "order",
      render: (_, { document, reason }) => (
        <div className={styles.words}>
          {document}
          <br />
          {reason}
        </div>
      ),
    },
    { title: t("column.effectiveOn"), dataIndex: "effectiveOn", key: "on" },
    { title: t("column.proposed"), key: "by", render: (_, row) => who(row.proposedByName, row.proposedAt) },
    {
      title: t("column.decided"),
      key: "decided",
      render: (_, row) => (
        <div className={styles.words}>
          {t(`state.${row.state}`)}
          {row.decidedAt !== null && <div>{who(row.decidedByName, row.decidedAt)}</div>}
          {row.remark !== null && <div>{row.remark}</div>}
        </div>
      ),
    },
    {
      title: t("column.do"),
      key: "do",
      render: (_, change) => change.state === "proposed" && <Acts change={change} onDecide={onDecide} />,
    },
  ];
}

interface ActsProps {
  readonly change: ListChangeRow;
  readonly onDecide: (deciding: Deciding) => void;
}

function Acts({ change, onDecide }: ActsProps) {
  const { t } = useTranslation("deskDistrictLists");
  const mayRegister = useMay("catalogue.register");
  const mayPropose = useMay("catalogue.manage");
  return (
    <div className={styles.buttons}>
      {mayRegister && (
        <>
          <Button size="small" type="primary" onClick={() => onDecide({ change, state: "registered" })}>
            {t("register")}
          </Button>
          <Button size="small" onClick={() => onDecide({ change, state: "declined" })}>
            {t("decline")}
          </Button>
        </>
      )}
      {mayPropose && (
        <Button size="small" onClick={() => onDecide({ change, state: "withdrawn" })}>
          {t("withdraw")}
        </Button>
      )}
    </div>
  );
}
