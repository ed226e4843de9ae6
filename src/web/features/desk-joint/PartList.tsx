/** The items that the work serves: what was found for each, and what became of its case. */
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./Joint.module.css";
import { type Give, type JointPartView, type JointView, jointFileHref } from "./joint.ts";
import { WhyNot } from "./Untold.tsx";

export function PartList({ view, give }: { readonly view: JointView; readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  return (
    <section className={styles.panel} aria-label={t("part.title")}>
      <h2>{t("part.title")}</h2>
      {view.parts.map((part) => (
        <article key={part.id} className={styles.part}>
          <h3>
            {part.itemName}{" "}
            <Link to="/cases/$id" params={{ id: part.caseId }}>
              {part.caseNumber}
            </Link>
          </h3>
          <Told view={view} part={part} give={give} />
          <Findings work={view.id} part={part} />
          {part.words !== null && (
            <details>
              <summary>{t("part.words")}</summary>
              <p className={styles.words}>{part.words}</p>
            </details>
          )}
        </article>
      ))}
    </section>
  );
}

function Told({ view, part, give }: { readonly view: JointView; readonly part: JointPartView; readonly give: Give }) {
  const { t } = useTranslation(["deskJoint", "codes", "refusals"]);
  if (view.status !== "concluded") return null;
  const outcome = part.outcome === null ? "" : t(`codes:outcome.${part.outcome}`, { defaultValue: part.outcome });
  if (part.fed?.done === true)
    return (
      <p>
        <Tag tone="good">{t("part.told")}</Tag> {outcome}
      </p>
    );
  if (part.fed === null)
    return (
      <p>
        <Tag tone="warn">{t("part.telling")}</Tag> {outcome}
      </p>
    );
  return (
    <p>
      <Tag tone="bad">{t("part.notTold")}</Tag> <WhyNot code={part.fed.code ?? ""} />{" "}
      {view.allowed.includes("feed-again") && (
        <Button
          size="small"
          loading={give.isPending}
          onClick={() => give.mutate({ type: "feed-again", part: part.id })}
        >
          {t("part.again")}
        </Button>
      )}
    </p>
  );
}

function Findings({ work, part }: { readonly work: string; readonly part: JointPartView }) {
  const { t } = useTranslation("deskJoint");
  return (
    <ul className={styles.findings}>
      {part.checks.map(({ id, text, finding }) => {
        const cover = part.covers.find((one) => one.check === id);
        return (
          <li key={id}>
            <span>{text}</span>{" "}
            {finding === null ? (
              cover === undefined ? (
                <Tag>{t("verdict.none")}</Tag>
              ) : (
                <Tag tone="brand">{t("part.covered", { on: cover.foundAt.slice(0, 10), part: cover.part })}</Tag>
              )
            ) : (
              <Tag tone={VERDICT_TONES[finding.verdict]}>{t(`verdict.${finding.verdict}`)}</Tag>
            )}
            {finding !== null && finding.note !== "" && <p className={styles.note}>{finding.note}</p>}
            {finding !== null && finding.photos.length > 0 && (
              <span className={styles.photos}>
                {finding.photos.map((photo, at) => (
                  <a key={photo} href={jointFileHref(work, photo)} target="_blank" rel="noreferrer">
                    <img src={jointFileHref(work, photo)} alt={t("part.photo", { check: text, number: at + 1 })} />
                  </a>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const VERDICT_TONES = { met: "good", unmet: "bad", "not-applicable": "quiet" } as const;
