/** 流程编辑: the flow of a published item in the editor of bpmn-js, checked while it is drawn. */
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { FlowEditor } from "./FlowEditor.tsx";
import { useFlowToEdit } from "./flow.ts";

export function FlowEditorPage() {
  const { t } = useTranslation("desk");
  const { code } = useParams({ strict: false });
  const flow = useFlowToEdit(code ?? "");
  if (flow.isError)
    return (
      <>
        <ListHead title={t("page.flowEditor")} />
        <ErrorPanel error={flow.error} onRetry={() => void flow.refetch()} />
      </>
    );
  if (flow.data === undefined) return <Waiting />;
  return <FlowEditor key={flow.dataUpdatedAt} flow={flow.data} onReload={() => void flow.refetch()} />;
}
