/** 我的承诺: what was promised, until when, and what can still be done about it. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { dayText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FileField } from "../../ui/FileField.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { sendFile } from "../apply/use-form-services-of.ts";
import { StandingTag } from "../undertaking/StandingTag.tsx";
import { UndertakingTold } from "../undertaking/UndertakingTold.tsx";
import { type CaseView, mayDo, useGiveCommand } from "./case.ts";

type Undertaking = CaseView["undertakings"][number];

interface OneProps {
  readonly view: CaseView;
  readonly one: Undertaking;
}

export function CaseUndertakings({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("undertaking");
  const { undertakings, undertakingsOffered } = view;
  if (undertakings.length === 0 && undertakingsOffered.length === 0) return null;
  return (
    <Card title={undertakings.length === 0 ? t("title") : t("mine")}>
      {undertakings.map((one) => (
        <Given key={`${one.id} ${one.givenAt}`} view={view} one={one} />
      ))}
      {undertakingsOffered.map((offer) => (
        <Offered key={offer.id} view={view} offer={offer} />
      ))}
    </Card>
  );
}

function Given({ view, one }: OneProps) {
  const { t, i18n } = useTranslation("undertaking");
  return (
    <section aria-label={one.name}>
      <h3>
        {one.name} <StandingTag standing={one.standing} />
      </h3>
      {one.dueOn !== null && one.dueOf !== null && (
        <p>{t(`dueOn.${one.dueOf}`, { day: dayText(one.dueOn, i18n.language) })}</p>
      )}
      <UndertakingTold told={one} />
      {one.mayDeliver && mayDo(view, "deliver-undertaking") && <Deliver view={view} one={one} />}
      {one.mayWithdraw && mayDo(view, "withdraw-undertaking") && <TakeBack view={view} one={one} />}
    </section>
  );
}

function Deliver({ view, one }: OneProps) {
  const { t } = useTranslation("undertaking");
  const give = useGiveCommand(view.id);
  const [files, setFiles] = useState<Readonly<Record<string, readonly UploadedFile[]>>>({});
  const owed = one.materials.filter((id) => view.materials.some((material) => material.id === id));
  const sending = useMutation({
    mutationFn: () =>
      give(
        {
          type: "deliver-undertaking",
          undertaking: one.id,
          materials: Object.fromEntries(owed.map((id) => [id, (files[id] ?? []).map((file) => file.id)])),
        },
        view.version,
      ),
  });
  const open = owed.some((id) => (files[id] ?? []).length === 0);
  return (
    <>
      {sending.isError && <ErrorPanel error={sending.error} />}
      {owed.map((id) => (
        <FileField
          key={id}
          id={`owed-${id}`}
          label={view.materials.find((material) => material.id === id)?.name ?? id}
          files={files[id] ?? []}
          onChange={(next) => setFiles((now) => ({ ...now, [id]: next }))}
          upload={sendFile}
          hrefOf={(file) => `/api/files/${file.id}`}
        />
      ))}
      <Button look="primary" wide busy={sending.isPending} disabled={open} onClick={() => sending.mutate()}>
        {t("deliver")}
      </Button>
    </>
  );
}

function TakeBack({ view, one }: OneProps) {
  const { t } = useTranslation("undertaking");
  const give = useGiveCommand(view.id);
  const [asking, setAsking] = useState(false);
  const sending = useMutation({
    mutationFn: () => give({ type: "withdraw-undertaking", undertaking: one.id, reason: "" }, view.version),
    onSuccess: () => setAsking(false),
  });
  return (
    <>
      <Button wide onClick={() => setAsking(true)}>
        {t("withdraw")}
      </Button>
      <Dialog
        open={asking}
        title={t("withdraw")}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t("keep")}</Button>
            <Button look="danger" busy={sending.isPending} onClick={() => sending.mutate()}>
              {t("withdraw")}
            </Button>
          </>
        }
      >
        {sending.isError && <ErrorPanel error={sending.error} />}
        <p>{t("withdrawSure")}</p>
      </Dialog>
    </>
  );
}

function Offered({
  view,
  offer,
}: {
  readonly view: CaseView;
  readonly offer: CaseView["undertakingsOffered"][number];
}) {
  const { t } = useTranslation("undertaking");
  const give = useGiveCommand(view.id);
  const sending = useMutation({
    mutationFn: () => give({ type: "give-undertaking", undertaking: offer.id }, view.version),
  });
  return (
    <section aria-label={offer.name}>
      <h3>{offer.name}</h3>
      <p>{t("lead")}</p>
      <UndertakingTold told={offer} />
      {sending.isError && <ErrorPanel error={sending.error} />}
      <Button wide busy={sending.isPending} onClick={() => sending.mutate()}>
        {t("choose", { name: offer.name })}
      </Button>
    </section>
  );
}
