/** Registered changes: what, by which document, from when, why. */
import { useTranslation } from "react-i18next";
import { List } from "../../ui/List.tsx";
import { changedFields, type ListChangeRow } from "./lists.ts";

export function ChangeList({ changes }: { readonly changes: readonly ListChangeRow[] }) {
  const { t } = useTranslation("lists");
  return (
    <List
      label={t("history")}
      entries={changes.map((change) => ({
        key: change.id,
        title: t(`change.${change.kind}`, { name: change.name, code: change.entry }),
        text: (
          <>
            <p>{t("order", { on: change.effectiveOn, document: change.document, reason: change.reason })}</p>
            {change.kind === "alter" && <Changed change={change} />}
          </>
        ),
      }))}
    />
  );
}

export function Changed({ change }: { readonly change: ListChangeRow }) {
  const { t } = useTranslation("lists");
  return (
    <ul>
      {changedFields(change).map(({ field, before, after }) => (
        <li key={field}>
          {t("from", {
            field: t(`heading.${change.list}.${field}`),
            before: before || t("empty"),
            after: after || t("empty"),
          })}
        </li>
      ))}
    </ul>
  );
}
