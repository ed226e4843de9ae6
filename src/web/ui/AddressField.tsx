/** An address: the division chosen level by level, the rest written. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./AddressField.module.css";
import { cx } from "./classes.ts";
import field from "./Field.module.css";
import { type FieldBase, FieldGroup } from "./Field.tsx";

export interface Division {
  readonly code: string;
  readonly name: string;
}

/** Where the divisions come from. An empty answer to `children` means that nothing lies below. */
export interface DivisionSource {
  readonly children: (parent: string | undefined) => Promise<readonly Division[]>;
  /** The division with all that it lies in, highest first. */
  readonly path: (code: string) => Promise<readonly Division[]>;
}

export interface AddressValue {
  readonly division: string;
  readonly detail: string;
}

export interface AddressFieldProps extends FieldBase {
  readonly value: AddressValue | undefined;
  /** Undefined when nothing is chosen nor written. */
  readonly onChange: (value: AddressValue | undefined) => void;
  readonly divisions: DivisionSource;
}

export function AddressField(props: AddressFieldProps) {
  const { id, value, onChange, divisions, error } = props;
  const { t } = useTranslation("ui");
  const { levels, failed, choose } = useDivisionLevels(divisions, value?.division ?? "");
  const change = (next: Partial<AddressValue>) => {
    const whole = { division: value?.division ?? "", detail: value?.detail ?? "", ...next };
    if (whole.division === "" && whole.detail === "") onChange(undefined);
    else onChange(whole.division === "" ? { ...whole, division: onlyDivision(levels) } : whole);
  };
  return (
    <FieldGroup {...props}>
      <div className={styles.levels}>
        {levels.map((level, index) => (
          <select
            key={level.parent}
            id={`${id}-level-${index}`}
            aria-label={t("address.level", { level: index + 1 })}
            aria-invalid={error !== undefined || undefined}
            className={field.control}
            value={level.chosen}
            onChange={(event) => change({ division: choose(index, event.target.value) })}
          >
            <option value="">{t("address.choose")}</option>
            {level.options.map((division) => (
              <option key={division.code} value={division.code}>
                {division.name}
              </option>
            ))}
          </select>
        ))}
      </div>
      {failed && <p className={field.hint}>{t("address.failed")}</p>}
      <label htmlFor={`${id}-detail`} className={cx(field.hint, styles.detail)}>
        {t("address.detail")}
      </label>
      <textarea
        id={`${id}-detail`}
        rows={2}
        autoComplete="street-address"
        aria-invalid={error !== undefined || undefined}
        className={cx(field.control, styles.text)}
        value={value?.detail ?? ""}
        onChange={(event) => change({ detail: event.target.value.replace(/[\r\n\t]+/g, " ") })}
      />
    </FieldGroup>
  );
}

/** Where there is nothing to choose between, nobody has to choose. */
function onlyDivision(levels: readonly Level[]): string {
  const [first] = levels;
  return first?.options.length === 1 ? (first.options[0]?.code ?? "") : "";
}

interface Level {
  readonly parent: string;
  readonly options: readonly Division[];
  readonly chosen: string;
}

function useDivisionLevels(source: DivisionSource, code: string) {
  const [levels, setLevels] = useState<readonly Level[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    loadLevels(source, code).then(
      (next) => current && setLevels(next),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [source, code]);
  /** What is chosen after this choice: clearing a level goes back to the one above it. */
  const choose = (index: number, chosen: string): string => (chosen === "" ? (levels[index]?.parent ?? "") : chosen);
  return { levels, failed, choose };
}

async function loadLevels(source: DivisionSource, code: string): Promise<readonly Level[]> {
  const path = code === "" ? [] : await source.path(code);
  const parents = [undefined, ...path.map((division) => division.code)];
  const options = await Promise.all(parents.map((parent) => source.children(parent)));
  return parents
    .map((parent, index) => ({
      parent: parent ?? "",
      options: options[index] ?? [],
      chosen: path[index]?.code ?? "",
    }))
    .filter((level) => level.options.length > 0);
}
