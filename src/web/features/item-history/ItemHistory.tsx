/** The versions of an item, and the difference between any two of them. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { DifferenceList } from "./DifferenceList.tsx";
import { type ItemVersion, shortVersion, useDifference, useItemVersions } from "./history.ts";
import styles from "./ItemHistory.module.css";

const TONES: Readonly<Record<ItemVersion["state"], Tone>> = { coming: "warn", current: "good", former: "quiet" };

export function ItemHistory({ code }: { readonly code: string }) {
  const { t } = useTranslation("itemHistory");
  const found = useItemVersions(code);
  if (found.isPending) return <Waiting />;
  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />;
  const { versions } = found.data;
  if (versions.length === 0) return <Empty title={t("none")} />;
  return (
    <>
      <ol className={styles.versions}>
        {versions.map((version) => (
          <li key={`${version.effectiveOn} ${version.version} ${version.state}`}>
            <OneVersion version={version} />
          </li>
        ))}
      </ol>
      <Compare code={code} versions={versions} />
    </>
  );
}

function OneVersion({ version }: { readonly version: ItemVersion }) {
  const { t } = useTranslation("itemHistory");
  const { effectiveOn, until, documentNumber, batchName, origin, reason } = version;
  return (
    <>
      <p className={styles.head}>
        <Tag tone={TONES[version.state]}>{t(`state.${version.state}`)}</Tag>{" "}
        <b>{until === null ? t("since", { from: effectiveOn }) : t("between", { from: effectiveOn, until })}</b>{" "}
        {version.version === null ? (
          <Tag tone="bad">{t("withdrawn")}</Tag>
        ) : (
          <span className={styles.number}>{t("version", { version: shortVersion(version.version) })}</span>
        )}
      </p>
      <p className={styles.told}>
        {documentNumber === null ? t(`origin.${origin}`) : t("document", { number: documentNumber, name: batchName })}
        {reason !== null && <> · {reason}</>}
      </p>
    </>
  );
}

/** At first the current one against the one before. */
function Compare({ code, versions }: { readonly code: string; readonly versions: readonly ItemVersion[] }) {
  const { t } = useTranslation("itemHistory");
  const known = versions.flatMap(({ version, effectiveOn }) => (version === null ? [] : [{ version, effectiveOn }]));
  const [from, setFrom] = useState(known[1]?.version ?? "");
  const [to, setTo] = useState(known[0]?.version ?? "");
  const found = useDifference(code, from, to);
  if (known.length < 2) return null;
  const choice = (label: string, value: string, onChange: (next: string) => void) => (
    <label className={styles.choice}>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {known.map(({ version, effectiveOn }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same version may have been in effect twice
          <option key={index} value={version}>
            {t("option", { from: effectiveOn, version: shortVersion(version) })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-label={t("compare")}>
      <h2>{t("compare")}</h2>
      <div className={styles.choices}>
        {choice(t("from"), from, setFrom)}
        {choice(t("to"), to, setTo)}
      </div>
      {from === to && <p>{t("same")}</p>}
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      {found.isFetching && <Waiting />}
      {found.data !== undefined && from !== to && <DifferenceList changes={found.data.changes} />}
    </section>
  );
}
