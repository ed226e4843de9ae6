/** 临期和超期办件: the cases behind the yellow and red numbers, who has them, and what a head does with many at once. */
import { Button, Segmented, Select, Table } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/desk/shortcuts.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { CaseCell } from "../desk-lists/CaseCell.tsx";
import { DueCell } from "../desk-lists/DueCell.tsx";
import { shortMoment } from "../desk-lists/days.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { type Paging, pagingOf } from "../desk-lists/paging.ts";
import { useRowKeys } from "../desk-lists/row-keys.ts";
import { useToday } from "../desk-lists/use-today.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import styles from "./BoardCasesPage.module.css";
import { type BoardCase, useBoard, useBoardCases } from "./board.ts";
import { TOGETHER, type TogetherKind } from "./together/registry.ts";

export function BoardCasesPage() {
  const { t } = useTranslation(["deskBoard", "desk", "codes"]);
  const [{ light, office, on, page }, change] = usePageAddress("light", "office", "on", "page");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Those that were chosen when it began: a case that leaves the board meanwhile is still answered for.
  const [doing, setDoing] = useState<{ readonly kind: TogetherKind; readonly cases: readonly BoardCase[] }>();
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const found = useBoardCases({ light, office, on, page: pageNumber });
  const rows = found.data?.rows ?? [];
  const selected = rows.filter((row) => chosen.includes(row.id));
  const Doing = doing === undefined ? undefined : TOGETHER[doing.kind].component;
  return (
    <>
      <ListHead title={t("desk:page.boardCases")}>
        {found.data !== undefined && <span role="status">{t("cases.count", { count: found.data.total })}</span>}
      </ListHead>
      <Filters>
        <Segmented
          aria-label={t("cases.light")}
          value={light === "red" || light === "yellow" ? light : ""}
          onChange={(next) => change({ light: next, page: "" })}
          options={[
            { value: "", label: t("cases.both") },
            { value: "red", label: t("codes:light.red") },
            { value: "yellow", label: t("codes:light.yellow") },
          ]}
        />
        <OfficeSelect on={on} office={office} onChange={(next) => change({ office: next, page: "" })} />
      </Filters>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <Together
        count={selected.length}
        onDo={(kind) => setDoing({ kind, cases: selected })}
        onNone={() => setChosen([])}
      />
      <CaseList
        rows={rows}
        loading={found.isFetching}
        chosen={chosen}
        onChoose={setChosen}
        paging={{ page: pageNumber, pageSize: found.data?.pageSize ?? rows.length, total: found.data?.total ?? 0 }}
        onPage={(next) => {
          setChosen([]);
          change({ page: String(next) });
        }}
      />
      {doing !== undefined && Doing !== undefined && (
        <Doing
          cases={doing.cases}
          onClose={(done) => {
            setDoing(undefined);
            setChosen(chosen.filter((id) => !done.includes(id)));
          }}
        />
      )}
    </>
  );
}

interface OfficeSelectProps {
  readonly on: string;
  readonly office: string;
  readonly onChange: (office: string) => void;
}

function OfficeSelect({ on, office, onChange }: OfficeSelectProps) {
  const { t } = useTranslation("deskBoard");
  const mayCount = useMay("register.read");
  const board = useBoard(on, mayCount);
  if (!mayCount) return null;
  return (
    <Select
      aria-label={t("office")}
      allowClear
      placeholder={t("anyOffice")}
      value={office === "" ? null : office}
      onChange={(next: string | undefined) => onChange(next ?? "")}
      options={(board.data?.offices ?? []).map((each) => ({ value: each.office, label: each.officeName }))}
      popupMatchSelectWidth={false}
    />
  );
}

interface TogetherProps {
  readonly count: number;
  readonly onDo: (kind: TogetherKind) => void;
  readonly onNone: () => void;
}

