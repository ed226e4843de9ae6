/** 新建事项. */
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { BeginForm } from "./BeginForm.tsx";
import { useRegister } from "./item.ts";

export function NewItemPage() {
  const { t } = useTranslation(["desk", "deskItemEditor"]);
  const register = useRegister();
  return (
    <>
      <ListHead title={t("desk:page.newItem")} />
      <p>{t("deskItemEditor:begin.lead")}</p>
      {register.isError && <ErrorPanel error={register.error} onRetry={() => void register.refetch()} />}
      {register.data === undefined ? !register.isError && <Waiting /> : <BeginForm register={register.data} />}
    </>
  );
}
