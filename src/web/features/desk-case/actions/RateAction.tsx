/**
 * 评价: the screen is turned to the person, shows nothing of the clerk's, and nothing is chosen beforehand. Going back
 * without an answer is always possible. @basis 国办发〔2019〕51号
 */
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { useCommand } from "../use-command.ts";
import type { ActionProps } from "./action.ts";
import styles from "./RateAction.module.css";

const LEVELS = [1, 2, 3, 4, 5] as const;

export function RateAction({ view, onDone, onCancel }: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const act = view.acts.findLast((each) => !each.rated && each.kind !== "online-matter");
  const [level, setLevel] = useState<number>();
  const [comment, setComment] = useState("");
  const command = useCommand({ id: view.id, seenVersion: view.version, onDone });
  const panel = useRef<HTMLDialogElement>(null);
  useEffect(() => panel.current?.showModal(), []);
  if (act === undefined) return <p>{t("rate.none")}</p>;
  const send = () =>
    command.mutate({
      type: "rate",
      act: act.id,
      level,
      ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
    });
  return (
    <dialog
      ref={panel}
      className={styles.panel}
      aria-labelledby="rate-title"
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
    >
      <h2 id="rate-title">{t("rate.title")}</h2>
      <p>{t("rate.lead", { item: view.item.name })}</p>
      <fieldset className={styles.levels}>
        <legend className="visually-hidden">{t("rate.title")}</legend>
        {LEVELS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={level === each}
            className={styles.level}
            onClick={() => setLevel(each)}
          >
            <Face level={each} />
            {t(`codes:satisfaction.${each}`)}
          </button>
        ))}
      </fieldset>
      <label className={styles.comment}>
        {t("rate.comment")}
        <textarea rows={3} maxLength={4000} value={comment} onChange={(event) => setComment(event.target.value)} />
      </label>
      {command.isError && <ErrorPanel error={command.error} />}
      <div className={styles.foot}>
        <Button size="large" type="primary" disabled={level === undefined} loading={command.isPending} onClick={send}>
          {t("rate.send")}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t("rate.skip")}
        </Button>
      </div>
    </dialog>
  );
}

/** From a broad smile (1) to a deep frown (5). */
function Face({ level }: { readonly level: (typeof LEVELS)[number] }) {
  const bend = (3 - level) * 4;
  return (
    <svg
      viewBox="0 0 48 48"
      width="72"
      height="72"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
    >
      <circle cx="24" cy="24" r="20" />
      <circle cx="17" cy="19" r="2" fill="currentColor" />
      <circle cx="31" cy="19" r="2" fill="currentColor" />
      <path strokeLinecap="round" d={`M15 ${32 - bend / 4} Q24 ${32 + bend} 33 ${32 - bend / 4}`} />
    </svg>
  );
}
