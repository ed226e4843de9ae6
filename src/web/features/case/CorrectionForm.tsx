import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormSpec } from "../../../core/form/index.ts";
import { civilDate } from "../../../core/shared/index.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FileField } from "../../ui/FileField.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { useToast } from "../../ui/Toast.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { formValues } from "../apply/form-values.ts";
import { divisionsOf, sendFile } from "../apply/use-form-services-of.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import { FormFields } from "../form/FormFields.tsx";
import { type FormServices, FormServicesProvider } from "../form/form-services.ts";
import { useFormAnswers } from "../form/use-form-answers.ts";
import type { Session } from "../session/session.ts";
import styles from "./CorrectionForm.module.css";
import { type CaseView, type CorrectionRound, useGiveCommand } from "./case.ts";
import { useDueText } from "./due-text.ts";
import { targetName } from "./targets.ts";

export interface CorrectionFormProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
  readonly round: CorrectionRound;
  readonly session: Session;
}

const NO_FORM: FormSpec = { sections: [] };

export function CorrectionForm({ view, guide, round, session }: CorrectionFormProps) {
  const { t } = useTranslation("case");
  const tell = useToast();
  const navigate = useNavigate();
  const dueText = useDueText();
  const give = useGiveCommand(view.id);
  const [files, setFiles] = useState<Readonly<Record<string, readonly UploadedFile[]>>>({});
  const [asking, setAsking] = useState(false);
  const form = guide?.form ?? NO_FORM;
  const fields = useMemo(() => askedFields(form, round), [form, round]);
  const context = useMemo(
    () => ({ situation: view.situation, today: civilDate(session.today) }),
    [view.situation, session.today],
  );
  const state = useFormAnswers(form, formValues(view.form), context);
  const services = useServices(session, view);
  const papers = [...new Set(round.items.map((item) => item.target))].filter((target) => !fields.has(target));
  const changed = changedAnswers(fields, state.answers, view.form);
  const open = [
    ...papers.filter((id) => (files[id] ?? []).length === 0),
    ...[...fields].filter((id) => changed[id] === undefined),
  ];
  const nothing = open.length === papers.length + fields.size;
  const sending = useMutation({
    mutationFn: () => {
      const given = Object.entries(files).filter(([, list]) => list.length > 0);
      const materials = Object.fromEntries(given.map(([id, list]) => [id, list.map((file) => file.id)]));
      return give(
        {
          type: "correct",
          ...(given.length === 0 ? {} : { materials }),
          ...(Object.keys(changed).length === 0 ? {} : { form: changed }),
        },
        view.version,
      );
    },
    onSettled: () => setAsking(false),
    onSuccess: async () => {
      tell(t("correct.sent"), "good");
      await navigate({ to: "/cases/$id", params: { id: view.id }, replace: true });
    },
  });
  const send = () => {
    if (sending.isPending) return;
    if (fields.size > 0 && Object.keys(changed).length > 0 && state.submit() === undefined) return;
    if (open.length > 0) setAsking(true);
    else sending.mutate();
  };
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
        {papers.map((target) => (
          <Card key={target}>
            <FileField
              id={`material-${target}`}
              label={targetName(target, view, guide)}
              hint={
                <>
                  <Reasons round={round} target={target} />
                  <Before view={view} target={target} />
                </>
              }
              files={files[target] ?? []}
              upload={sendFile}
              hrefOf={(file) => `/api/files/${file.id}`}
              onChange={(next) => setFiles((now) => ({ ...now, [target]: next }))}
            />
          </Card>
        ))}
        {fields.size > 0 && (
          <>
            <Card title={t("correct.answers")}>
              {[...fields].map((field) => (
                <div key={field}>
                  <b>{targetName(field, view, guide)}</b>
                  <Reasons round={round} target={field} />
                </div>
              ))}
            </Card>
            <FormFields state={state} only={fields} />
          </>
        )}
        {sending.isError && <ErrorPanel error={sending.error} />}
        <Button look="primary" wide busy={sending.isPending} onClick={send}>
          {t("correct.send")}
        </Button>
        <p className={styles.after}>{t("correct.after")}</p>
      </div>
      <Dialog
        open={asking}
        title={nothing ? t("correct.nothingYet") : t("correct.openTitle")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look={nothing ? "primary" : "secondary"} onClick={() => setAsking(false)}>
              {t("correct.goOn")}
            </Button>
            {!nothing && (
              <Button look="primary" busy={sending.isPending} onClick={() => sending.mutate()}>
                {t("correct.sendAnyway")}
              </Button>
            )}
          </>
        }
      >
        <p>{nothing ? t("correct.nothingText") : t("correct.openText", { count: open.length })}</p>
        <ul>
          {open.map((id) => (
            <li key={id}>{targetName(id, view, guide)}</li>
          ))}
        </ul>
      </Dialog>
    </FormServicesProvider>
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

function askedFields(form: FormSpec, round: CorrectionRound): ReadonlySet<string> {
  const asked = new Set(round.items.map((item) => item.target));
  const fields = form.sections.flatMap((section) => section.fields.map((field) => field.id));
  return new Set(fields.filter((field) => asked.has(field)));
}

/** The asked answers that are no longer what they were. */
function changedAnswers(
  asked: ReadonlySet<string>,
  answers: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([id, value]) => asked.has(id) && value !== undefined && JSON.stringify(value) !== JSON.stringify(known[id]),
    ),
  );
}
