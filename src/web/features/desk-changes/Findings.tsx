/** What the check found: errors bar the way, warnings are signed off one by one, notes are told. */
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { fieldNameOf } from "../desk-item-editor/field-name.ts";
import { tabOf } from "../desk-item-editor/tabs.ts";
import styles from "./Change.module.css";
import type { ChangeView, Send } from "./changes.ts";
import { ReasonForm } from "./ReasonForm.tsx";

type Finding = ChangeView["findings"][number];

const TONES: Readonly<Record<Finding["severity"], Tone>> = { error: "bad", warning: "warn", note: "quiet" };

export function Findings({ view, send }: { readonly view: ChangeView; readonly send: Send }) {
  const { t } = useTranslation(["deskChanges", "deskItemEditor"]);
  // As the editor calls it: the part, the field, and which one of several.
  const whereOf = (place: string) => {
    const row = /\[(\d+)\]/.exec(place)?.[1];
    const parts = [
      t(`deskItemEditor:tab.${tabOf(place)}`),
      t(`deskItemEditor:field.${fieldNameOf(place)}.label`, { defaultValue: "" }),
      row === undefined ? "" : t("deskItemEditor:findings.row", { row: Number(row) + 1 }),
    ];
    return parts.filter((part) => part !== "").join(" · ");
  };
  if (view.findings.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t("findings")}>
      <h2>{t("findings")}</h2>
      {view.findings.map((finding) => (
        <div key={`${finding.code} ${finding.place}`} className={styles.part}>
          <p className={styles.head}>
            <Tag tone={TONES[finding.severity]}>{t(`severity.${finding.severity}`)}</Tag> {finding.sentence}{" "}
            <span className={styles.note}>{whereOf(finding.place)}</span>
          </p>
          {finding.accepted !== null && <p>{t("accepted", finding.accepted)}</p>}
          {finding.severity === "warning" && finding.accepted === null && view.may.accept && (
            <ReasonForm
              label={t("accept.reason")}
              button={t("accept.do")}
              pending={send.isPending}
              onSend={(reason) =>
                send.mutate({ type: "accept-warning", code: finding.code, place: finding.place, reason })
              }
            />
          )}
        </div>
      ))}
    </section>
  );
}
