/** The steps of an application, one below the other in time; what is filled in is saved as it is typed. */
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Stepper } from "../../ui/Stepper.tsx";
import type { Guide, Item } from "../catalogue/catalogue.ts";
import { FormServicesProvider } from "../form/form-services.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import type { Session } from "../session/session.ts";
import { CheckStep } from "./CheckStep.tsx";
import { type Draft, type DraftContent, saveDraft } from "./draft.ts";
import { createDraftSaver } from "./draft-saver.ts";
import { FormStep } from "./FormStep.tsx";
import { MaterialsStep } from "./MaterialsStep.tsx";
import { ReceivingStep } from "./ReceivingStep.tsx";
import { SavedNote } from "./SavedNote.tsx";
import { SituationStep } from "./SituationStep.tsx";
import type { StepProps } from "./step-props.ts";
import { type StepName, stepsOf } from "./steps.ts";
import { useFormServicesOf } from "./use-form-services-of.ts";
import styles from "./Wizard.module.css";

export interface WizardProps {
  readonly draft: Draft;
  readonly item: Item;
  readonly guide: Guide;
  readonly session: Session;
  /** The draft as it stands on the server now. */
  readonly reload: () => Promise<Draft | null>;
}

export function Wizard({ draft, item, guide, session, reload }: WizardProps) {
  const { t } = useTranslation("apply");
  const [{ step }, change] = usePageAddress("step");
  const [round, setRound] = useState(0);
  const saver = useSaver(draft);
  const state = useSyncExternalStore(saver.watch, saver.state);
  const steps = useMemo(() => stepsOf(guide), [guide]);
  const services = useFormServicesOf(session, saver);
  const current: StepName = steps.find((each) => each === step) ?? steps[0] ?? "check";
  const index = steps.indexOf(current);
  const goTo = (name: StepName) => {
    void saver.flush();
    change({ step: name }, { push: true });
  };
  const props: StepProps = {
    id: draft.id,
    item,
    guide,
    session,
    saver,
    content: state.content,
    goTo,
    goOn: () => goTo(steps[index + 1] ?? "check"),
    ...(index > 0 ? { goBack: () => goTo(steps[index - 1] ?? current) } : {}),
  };
  return (
    <FormServicesProvider value={services}>
      <div className={styles.page}>
        <p className={styles.item}>
          <Link to="/items/$code" params={{ code: item.code }} target="_blank">
            {item.name}
          </Link>
        </p>
        <Stepper steps={steps.map((name) => t(`step.${name}`))} current={index} />
        <PageHeading key={current} title={t(`title.${current}`)} />
        <SavedNote
          state={state}
          saver={saver}
          reload={reload}
          onReplaced={() => setRound(round + 1)}
          startedAt={draft.updatedAt}
        />
        <Step key={`${current} ${round}`} name={current} step={props} />
      </div>
    </FormServicesProvider>
  );
}

function Step({ name, step }: { readonly name: StepName; readonly step: StepProps }) {
  switch (name) {
    case "situation":
      return <SituationStep {...step} />;
    case "form":
      return <FormStep {...step} />;
    case "materials":
      return <MaterialsStep {...step} />;
    case "receiving":
      return <ReceivingStep {...step} />;
    case "check":
      return <CheckStep {...step} />;
  }
}

/** One saver as long as the pages of the draft are open; what is left is saved on leaving. */
function useSaver(draft: Draft) {
  const queries = useQueryClient();
  const [saver] = useState(() =>
    createDraftSaver<DraftContent>({
      content: draft.content,
      version: draft.version,
      save: (content, version) => saveDraft(draft.id, content, version),
      later: (run, milliseconds) => {
        const timer = window.setTimeout(run, milliseconds);
        return () => window.clearTimeout(timer);
      },
      now: () => new Date(),
    }),
  );
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (saver.state().status === "saved") return;
      void saver.flush();
      event.preventDefault();
    };
    const online = () => void saver.flush();
    const hidden = () => {
      if (document.visibilityState === "hidden") void saver.flush();
    };
    window.addEventListener("beforeunload", hold);
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("beforeunload", hold);
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      void saver.flush().then(() => queries.invalidateQueries({ queryKey: ["drafts", "all"] }));
    };
  }, [saver, queries]);
  return saver;
}
