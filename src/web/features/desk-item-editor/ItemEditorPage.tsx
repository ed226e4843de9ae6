/** 事项编辑: one item in all its parts, checked while it is written. */
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { usePathText } from "../page-address/use-page-address.ts";
import { useSession } from "../session/session.ts";
import { ItemEditor } from "./ItemEditor.tsx";
import { useItemToEdit, useRegister } from "./item.ts";
import { NotWrittenYet } from "./NotWrittenYet.tsx";
import { startOf } from "./use-item-draft.ts";

export function ItemEditorPage() {
  const { t } = useTranslation("desk");
  const code = usePathText("code");
  const item = useItemToEdit(code);
  const register = useRegister();
  const session = useSession();
  const failed = [item, register].find((query) => query.isError);
  if (failed !== undefined)
    return (
      <>
        <ListHead title={t("page.itemEditor")} />
        <ErrorPanel error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    );
  if (item.data === undefined || register.data === undefined || session.data === undefined) return <Waiting />;
  if (startOf(item.data) === undefined) return <NotWrittenYet item={item.data} register={register.data} />;
  return (
    <ItemEditor
      key={item.dataUpdatedAt}
      item={item.data}
      register={register.data}
      account={session.data?.account ?? ""}
      onReload={() => void item.refetch()}
    />
  );
}
