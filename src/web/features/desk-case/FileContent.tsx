import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { apiFetch } from "../../api/fetch.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import type { FileView } from "./case-view.ts";
import styles from "./MaterialViewer.module.css";

const ZOOM_STEP = 1.25;

export interface FileContentProps {
  readonly file: Pick<FileView, "name" | "mediaType">;
  readonly href: string;
}

/** Fetched whole and shown from memory: the answer itself forbids being framed. */
export function FileContent({ file, href }: FileContentProps) {
  const { t } = useTranslation("deskCase");
  const content = useQuery({
    queryKey: ["files", href],
    queryFn: async ({ signal }) => (await apiFetch(href, { signal })).blob(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const url = useObjectUrl(content.data);
  if (content.isPending) return <Waiting />;
  if (content.isError) return <ErrorPanel error={content.error} onRetry={() => void content.refetch()} />;
  if (url === undefined) return null;
  if (file.mediaType.startsWith("image/")) return <Picture url={url} name={file.name} />;
  if (file.mediaType === "application/pdf" || file.mediaType === "text/plain")
    return <iframe className={styles.frame} src={url} title={file.name} />;
  return (
    <p className={styles.other}>
      {t("viewer.notShown", { name: file.name })}{" "}
      <a href={url} download={file.name}>
        {t("viewer.download")}
      </a>
    </p>
  );
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

function Picture({ url, name }: { readonly url: string; readonly name: string }) {
  const { t } = useTranslation("deskCase");
  const [zoom, setZoom] = useState(1);
  const [turn, setTurn] = useState(0);
  return (
    <>
      <div className={styles.tools}>
        <Button size="small" onClick={() => setZoom(zoom * ZOOM_STEP)}>
          {t("viewer.larger")}
        </Button>
        <Button size="small" onClick={() => setZoom(Math.max(zoom / ZOOM_STEP, 1))}>
          {t("viewer.smaller")}
        </Button>
        <Button size="small" onClick={() => setTurn(turn + 90)}>
          {t("viewer.turn")}
        </Button>
        <a href={url} target="_blank" rel="noreferrer">
          {t("viewer.newWindow")}
        </a>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture larger than its frame is scrolled by keys */}
      <section className={styles.picture} tabIndex={0} aria-label={name}>
        <img src={url} alt={name} style={{ width: `${zoom * 100}%`, rotate: `${turn}deg` }} />
      </section>
    </>
  );
}
