import { Button, Checkbox, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useReasons } from "../../desk-reasons/reasons.ts";
import styles from "./ActionForm.module.css";
import type { CorrectionLine } from "./corrections.ts";
import { LawText } from "./ReasonFields.tsx";
import { fillBlanks } from "./reason-text.ts";

export interface CorrectionTargetProps {
  /** Code of the case's item. */
  readonly item: string;
  readonly id: string;
  readonly name: string;
  /** All lines of the list; those of this target are drawn. */
  readonly lines: readonly CorrectionLine[];
  readonly onChange: (lines: readonly CorrectionLine[]) => void;
  readonly disabled: boolean;
}

/** A paper or field that may be wrong: ticked, it takes one reason or several. */
export function CorrectionTarget({ item, id, name, lines, onChange, disabled }: CorrectionTargetProps) {
  const { t } = useTranslation("deskActions");
  const own = lines.filter((line) => line.target === id);
  const nextKey = 1 + Math.max(0, ...lines.map((line) => line.key));
  const add = () => onChange([...lines, { key: nextKey, target: id, reason: "", how: "" }]);
  const change = (key: number, next: Partial<CorrectionLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...next } : line)));
  return (
    <li className={styles.target}>
      <Checkbox
        checked={own.length > 0}
        disabled={disabled}
        onChange={(event) => (event.target.checked ? add() : onChange(lines.filter((line) => line.target !== id)))}
      >
        {name}
        {disabled && <span className={styles.law}> {t("corrections.notAskedBefore")}</span>}
      </Checkbox>
      {own.map((line) => (
        <Line
          key={line.key}
          item={item}
          line={line}
          name={name}
          onChange={(next) => change(line.key, next)}
          onRemove={own.length < 2 ? undefined : () => onChange(lines.filter((each) => each.key !== line.key))}
        />
      ))}
      {own.length > 0 && (
        <Button type="link" size="small" onClick={add} aria-label={t("corrections.moreFor", { name })}>
          {t("corrections.more")}
        </Button>
      )}
    </li>
  );
}

interface LineProps {
  readonly item: string;
  readonly line: CorrectionLine;
  readonly name: string;
  readonly onChange: (next: Partial<CorrectionLine>) => void;
  readonly onRemove: (() => void) | undefined;
}

function Line({ item, line, name, onChange, onRemove }: LineProps) {
  const { t } = useTranslation("deskActions");
  const reasons = useReasons("corrections", item);
  const reason = reasons.data?.find((each) => each.code === line.reason);
  const choose = (code: string) => {
    const text = reasons.data?.find((each) => each.code === code)?.text ?? "";
    onChange({ reason: code, how: fillBlanks(text, { [MATERIAL_BLANK]: name }) });
  };
  return (
    <div className={styles.asked}>
      <Select
        aria-label={t("corrections.reasonFor", { name })}
        placeholder={t("reason.choose")}
        loading={reasons.isPending}
        showSearch={{ optionFilterProp: "label" }}
        value={line.reason === "" ? null : line.reason}
        onChange={choose}
        options={(reasons.data ?? []).map((each) => ({
          value: each.code,
          label: fillBlanks(each.text, { [MATERIAL_BLANK]: name }),
        }))}
      />
      {reason !== undefined && <LawText reason={reason} />}
      <Input.TextArea
        aria-label={t("corrections.howFor", { name })}
        placeholder={t("corrections.how")}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={4000}
        value={line.how}
        onChange={(event) => onChange({ how: event.target.value })}
      />
      {onRemove !== undefined && (
        <Button type="link" size="small" danger onClick={onRemove}>
          {t("corrections.remove")}
        </Button>
      )}
    </div>
  );
}

/** The blank of the library that stands for the paper's own name. */
const MATERIAL_BLANK = "材料名称";
