/** Items that somebody is editing: the last saved first. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { Fold } from "../../ui/Fold.tsx";
import { momentText } from "../desk-lists/days.ts";

export function DraftList() {
  const { t } = useTranslation("deskCatalogue");
  const drafts = useQuery({
    queryKey: ["catalogue", "drafts"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listItemDrafts">>("/api/catalogue/drafts", signal),
    staleTime: 0,
  });
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
