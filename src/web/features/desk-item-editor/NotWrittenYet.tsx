/** An item that came with a list and of which nothing else is known: what the list says is where it begins. */
import { useTranslation } from "react-i18next";
import { ITEM_TYPES, type ItemType } from "../../../core/catalog/index.ts";
import type { ItemCode } from "../../../core/shared/index.ts";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { BeginForm } from "./BeginForm.tsx";
import type { EditingRegister, ItemToEdit } from "./item.ts";

export function NotWrittenYet({ item, register }: { readonly item: ItemToEdit; readonly register: EditingRegister }) {
  const { t } = useTranslation("deskItemEditor");
  const type = item.type in ITEM_TYPES ? { type: item.type as ItemType } : {};
  return (
    <>
      <ListHead title={t("title", { name: item.name })} />
      <p>{t("begin.fromList", { body: item.bodyName })}</p>
      <BeginForm
        register={register}
        known={{ code: item.code as ItemCode, name: item.name, ...type }}
        onBegun={() => window.location.reload()}
      />
    </>
  );
}
