/** 事项目录: every item of the district with its state; what is not published cannot be applied for. */
import { Link } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ITEM_TYPES } from "../../../core/catalog/index.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { type FoundItem, useDepartments, useItems } from "../catalogue/catalogue.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { ListTable } from "../desk-lists/ListTable.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import { DraftList } from "./DraftList.tsx";
import { HandbookLinks } from "./HandbookLinks.tsx";

/** Rows of a page of the server's list of items. */
const ITEMS_PAGE = 20;

export function CataloguePage() {
  const { t } = useTranslation(["deskCatalogue", "desk", "codes"]);
  const [{ q, body, page }, change] = usePageAddress("q", "body", "page");
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const items = useItems({ q, theme: "", body, page: pageNumber });
  const departments = useDepartments();
  const columns = useItemColumns();
  const mayEdit = useMay("catalogue.manage");
  return (
    <>
      <ListHead title={t("desk:page.catalogue")} {...(mayEdit ? { aside: <NewItem /> } : {})}>
        {items.data !== undefined && <span role="status">{t("count", { count: items.data.total })}</span>}
      </ListHead>
      {mayEdit && <DraftList />}
      <Filters>
        <Input.Search
          aria-label={t("search")}
          placeholder={t("search")}
          allowClear
          enterButton={t("find")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onSearch={(next) => change({ q: next.trim(), page: "" })}
        />
        <Select
          aria-label={t("body")}
          allowClear
          placeholder={t("anyBody")}
          value={body === "" ? null : body}
          onChange={(next: string | undefined) => change({ body: next ?? "", page: "" })}
          options={(departments.data ?? []).map((each) => ({
            value: each.name,
            label: t("bodyCount", { name: each.name, published: each.applicable, all: each.items }),
          }))}
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
        />
      </Filters>
      {items.isError && <ErrorPanel error={items.error} onRetry={() => void items.refetch()} />}
      <ListTable<FoundItem>
        label={t("desk:page.catalogue")}
        rows={items.data?.items ?? []}
        rowKey={({ code }) => code}
        loading={items.isFetching}
        columns={columns}
        empty={<Empty title={t("none")}>{t("noneNext")}</Empty>}
        paging={{
          page: pageNumber,
          pageSize: ITEMS_PAGE,
          total: items.data?.total ?? 0,
          onPage: (next) => change({ page: String(next) }),
        }}
      />
    </>
  );
}

function NewItem() {
  const { t } = useTranslation("deskCatalogue");
  return <Link to="/catalogue/new">{t("newItem")}</Link>;
}

const STATUS_TONES = { published: "good", draft: "warn", withdrawn: "quiet" } as const;

function useItemColumns() {
  const { t } = useTranslation(["deskCatalogue", "codes"]);
  const mayEdit = useMay("catalogue.manage");
  const mayCompare = useMay("catalogue.manage", "catalogue.sign");
  const type = (code: string) => Object.entries(ITEM_TYPES).find(([known]) => known === code)?.[1] ?? code;
  return [
    {
      title: t("column.name"),
      key: "name",
      render: (_: unknown, item: FoundItem) => (
        <a href={`/items/${encodeURIComponent(item.code)}`} target="_blank" rel="noreferrer" data-row-link="">
          {item.name}
        </a>
      ),
    },
    { title: t("column.code"), dataIndex: "code", key: "code" },
    { title: t("column.body"), dataIndex: "bodyName", key: "body" },
    { title: t("column.type"), key: "type", render: (_: unknown, item: FoundItem) => type(item.type) },
    {
      title: t("column.caseType"),
      key: "caseType",
      render: (_: unknown, item: FoundItem) =>
        item.caseType === null ? "" : t(`codes:caseType.${item.caseType}`, { defaultValue: item.caseType }),
    },
    {
      title: t("column.promise"),
      key: "promise",
      render: (_: unknown, item: FoundItem) =>
        item.promise === null ? <Tag tone="bad">{t("noPromise")}</Tag> : item.promise.limit.text,
    },
    {
      title: t("column.status"),
      key: "status",
      render: (_: unknown, item: FoundItem) => <Tag tone={STATUS_TONES[item.status]}>{t(`status.${item.status}`)}</Tag>,
    },
    {
      title: t("column.handbook"),
      key: "handbook",
      render: (_: unknown, item: FoundItem) => item.status === "published" && <HandbookLinks item={item} />,
    },
    ...(mayCompare
      ? [
          {
            title: t("column.versions"),
            key: "versions",
            render: (_: unknown, item: FoundItem) => (
              <Link
                to="/catalogue/$code/versions"
                params={{ code: item.code }}
                aria-label={t("versionsOf", { name: item.name })}
              >
                {t("versions")}
              </Link>
            ),
          },
        ]
      : []),
    ...(mayEdit
      ? [
          {
            title: t("column.edit"),
            key: "edit",
            render: (_: unknown, item: FoundItem) => (
              <Link
                to="/catalogue/$code/edit"
                params={{ code: item.code }}
                aria-label={t("editOf", { name: item.name })}
              >
                {t("edit")}
              </Link>
            ),
          },
        ]
      : []),
  ];
}
