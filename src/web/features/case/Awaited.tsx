/** What the case waits for from the applicant: a few words and the papers, sent from here. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useToast } from "../../ui/Toast.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { sendFile } from "../apply/use-form-services-of.ts";
import { type CaseView, mayDo, useGiveCommand } from "./case.ts";

export function Awaited({ view }: { readonly view: CaseView }) {
  const mine = view.waits.filter((wait) => wait.from === "applicant");
  if (!mayDo(view, "deliver-message")) return null;
  return mine.map((wait) => <Delivery key={wait.id} view={view} wait={wait} />);
}

function Delivery({ view, wait }: { readonly view: CaseView; readonly wait: CaseView["waits"][number] }) {
  const { t } = useTranslation("case");
  const tell = useToast();
  const give = useGiveCommand(view.id);
  const [words, setWords] = useState("");
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const sending = useMutation({
    mutationFn: () =>
      give(
        { type: "deliver-message", wait: wait.id, words: words.trim(), files: files.map((file) => file.id) },
        view.version,
      ),
    onSuccess: () => tell(t("awaited.sent"), "good"),
  });
  const empty = words.trim() === "" && files.length === 0;
  return (
    <Card title={t("awaited.title", { name: wait.name })}>
      {sending.isError && <ErrorPanel error={sending.error} />}
      <TextField
        id={`awaited-${wait.id}`}
        label={t("awaited.words")}
        required={false}
        rows={3}
        value={words}
        onChange={setWords}
      />
      <FileField
        id={`awaited-files-${wait.id}`}
        label={t("awaited.files")}
        required={false}
        files={files}
        onChange={setFiles}
        upload={sendFile}
        hrefOf={(file) => `/api/files/${file.id}`}
      />
      <Button look="primary" wide busy={sending.isPending} disabled={empty} onClick={() => sending.mutate()}>
        {t("awaited.send")}
      </Button>
    </Card>
  );
}
