/** 人员与岗位: every account of the district, by name, login, kind and office. */
import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Input, Segmented, Select, Table } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/desk/shortcuts.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { pagingOf } from "../desk-lists/paging.ts";
import { useRowKeys } from "../desk-lists/row-keys.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import styles from "./PeoplePage.module.css";
import { PEOPLE_PAGE, type PersonRow, usePeople, usePosts } from "./people.ts";

export function PeoplePage() {
  const { t } = useTranslation(["deskPeople", "desk"]);
  const navigate = useNavigate();
  const [asked, change] = usePageAddress("q", "kind", "office", "disabled", "page");
  const pageNumber = Math.max(Number.parseInt(asked.page, 10) || 1, 1);
  const people = usePeople({ ...asked, page: String(pageNumber) });
  const list = useRowKeys();
  useShortcuts([{ keys: "n", label: t("list.new"), run: () => void navigate({ to: "/people/new" }) }]);
  return (
    <>
      <ListHead
        title={t("desk:page.people")}
        aside={
          <Button type="primary" onClick={() => void navigate({ to: "/people/new" })}>
            {t("list.new")} <kbd>n</kbd>
          </Button>
        }
      >
        {people.data !== undefined && <span role="status">{t("list.count", { count: people.data.total })}</span>}
      </ListHead>
      <PeopleFilters asked={asked} onChange={(next) => change({ ...next, page: "" })} />
      {people.isError && <ErrorPanel error={people.error} onRetry={() => void people.refetch()} />}
      <section ref={list} className={styles.list} aria-label={t("desk:page.people")}>
        <PeopleTable
          rows={people.data?.rows ?? []}
          loading={people.isFetching}
          paging={{
            page: pageNumber,
            total: people.data?.total ?? 0,
            onPage: (page) => change({ page: String(page) }),
          }}
        />
      </section>
    </>
  );
}

interface PeopleFiltersProps {
  readonly asked: Readonly<Record<"q" | "kind" | "office" | "disabled", string>>;
  readonly onChange: (next: Partial<PeopleFiltersProps["asked"]>) => void;
}

const KINDS = ["", "staff", "citizen", "firm"] as const;

function PeopleFilters({ asked, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation("deskPeople");
  const [text, setText] = useState(asked.q);
  useEffect(() => setText(asked.q), [asked.q]);
  const offices = new Map(usePosts().data?.map((post) => [post.office, post.officeName]) ?? []);
  return (
    <Filters>
      <Input.Search
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        allowClear
        enterButton={t("list.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={(q) => onChange({ q: q.trim() })}
      />
      <Segmented
        aria-label={t("list.kind")}
        value={asked.kind}
        onChange={(kind) => onChange({ kind })}
        options={KINDS.map((kind) => ({ value: kind, label: kind === "" ? t("list.all") : t(`kind.${kind}`) }))}
      />
      <Select
        aria-label={t("list.office")}
        allowClear
        placeholder={t("list.anyOffice")}
        value={asked.office === "" ? null : asked.office}
        onChange={(office: string | undefined) => onChange({ office: office ?? "" })}
        options={[...offices].map(([value, label]) => ({ value, label }))}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={t("list.state")}
        value={asked.disabled}
        onChange={(disabled: string) => onChange({ disabled })}
        options={[
          { value: "", label: t("list.anyState") },
          { value: "false", label: t("list.enabled") },
          { value: "true", label: t("list.disabled") },
        ]}
        popupMatchSelectWidth={false}
      />
    </Filters>
  );
}

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly loading: boolean;
  readonly paging: { readonly page: number; readonly total: number; readonly onPage: (page: number) => void };
}

function PeopleTable({ rows, loading, paging }: PeopleTableProps) {
  const { t } = useTranslation("deskPeople");
  return (
    <Table<PersonRow>
      size="small"
      rowKey="id"
      loading={loading}
      dataSource={[...rows]}
      locale={{ emptyText: <Empty title={t("list.none")}>{t("list.noneNext")}</Empty> }}
      pagination={pagingOf({ ...paging, pageSize: PEOPLE_PAGE })}
      columns={[
        {
          title: t("column.name"),
          key: "name",
          render: (_, row) => (
            <Link to="/people/$id" params={{ id: row.id }} data-row-link="">
              {row.name}
            </Link>
          ),
        },
        { title: t("column.login"), dataIndex: "login", key: "login" },
        { title: t("column.kind"), key: "kind", render: (_, row) => t(`kind.${row.kind}`) },
        {
          title: t("column.posts"),
          key: "posts",
          render: (_, row) => (
            <span className={styles.tags}>
              {row.posts.map((post) => (
                <Tag key={post.id}>
                  {post.officeName} · {post.name}
                </Tag>
              ))}
            </span>
          ),
        },
        { title: t("column.phone"), dataIndex: "phone", key: "phone" },
        {
          title: t("column.state"),
          key: "state",
          render: (_, row) =>
            row.disabled ? <Tag tone="bad">{t("list.disabled")}</Tag> : <Tag tone="good">{t("list.enabled")}</Tag>,
        },
      ]}
    />
  );
}
