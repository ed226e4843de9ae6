/** What differs, change by change: what the field is called, what it was and what it is. */
import { useTranslation } from "react-i18next";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import styles from "./DifferenceList.module.css";
import type { ToldChange } from "./history.ts";

const TONES: Readonly<Record<ToldChange["kind"], Tone>> = {
  added: "good",
  removed: "bad",
  changed: "brand",
  moved: "quiet",
};

export interface DifferenceListProps {
  readonly changes: readonly ToldChange[];
  /** What the two sides are called; before and after when nothing is said. */
  readonly sides?: { readonly before: string; readonly after: string };
}

export function DifferenceList({ changes, sides }: DifferenceListProps) {
  const { t } = useTranslation("itemHistory");
  if (changes.length === 0) return <p>{t("noDifference")}</p>;
  return (
    <ol className={styles.list}>
      {changes.map((change) => (
        <li key={`${change.kind} ${change.place}`} className={styles.change}>
          <p className={styles.head}>
            <Tag tone={TONES[change.kind]}>{t(`kind.${change.kind}`)}</Tag>{" "}
            <b lang="zh-CN">{change.label.join(" › ")}</b>{" "}
            {change.aspects.map((aspect) => (
              <span key={aspect} className={styles.aspect}>
                {t(`aspect.${aspect}`)}
              </span>
            ))}
          </p>
          <div className={styles.sides}>
            <Side name={sides?.before ?? t("before")} value={change.before} tone="before" />
            <Side name={sides?.after ?? t("after")} value={change.after} tone="after" />
          </div>
        </li>
      ))}
    </ol>
  );
}

interface SideProps {
  readonly name: string;
  readonly value: ToldChange["before"];
  readonly tone: "before" | "after";
}

function Side({ name, value, tone }: SideProps) {
  const { t } = useTranslation("itemHistory");
  return (
    <div className={styles[tone]}>
      <p className={styles.side}>{name}</p>
      {value === null || value.length === 0 ? (
        <p className={styles.none}>{t("nothing")}</p>
      ) : (
        <ul className={styles.lines} lang="zh-CN">
          {value.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never change their order
            <li key={index}>
              {line.label !== null && <span className={styles.label}>{line.label}：</span>}
              {line.words.join("、")}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
