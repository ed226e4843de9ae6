import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { useDepartments } from "./catalogue.ts";
import styles from "./DepartmentsPage.module.css";

/** Every body that has items, those with most first. */
export function DepartmentsPage() {
  const { t } = useTranslation("items");
  const departments = useDepartments();
  return (
    <>
      <PageHeading title={t("departments.title")} />
      <p>{t("departments.lead")}</p>
      {departments.isError && <ErrorPanel error={departments.error} onRetry={() => void departments.refetch()} />}
      {departments.isPending && <Waiting />}
      {departments.data?.length === 0 && <Empty title={t("departments.none")} />}
      <ul className={styles.list}>
        {departments.data
          ?.filter((each) => each.items > 0)
          .map((each) => (
            <li key={each.name}>
              <Link to="/items" search={{ body: each.name }} className={styles.department}>
                <b>{each.name}</b>
                <span>{t("departments.count", { items: each.items, online: each.applicable })}</span>
              </Link>
            </li>
          ))}
      </ul>
    </>
  );
}
