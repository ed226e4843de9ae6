/** A file leaves and comes back by hand; one that is opened takes the place of the one that is shown, or of its name. */
import { Button, Upload } from "antd";
import { useTranslation } from "react-i18next";
import { useToast } from "../../ui/Toast.tsx";
import styles from "./FlowEditor.module.css";
import type { DmnFile } from "./flow.ts";

export interface FileButtonsProps {
  readonly ready: boolean;
  /** Ends of the names of files that may be opened. */
  readonly accept: string;
  /** What is shown now, to be downloaded; undefined where nothing is. */
  readonly shown: DmnFile | undefined;
  /** @throws Error when the file cannot be shown */
  readonly onOpen: (file: DmnFile) => Promise<void>;
}

export function FileButtons({ ready, accept, shown, onOpen }: FileButtonsProps) {
  const { t } = useTranslation("deskFlowEditor");
  const tell = useToast();
  const open = async (file: File) => {
    await onOpen({ name: file.name, xml: await file.text() }).catch(() => tell(t("unreadable"), "bad"));
  };
  return (
    <div className={styles.tools}>
      <Upload
        accept={accept}
        showUploadList={false}
        beforeUpload={(file) => {
          void open(file);
          return false;
        }}
      >
        <Button disabled={!ready}>{t("upload")}</Button>
      </Upload>
      <Button disabled={shown === undefined} onClick={() => shown !== undefined && download(shown)}>
        {t("download")}
      </Button>
    </div>
  );
}

function download({ name, xml }: DmnFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([xml], { type: "application/xml" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
