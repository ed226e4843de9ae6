/** Officers sign for themselves, each on a device of their own or after one another; the person on the officer's. */
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { SignaturePad } from "../desk-case/actions/SignaturePad.tsx";
import { uploadSignature } from "../desk-case/actions/upload-signature.ts";
import styles from "./Joint.module.css";
import type { Give, JointView } from "./joint.ts";

interface SignaturesProps {
  readonly view: JointView;
  readonly give: Give;
}

type Drawn = (() => Promise<Blob>) | undefined;

export function SiteSignatures({ view, give }: SignaturesProps) {
  const { t } = useTranslation("deskJoint");
  const missing = view.parts.reduce((sum, part) => sum + part.checks.filter((one) => one.finding === null).length, 0);
  if (missing > 0) return <p>{t("sign.after", { count: missing })}</p>;
  return (
    <>
      <section className={styles.panel} aria-label={t("sign.officers")}>
        <h2>{t("sign.officers")}</h2>
        <ul>
          {view.people.map((one) => (
            <li key={one.account}>
              {one.name}（{one.enforcementNumber ?? t("report.none")}）{" "}
              {one.signed ? t("report.signed") : t("sign.waits")}
            </li>
          ))}
        </ul>
        {!view.signed && <OwnSignature give={give} />}
      </section>
      <section className={styles.panel} aria-label={t("sign.person")}>
        <h2>{t("sign.person")}</h2>
        {view.person === null ? (
          <PersonSignature give={give} />
        ) : (
          <p>
            {view.person.signed ? t("report.personSigned") : t("report.personNotSigned")} {view.person.words}
          </p>
        )}
      </section>
    </>
  );
}

function useSigning(give: Give) {
  const drawn = useRef<Drawn>(undefined);
  const sending = useMutation({
    mutationFn: async (command: { readonly type: string; readonly [field: string]: unknown }) => {
      const signature = drawn.current === undefined ? undefined : await uploadSignature(await drawn.current());
      return give.mutateAsync(signature === undefined ? command : { ...command, signature });
    },
  });
  return { drawn, sending };
}

function OwnSignature({ give }: { readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  const { drawn, sending } = useSigning(give);
  return (
    <>
      <SignaturePad
        onDrawn={(picture) => {
          drawn.current = picture;
        }}
      />
      {sending.isError && <ErrorPanel error={sending.error} />}
      <Button type="primary" block loading={sending.isPending} onClick={() => sending.mutate({ type: "sign" })}>
        {t("sign.own")}
      </Button>
    </>
  );
}

function PersonSignature({ give }: { readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  const { drawn, sending } = useSigning(give);
  const [words, setWords] = useState("");
  return (
    <>
      <SignaturePad
        onDrawn={(picture) => {
          drawn.current = picture;
        }}
      />
      <Input.TextArea
        aria-label={t("sign.words")}
        placeholder={t("sign.wordsHint")}
        rows={2}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {sending.isError && <ErrorPanel error={sending.error} />}
      <Button
        type="primary"
        block
        loading={sending.isPending}
        onClick={() => sending.mutate({ type: "sign-person", words: words.trim() })}
      >
        {t("sign.personDo")}
      </Button>
    </>
  );
}
