/** What the edition that stands changed, and where the items of the district stand by now. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { DifferenceList } from "../item-history/DifferenceList.tsx";
import { useMay } from "../session/session.ts";
import styles from "./Upward.module.css";
import type { BasicView } from "./upward.ts";

type Heir = BasicView["heirs"][number];
type Standing = NonNullable<Heir["standings"]>[number]["standing"];

const TONES: Readonly<Record<Standing, Tone>> = { follows: "good", behind: "bad", other: "bad", open: "quiet" };

/** Nothing to tell of the first edition. */
export function Edition({ view }: { readonly view: BasicView }) {
  const { t } = useTranslation("deskUpward");
  const [now, before] = view.editions;
  if (now === undefined || before === undefined) return null;
  return (
    <section className={styles.panel} aria-label={t("edition.title")}>
      <h2>{t("edition.title")}</h2>
      <p className={styles.note}>
        {t("edition.loaded", { edition: now.edition, day: now.loadedOn, before: before.edition })}
      </p>
      <DifferenceList
        changes={view.changes.map((change) => ({ ...change, aspects: [] }))}
        sides={{ before: t("edition.before"), after: t("edition.now") }}
      />
      <h3 className={styles.touched}>{t("edition.touched")}</h3>
      {view.heirs.length === 0 && <p>{t("basics.noHeirs")}</p>}
      <ul className={styles.plain}>
        {view.heirs.map((heir) => (
          <HeirStandings key={heir.code} heir={heir} />
        ))}
      </ul>
    </section>
  );
}

function HeirStandings({ heir }: { readonly heir: Heir }) {
  const { t } = useTranslation("deskUpward");
  const mayManage = useMay("catalogue.manage");
  const { code, name, standings } = heir;
  const late = standings === null || standings.some(({ standing }) => standing === "behind" || standing === "other");
  return (
    <li className={styles.part}>
      <b lang="zh-CN">{name}</b>{" "}
      {standings === null ? (
        <Tag tone="warn">{t("heir.unpublished")}</Tag>
      ) : (
        standings.map(({ field, standing }) => (
          <span key={field}>
            <Tag tone={TONES[standing]}>{t(`standing.${standing}`, { field: t(`field.${field}`) })}</Tag>{" "}
          </span>
        ))
      )}{" "}
      {mayManage && late && (
        <Link to="/catalogue/$code/edit" params={{ code }}>
          {t("edition.mend")}
        </Link>
      )}
    </li>
  );
}