/** What can be done with all that are chosen; shown to whoever may do any of it. */
function Together({ count, onDo, onNone }: TogetherProps) {
  const { t } = useTranslation("deskBoard");
  const mayDo = useMay("case.supervise");
  const kinds = Object.keys(TOGETHER) as TogetherKind[];
  useShortcuts(
    kinds.map((kind) => ({
      keys: TOGETHER[kind].keys,
      label: t(`together.do.${kind}`),
      run: () => mayDo && count > 0 && onDo(kind),
    })),
  );
  if (!mayDo) return null;
  return (
    <div className={styles.together} role="toolbar" aria-label={t("together.title")}>
      <span role="status">{count === 0 ? t("together.choose") : t("together.chosen", { count })}</span>
      {kinds.map((kind) => (
        <Button key={kind} disabled={count === 0} onClick={() => onDo(kind)}>
          {t(`together.do.${kind}`)} <kbd>{TOGETHER[kind].keys}</kbd>
        </Button>
      ))}
      {count > 0 && (
        <Button type="link" onClick={onNone}>
          {t("together.none")}
        </Button>
      )}
    </div>
  );
}

interface CaseListProps {
  readonly rows: readonly BoardCase[];
  readonly loading: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly paging: Omit<Paging, "onPage">;
  readonly onPage: (page: number) => void;
}

function CaseList({ rows, loading, chosen, onChoose, paging, onPage }: CaseListProps) {
  const { t } = useTranslation(["deskBoard", "desk"]);
  const list = useRowKeys();
  const columns = useColumns();
  const mayChoose = useMay("case.supervise");
  useShortcuts([
    {
      keys: "x",
      label: t("together.toggle"),
      run: () => {
        const id = document.activeElement?.closest("tr")?.dataset.rowKey;
        if (mayChoose && id !== undefined)
          onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
      },
    },
  ]);
  return (
    <section ref={list} className={styles.list} aria-label={t("desk:page.boardCases")}>
      <Table<BoardCase>
        size="small"
        rowKey="id"
        loading={loading}
        dataSource={[...rows]}
        columns={columns}
        locale={{ emptyText: <Empty title={t("cases.none")} /> }}
        {...(mayChoose
          ? {
              rowSelection: {
                selectedRowKeys: [...chosen],
                onChange: (keys: readonly React.Key[]) => onChoose(keys.map(String)),
                columnTitle: (all: ReactNode) => <span className={styles.all}>{all}</span>,
                getCheckboxProps: (row: BoardCase) => ({ "aria-label": t("together.one", { number: row.number }) }),
              },
            }
          : {})}
        pagination={pagingOf({ ...paging, onPage })}
      />
    </section>
  );
}

function useColumns() {
  const { t } = useTranslation(["deskBoard", "deskLists", "codes"]);
  const today = useToday();
  return [
    {
      title: t("deskLists:column.due"),
      key: "due",
      className: styles.due ?? "",
      render: (_: unknown, row: BoardCase) => (
        <DueCell
          dueOn={row.dueOn ?? row.dueAt.slice(0, 10)}
          light={row.light}
          today={today}
          provisional={row.provisional}
        />
      ),
    },
    {
      title: t("cases.case"),
      key: "case",
      render: (_: unknown, row: BoardCase) => (
        <CaseCell id={row.id} number={row.number} itemName={row.itemName} applicantName={row.applicantName} />
      ),
    },
    {
      title: t("cases.who"),
      key: "who",
      render: (_: unknown, row: BoardCase) => <WhoHas row={row} today={today} />,
    },
    {
      title: t("office"),
      key: "office",
      responsive: ["md" as const],
      render: (_: unknown, row: BoardCase) => row.officeName,
    },
  ];
}

/** Every open step; before the section has it, or after, the state says where it lies. */
function WhoHas({ row, today }: { readonly row: BoardCase; readonly today: string }) {
  const { t } = useTranslation(["deskBoard", "codes"]);
  if (row.steps.length === 0) return <>{t(`codes:state.${row.state}`, { defaultValue: row.state })}</>;
  return (
    <ul className={styles.steps}>
      {row.steps.map((step) => (
        <li key={step.task}>
          <b>{step.holderName ?? t("cases.free")}</b> {step.name}
          <span className={styles.quiet}>
            {step.officeName} · {t("cases.since", { at: shortMoment(step.openedAt, today) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
