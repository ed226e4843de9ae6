/** 版本: what an item said since when, its change on the way, and how the next one is proposed. */
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { useItem } from "../catalogue/catalogue.ts";
import { ItemHistory } from "../item-history/ItemHistory.tsx";
import { usePathText } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import styles from "./Change.module.css";
import { ChangeTable } from "./ChangesPage.tsx";
import { useChanges, useSend } from "./changes.ts";
import { ReasonForm } from "./ReasonForm.tsx";

export function ItemVersionsPage() {
  const { t } = useTranslation(["deskChanges", "itemHistory"]);
  const code = usePathText("code");
  const item = useItem(code);
  const changes = useChanges({ item: code });
  const mayManage = useMay("catalogue.manage");
  const rows = changes.data?.rows ?? [];
  const isOpen = rows.some(({ status }) => status === "checked" || status === "ready" || status === "scheduled");
  return (
    <>
      <PageHeading title={t("itemHistory:titleOf", { name: item.data?.name ?? code })} />
      {mayManage && (
        <p>
          <Link to="/catalogue/$code/edit" params={{ code }}>
            {t("toEditor")}
          </Link>
        </p>
      )}
      {mayManage && !isOpen && changes.data !== undefined && <Propose code={code} />}
      {changes.isError && <ErrorPanel error={changes.error} />}
      {rows.length > 0 && (
        <section className={styles.panel} aria-label={t("ofItem")}>
          <h2>{t("ofItem")}</h2>
          <ChangeTable rows={rows} loading={changes.isPending} />
        </section>
      )}
      <section className={styles.panel} aria-label={t("versions")}>
        <h2>{t("versions")}</h2>
        <ItemHistory code={code} />
      </section>
    </>
  );
}

function Propose({ code }: { readonly code: string }) {
  const { t } = useTranslation("deskChanges");
  const navigate = useNavigate();
  const open = useSend<{ readonly id: string }>("/api/catalogue/changes", ({ id }) => {
    void navigate({ to: "/catalogue/changes/$id", params: { id } });
  });
  return (
    <section className={styles.panel} aria-label={t("propose.title")}>
      <h2>{t("propose.title")}</h2>
      <p className={styles.note}>{t("propose.told")}</p>
      {open.isError && <ErrorPanel error={open.error} />}
      <ReasonForm
        label={t("propose.reason")}
        button={t("propose.draft")}
        pending={open.isPending}
        onSend={(reason) => open.mutate({ item: code, reason })}
      />
      <ReasonForm
        label={t("propose.withdrawReason")}
        button={t("propose.withdraw")}
        danger
        pending={open.isPending}
        onSend={(reason) => open.mutate({ item: code, withdraw: true, reason })}
      />
    </section>
  );
}
