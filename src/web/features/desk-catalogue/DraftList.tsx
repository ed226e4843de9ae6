/** Items that somebody is editing: the last saved first. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Fold } from "../../ui/Fold.tsx";
import { useDraftHeads } from "../desk-item-editor/item.ts";
import { momentText } from "../desk-lists/days.ts";

export function DraftList() {
  const { t } = useTranslation("deskCatalogue");
  const drafts = useDraftHeads();
  const rows = drafts.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Fold title={`${t("drafts")} ${rows.length}`}>
      <ul>
        {rows.map((row) => (
          <li key={row.item}>
            <Link to="/catalogue/$code/edit" params={{ code: row.item }}>
              {row.name || t("unnamed")} {row.item}
            </Link>{" "}
            {t("draftSaved", { name: row.savedByName ?? "", at: momentText(row.savedAt) })}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
