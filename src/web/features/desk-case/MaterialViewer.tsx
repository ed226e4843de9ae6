/** What was handed in, read on the spot: pictures turn and grow, PDF opens in the browser's own reader. */
import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/desk/shortcuts.ts";
import { Empty } from "../../ui/Empty.tsx";
import type { CaseView, FileView } from "./case-view.ts";
import { FileContent } from "./FileContent.tsx";
import styles from "./MaterialViewer.module.css";
import type { ShownPaper } from "./PapersPanel.tsx";

export interface MaterialViewerProps {
  readonly view: CaseView;
  /** The file or paper shown; the first file when nothing was chosen. */
  readonly shown: Shown | undefined;
  readonly onShow: (shown: Shown) => void;
}

export type Shown =
  | { readonly kind: "file"; readonly id: string }
  | { readonly kind: "paper"; readonly paper: ShownPaper };

export function MaterialViewer({ view, shown, onShow }: MaterialViewerProps) {
  const { t } = useTranslation("deskCase");
  const files = view.materials.flatMap((material) =>
    material.files.map((file) => ({ file, material: material.name, key: `${material.id} ${file.id}` })),
  );
  const index = Math.max(
    files.findIndex(({ file }) => shown?.kind === "file" && file.id === shown.id),
    0,
  );
  const current = files[index];
  const go = (step: 1 | -1) => {
    const next = files[(index + step + files.length) % Math.max(files.length, 1)];
    if (next !== undefined) onShow({ kind: "file", id: next.file.id });
  };
  useShortcuts([
    { keys: "]", label: t("viewer.next"), run: () => go(1) },
    { keys: "[", label: t("viewer.previous"), run: () => go(-1) },
  ]);
  if (shown?.kind === "paper")
    return (
      <div className={styles.viewer}>
        <div className={styles.bar}>
          <b className={styles.choose}>{shown.paper.title}</b>
          {current !== undefined && (
            <Button size="small" onClick={() => onShow({ kind: "file", id: current.file.id })}>
              {t("viewer.back")}
            </Button>
          )}
        </div>
        <FileContent
          key={shown.paper.href}
          file={{ name: shown.paper.title, mediaType: "application/pdf" }}
          href={shown.paper.href}
        />
      </div>
    );
  if (current === undefined)
    return (
      <div className={styles.viewer}>
        <Empty title={t("viewer.empty")}>{t("viewer.emptyNext")}</Empty>
      </div>
    );
  return (
    <div className={styles.viewer}>
      <div className={styles.bar}>
        <Button size="small" onClick={() => go(-1)} aria-label={t("viewer.previous")} disabled={files.length < 2}>
          <kbd>[</kbd>
        </Button>
        <Select
          size="small"
          className={styles.choose}
          aria-label={t("viewer.choose")}
          value={current.key}
          onChange={(key: string) => onShow({ kind: "file", id: key.split(" ").at(-1) ?? "" })}
          options={files.map((each) => ({ value: each.key, label: fileLabel(each.material, each.file) }))}
        />
        <Button size="small" onClick={() => go(1)} aria-label={t("viewer.next")} disabled={files.length < 2}>
          <kbd>]</kbd>
        </Button>
        <span className={styles.count}>{t("viewer.count", { now: index + 1, total: files.length })}</span>
      </div>
      <FileContent key={current.file.id} file={current.file} href={fileHref(view.id, current.file.id)} />
    </div>
  );
}

/** Where the file is read through its case. */
export function fileHref(caseId: string, fileId: string): string {
  return `/api/files/${fileId}?case=${encodeURIComponent(caseId)}`;
}

function fileLabel(material: string, file: FileView): string {
  return file.name === "" ? material : `${material} · ${file.name}`;
}
