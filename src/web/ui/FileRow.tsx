import { useTranslation } from "react-i18next";
import { Problem } from "../api/problem.ts";
import { Button } from "./Button.tsx";
import { cx } from "./classes.ts";
import styles from "./FileField.module.css";
import { formatBytes, type Upload, type UploadedFile, type UploadFailure } from "./uploads.ts";

export interface FileRowProps {
  readonly file: UploadedFile;
  readonly href: string;
  /** Absent where the file may only be looked at. */
  readonly onRemove?: () => void;
}

/** A file that the server has. */
export function FileRow({ file, href, onRemove }: FileRowProps) {
  const { t } = useTranslation("ui");
  return (
    <li className={styles.file}>
      {file.type.startsWith("image/") ? (
        <img src={href} alt="" className={styles.thumbnail} loading="lazy" />
      ) : (
        <span className={styles.thumbnail} aria-hidden="true">
          {extensionOf(file.name)}
        </span>
      )}
      <span className={styles.name}>
        <a href={href} target="_blank" rel="noreferrer">
          {file.name}
          <span className="visually-hidden">{t("file.newWindow")}</span>
        </a>
        <span className={styles.size}>{formatBytes(file.size)}</span>
      </span>
      {onRemove !== undefined && (
        <Button look="quiet" onClick={onRemove} aria-label={t("file.remove", { name: file.name })}>
          {t("file.removeShort")}
        </Button>
      )}
    </li>
  );
}

export interface UploadRowProps {
  readonly upload: Upload;
  readonly maxBytes: number;
  readonly onStop: () => void;
}

/** A file on its way, or one that did not get there. */
export function UploadRow({ upload, maxBytes, onStop }: UploadRowProps) {
  const { t } = useTranslation("ui");
  const percent = Math.round(upload.share * 100);
  return (
    <li className={cx(styles.file, upload.failure !== undefined && styles.failed)}>
      <span className={styles.thumbnail} aria-hidden="true">
        {extensionOf(upload.name)}
      </span>
      <span className={styles.name}>
        <span>{upload.name}</span>
        {upload.failure === undefined ? (
          <>
            <progress value={percent} max={100} aria-label={t("file.progress", { name: upload.name })} />
            <span className={styles.size}>{t("file.sent", { percent })}</span>
          </>
        ) : (
          <span role="alert" className={styles.failure}>
            <FailureText failure={upload.failure} maxBytes={maxBytes} />
          </span>
        )}
      </span>
      <Button look="quiet" onClick={onStop}>
        {upload.failure === undefined ? t("file.stop") : t("file.dismiss")}
      </Button>
    </li>
  );
}

function FailureText({ failure, maxBytes }: { readonly failure: UploadFailure; readonly maxBytes: number }) {
  const { t } = useTranslation("ui");
  switch (failure.kind) {
    case "empty":
      return t("file.empty");
    case "too-large":
      return t("file.tooLarge", { megabytes: maxBytes / 1_000_000 });
    case "refused":
      return failure.error instanceof Problem && failure.error.detail !== undefined
        ? failure.error.detail
        : t("file.failed");
  }
}

function extensionOf(name: string): string {
  return /\.(\w{1,4})$/.exec(name)?.[1]?.toUpperCase() ?? "?";
}
