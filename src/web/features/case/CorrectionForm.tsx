import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { divisionsOf, sendFile } from "../apply/use-form-services-of.ts";
import { FormFields } from "../form/FormFields.tsx";
import { type FormServices, FormServicesProvider } from "../form/form-services.ts";
import type { Session } from "../session/session.ts";
import styles from "./CorrectionForm.module.css";
import type { CaseView, CorrectionRound } from "./case.ts";
import { useDueText } from "./due-text.ts";
import { targetName } from "./targets.ts";
import { type Correction, type CorrectionAsked, useCorrection } from "./use-correction.ts";

export function CorrectionForm(props: CorrectionAsked) {
  const { view, guide, round, session } = props;
  const { t } = useTranslation("case");
  const dueText = useDueText();
  const correction = useCorrection(props);
  const services = useServices(session, view);
  const nameOf = (target: string) => targetName(target, view, guide);
  return (
    <FormServicesProvider value={services}>
      <div className={styles.page}>
        <p className={styles.item}>
          <Link to="/cases/$id" params={{ id: view.id }}>
            {view.item.name}
          </Link>
        </p>
        <PageHeading title={t("correct.title")} />
        <div className={styles.due}>
          <p>
            <b>{t("correct.until", { day: dueText(round.dueOn) })}</b>
          </p>
          <p>{t(`correct.effect.${round.effect}`)}</p>
          <p>{t("correct.only")}</p>
        </div>
        <AskedPapers view={view} round={round} correction={correction} nameOf={nameOf} />
        <AskedAnswers round={round} correction={correction} nameOf={nameOf} />
        {correction.error !== null && <ErrorPanel error={correction.error} />}
        <Button look="primary" wide busy={correction.busy} onClick={correction.send}>
          {t("correct.send")}
        </Button>
        <p className={styles.after}>{t("correct.after")}</p>
      </div>
      <StillOpen correction={correction} nameOf={nameOf} />
    </FormServicesProvider>
  );
}

type NameOf = (target: string) => string;

interface AskedProps {
  readonly round: CorrectionRound;
  readonly correction: Correction;
  readonly nameOf: NameOf;
}

function AskedPapers({ view, round, correction, nameOf }: AskedProps & { readonly view: CaseView }) {
  return correction.papers.map((paper) => (
    <Card key={paper}>
      <FileField
        id={`material-${paper}`}
        label={nameOf(paper)}
        hint={
          <>
            <Reasons round={round} target={paper} />
            <Before view={view} target={paper} />
          </>
        }
        files={correction.files[paper] ?? []}
        upload={sendFile}
        hrefOf={(file) => `/api/files/${file.id}`}
        onChange={(files) => correction.putFiles(paper, files)}
      />
    </Card>
  ));
}

function AskedAnswers({ round, correction, nameOf }: AskedProps) {
  const { t } = useTranslation("case");
  if (correction.fields.size === 0) return null;
  return (
    <>
      <Card title={t("correct.answers")}>
        {[...correction.fields].map((field) => (
          <div key={field}>
            <b>{nameOf(field)}</b>
            <Reasons round={round} target={field} />
          </div>
        ))}
      </Card>
      <FormFields state={correction.state} only={correction.fields} />
    </>
  );
}

/** Asks once more before a list is sent back with gaps; nothing at all is not sent. */
function StillOpen({ correction, nameOf }: { readonly correction: Correction; readonly nameOf: NameOf }) {
  const { t } = useTranslation("case");
  const { open, papers, fields, asking, stopAsking, sendNow, busy } = correction;
  const nothing = open.length === papers.length + fields.size;
  return (
    <Dialog
      open={asking}
      title={nothing ? t("correct.nothingYet") : t("correct.openTitle")}
      onClose={stopAsking}
      actions={
        <>
          <Button look={nothing ? "primary" : "secondary"} onClick={stopAsking}>
            {t("correct.goOn")}
          </Button>
          {!nothing && (
            <Button look="primary" busy={busy} onClick={sendNow}>
              {t("correct.sendAnyway")}
            </Button>
          )}
        </>
      }
    >
      <p>{nothing ? t("correct.nothingText") : t("correct.openText", { count: open.length })}</p>
      <ul>
        {open.map((target) => (
          <li key={target}>{nameOf(target)}</li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Everything that was said about one paper or answer. */
function Reasons({ round, target }: { readonly round: CorrectionRound; readonly target: string }) {
  const { t } = useTranslation("case");
  return (
    <ul className={styles.reasons}>
      {round.items
        .filter((item) => item.target === target)
        .map((item) => (
          <li key={`${item.reason} ${item.how}`}>{item.how === "" ? t("correct.see") : item.how}</li>
        ))}
    </ul>
  );
}

/** What was handed in before. */
function Before({ view, target }: { readonly view: CaseView; readonly target: string }) {
  const { t } = useTranslation("case");
  const files = view.materials.find((material) => material.id === target)?.files ?? [];
  if (files.length === 0) return <p className={styles.before}>{t("correct.neverSent")}</p>;
  return (
    <p className={styles.before}>
      {t("correct.before")}
      {files.map((file) => (
        <a key={file.id} href={`/api/files/${file.id}?case=${view.id}`} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      ))}
      <span>{t("correct.replaces")}</span>
    </p>
  );
}

function useServices(session: Session, view: CaseView): FormServices {
  const { code, name } = session.jurisdiction;
  return useMemo(
    () => ({
      divisions: divisionsOf(code, name),
      upload: sendFile,
      findFile: () => undefined,
      hrefOf: (file) => `/api/files/${file.id}?case=${view.id}`,
    }),
    [code, name, view.id],
  );
}
