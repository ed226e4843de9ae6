import { Input, Select, Tag } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { CASE_STATUSES } from "../../../core/case/index.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { CaseTable, useCaseColumns } from "../desk-lists/CaseTable.tsx";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { type CaseRow, PAGE_ROWS, useCaseSearch } from "../desk-lists/rows.ts";
import { totalText } from "../desk-lists/total-text.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";

/** Every case that the caller may read, by number, name, whole phone number or item. */
export function SearchPage() {
  const { t } = useTranslation(["deskLists", "codes"]);
  const [{ q, state, item, page, ...board }, change] = usePageAddress(
    ...(["q", "state", "item", "page", "light", "office", "on"] as const),
  );
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const found = useCaseSearch({ q, state, item, page: pageNumber, ...board });
  const columns = useCaseColumns();
  const office = found.data?.rows.find((row) => row.office === board.office)?.officeName ?? board.office;
  const light = board.light === "any" || board.light === "" ? t("search.open") : t(`codes:light.${board.light}`);
  const boardText = [office, light, board.on].filter((text) => text !== "").join(" · ");
  return (
    <>
      <ListHead title={t("desk:page.search")}>
        {found.data !== undefined && (
          <span role="status">
            {t("search.found", { count: found.data.total, total: totalText(found.data.total) })}
          </span>
        )}
      </ListHead>
      <Filters>
        <Input.Search
          aria-label={t("search.label")}
          placeholder={t("search.hint")}
          allowClear
          enterButton={t("search.submit")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onSearch={(next) => change({ q: next, page: "" })}
        />
        <Select
          aria-label={t("search.state")}
          allowClear
          placeholder={t("search.anyState")}
          value={state === "" ? null : state}
          onChange={(next: string | undefined) => change({ state: next ?? "", page: "" })}
          options={Object.keys(CASE_STATUSES).map((code) => ({ value: code, label: t(`codes:state.${code}`) }))}
          popupMatchSelectWidth={false}
        />
        {item !== "" && (
          <Tag closable onClose={() => change({ item: "", page: "" })}>
            {found.data?.rows[0]?.itemName ?? item}
          </Tag>
        )}
        {(board.light !== "" || board.office !== "") && (
          <Tag closable onClose={() => change({ light: "", office: "", on: "", page: "" })}>
            {boardText}
          </Tag>
        )}
      </Filters>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <CaseTable<CaseRow>
        label={t("desk:page.search")}
        rows={found.data?.rows ?? []}
        rowKey={(row) => row.id}
        loading={found.isFetching}
        columns={[
          columns.number,
          columns.applicant,
          columns.item,
          columns.state,
          columns.office,
          columns.channel,
          columns.due,
          columns.submitted,
        ]}
        paging={{
          page: pageNumber,
          pageSize: PAGE_ROWS,
          total: found.data?.total ?? 0,
          onPage: (next) => change({ page: String(next) }),
        }}
        empty={<Empty title={t("search.none")}>{t("search.noneNext")}</Empty>}
      />
    </>
  );
}
