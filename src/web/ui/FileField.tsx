/** Choosing, taking or dropping files: each is sent at once, with its progress; what was sent can be seen and removed. */
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import { type FieldBase, FieldGroup } from "./Field.tsx";
import styles from "./FileField.module.css";
import { FileRow, UploadRow } from "./FileRow.tsx";
import { type UploadedFile, type UploadFile, useUploads } from "./uploads.ts";

export interface FileFieldProps extends FieldBase {
  readonly files: readonly UploadedFile[];
  readonly onChange: (files: readonly UploadedFile[]) => void;
  readonly upload: UploadFile;
  /** Address under which a sent file can be seen. */
  readonly hrefOf: (file: UploadedFile) => string;
  /** As in `<input accept>`; only a hint to the chooser, the server looks into the file. */
  readonly accept?: string;
  /** 20 MB when absent. */
  readonly maxBytes?: number;
  /** 10 when absent. */
  readonly maxCount?: number | undefined;
}

const MEGABYTE = 1_000_000;

export function FileField(props: FileFieldProps) {
  const { id, files, onChange, upload, hrefOf, accept, maxBytes = 20 * MEGABYTE, maxCount = 10 } = props;
  const { t } = useTranslation("ui");
  const chooser = useRef<HTMLInputElement>(null);
  const [dragged, setDragged] = useState(false);
  const { uploads, begin, stop } = useUploads({ files, onChange, upload, maxBytes });
  const room = maxCount - files.length - uploads.filter((each) => each.failure === undefined).length;
  const take = (list: FileList | null) => begin([...(list ?? [])].slice(0, Math.max(room, 0)));
  /** The same chooser, told to open the camera at once. */
  const photograph = () => {
    const input = chooser.current;
    if (input === null) return;
    input.accept = "image/*";
    input.capture = "environment";
    input.click();
    // Some browsers read these only when the chooser opens, a moment after the press.
    window.setTimeout(() => {
      input.accept = accept ?? "";
      input.removeAttribute("capture");
    }, 1000);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDragged(false);
    take(event.dataTransfer.files);
  };
  return (
    <FieldGroup {...props}>
      <ul className={styles.list}>
        {files.map((file) => (
          <FileRow
            key={file.id}
            file={file}
            href={hrefOf(file)}
            onRemove={() => onChange(files.filter((each) => each.id !== file.id))}
          />
        ))}
        {uploads.map((each) => (
          <UploadRow key={each.key} upload={each} maxBytes={maxBytes} onStop={() => stop(each.key)} />
        ))}
      </ul>
      {room > 0 ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
        <div
          className={cx(styles.drop, dragged && styles.dragged)}
          onDragOver={(event) => {
            event.preventDefault();
            setDragged(true);
          }}
          onDragLeave={() => setDragged(false)}
          onDrop={drop}
        >
          <input
            ref={chooser}
            id={`${id}-chooser`}
            type="file"
            className="visually-hidden"
            accept={accept}
            multiple={maxCount > 1}
            aria-describedby={props.error === undefined ? undefined : `${id}-error`}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = "";
            }}
          />
          <div className={styles.ways}>
            <button type="button" className={cx(styles.choose, styles.camera)} onClick={photograph}>
              {t("file.photograph")}
            </button>
            <label htmlFor={`${id}-chooser`} className={styles.choose}>
              {t("file.choose")}
            </label>
          </div>
          <span className={styles.limits}>{t("file.limits", { megabytes: maxBytes / MEGABYTE, count: maxCount })}</span>
        </div>
      ) : (
        <p className={styles.limits}>{t("file.full", { count: maxCount })}</p>
      )}
    </FieldGroup>
  );
}
