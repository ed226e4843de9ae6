/** 一件事合并: choose items and see at once what they save together, in which order they run, and what stands in the way. */
import { Button, Card, Select, Space } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Savings } from "../bundle/BundleProof.tsx";
import { type BundleProof, useBundleProof, useBundleTexts } from "../bundle/bundle.ts";
import { useItem, useItems } from "../catalogue/catalogue.ts";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";

export function BundlePage() {
  const { t } = useTranslation(["bundle", "desk"]);
  const [{ items }, change] = usePageAddress("items");
  const codes = [...new Set(items.split(","))].filter((code) => code !== "");
  const proof = useBundleProof(codes);
  const shown = codes.length === 0 ? undefined : proof.data;
  return (
    <>
      <ListHead title={t("desk:page.bundle")}>
        {shown !== undefined && !proof.isError && <Exports proof={shown} />}
      </ListHead>
      <div data-print="no">
        <Choice codes={codes} proof={shown} onChange={(next) => change({ items: next.join(",") })} />
      </div>
      {codes.length === 0 && <Empty title={t("choose.none")}>{t("choose.next")}</Empty>}
      {codes.length > 0 && proof.isError && <ErrorPanel error={proof.error} onRetry={() => void proof.refetch()} />}
      {shown !== undefined && !proof.isError && (
        <Card
          title={t("of", { items: shown.items.map(({ name }) => name).join(t("comma")) })}
          styles={{ title: { whiteSpace: "normal" } }}
        >
          <Savings proof={shown} />
          <Problems proof={shown} />
        </Card>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly codes: readonly string[];
  readonly proof: BundleProof | undefined;
  readonly onChange: (codes: readonly string[]) => void;
}

function Choice({ codes, proof, onChange }: ChoiceProps) {
  const { t } = useTranslation("bundle");
  const [q, setText] = useState("");
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const found = useItems({ q, theme: "", body: "", page: 1 });
  const known = new Map([...(proof?.items ?? []).map(({ code, name }) => [code as string, name] as const), ...names]);
  const offered = (found.data?.items ?? []).filter(({ applicable }) => applicable);
  return (
    <Select
      mode="multiple"
      labelInValue
      style={{ width: "100%", marginBlock: 12 }}
      aria-label={t("choose.label")}
      placeholder={t("choose.label")}
      maxCount={MOST_ITEMS}
      value={codes.map((value) => ({ value, label: known.get(value) ?? <ItemName code={value} /> }))}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={offered.map(({ code, name }) => ({ value: code as string, label: name }))}
      onChange={(chosen: readonly { readonly value: string; readonly label: ReactNode }[]) => {
        const named = chosen.flatMap(({ value, label }) =>
          typeof label === "string" ? [[value, label] as const] : [],
        );
        setNames(new Map([...known, ...named]));
        setText("");
        onChange(chosen.map(({ value }) => value));
      }}
    />
  );
}

/** Of an item that the address names and no list here: a bundle that is opened from a link. */
function ItemName({ code }: { readonly code: string }) {
  const item = useItem(code);
  return item.data?.name ?? code;
}

/** As many as the server takes. */
const MOST_ITEMS = 12;

function Exports({ proof }: { readonly proof: BundleProof }) {
  const { t } = useTranslation("bundle");
  const { csv } = useBundleTexts();
  return (
    <Space data-print="no">
      <Button onClick={() => download(csv(proof), "bundle.csv")}>{t("csv")}</Button>
      <Button onClick={() => window.print()}>{t("print")}</Button>
    </Space>
  );
}

function download(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Problems({ proof: { conflicts, alike } }: { readonly proof: BundleProof }) {
  const { t } = useTranslation("bundle");
  if (conflicts.length === 0 && alike.length === 0) return null;
  const named = (fields: BundleProof["alike"][number]) =>
    fields.map(({ itemName, label }) => t("problems.field", { item: itemName, label })).join(t("comma"));
  return (
    <>
      <h2>{t("problems.title")}</h2>
      <ul>
        {conflicts.map(({ element, why, fields }) => (
          <li key={`${element} ${why}`}>{t(`problems.${why}`, { element, fields: named(fields) })}</li>
        ))}
        {alike.map((fields) => (
          <li key={named(fields)}>{t("problems.alike", { fields: named(fields) })}</li>
        ))}
      </ul>
    </>
  );
}
