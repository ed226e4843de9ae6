/** The files leave and come back by hand; one that is opened takes the place of the file of its kind and name. */
import { Button, Upload } from "antd";
import { useTranslation } from "react-i18next";
import { useToast } from "../../ui/Toast.tsx";
import styles from "./FlowEditor.module.css";
import type { DmnFile } from "./flow.ts";

export interface FileButtonsProps {
  readonly ready: boolean;
  readonly changed: boolean;
  /** What is shown now, to be downloaded. */
  readonly shown: DmnFile;
  readonly onFlow: (bpmn: string) => Promise<void>;
  readonly onTables: (file: DmnFile) => void;
  readonly onReset: () => void;
}

export function FileButtons({ ready, changed, shown, onFlow, onTables, onReset }: FileButtonsProps) {
  const { t } = useTranslation("deskFlowEditor");
  const tell = useToast();
  const open = async (file: File) => {
    const text = await file.text();
    if (file.name.endsWith(".dmn")) onTables({ name: file.name, xml: text });
    else await onFlow(text).catch(() => tell(t("unreadable"), "bad"));
  };
  return (
    <div className={styles.tools}>
      <Upload
        accept=".bpmn,.xml,.dmn"
        showUploadList={false}
        beforeUpload={(file) => {
          void open(file);
          return false;
        }}
      >
        <Button disabled={!ready}>{t("upload")}</Button>
      </Upload>
      <Button onClick={() => download(shown)}>{t("download")}</Button>
      <Button disabled={!changed} onClick={onReset}>
        {t("reset")}
      </Button>
    </div>
  );
}

export function download({ name, xml }: DmnFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([xml], { type: "application/xml" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
