/** One field of a form: the control for its kind. */
import { useTranslation } from "react-i18next";
import type { DateBound, SimpleFieldSpec } from "../../../core/form/index.ts";
import { AddressField } from "../../ui/AddressField.tsx";
import { CheckboxGroup, RadioGroup } from "../../ui/Choices.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Declaration } from "../../ui/Declaration.tsx";
import type { FieldBase } from "../../ui/Field.tsx";
import { MoneyField } from "../../ui/MoneyField.tsx";
import { PlaceField } from "../../ui/PlaceField.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { boxText, placeOf, textAnswer } from "./answers.ts";
import { DateRangeControl } from "./DateRangeControl.tsx";
import { FileControl } from "./FileControl.tsx";
import { useFormServices } from "./form-services.ts";
import { NumberControl } from "./NumberControl.tsx";

export interface FieldControlProps {
  readonly spec: SimpleFieldSpec;
  readonly id: string;
  readonly required: boolean;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly value: unknown;
  readonly today: string;
  readonly onChange: (value: unknown) => void;
  readonly onLeave: () => void;
}

/** Up to this many options stand open; more go into a list. */
const OPEN_OPTIONS = 7;

export function FieldControl(props: FieldControlProps) {
  const { spec, value, onChange, onLeave, today } = props;
  const { t } = useTranslation("form");
  const { divisions } = useFormServices();
  const base = baseOf(props);
  const text = {
    ...base,
    value: boxText(value),
    onChange: (next: string) => onChange(textAnswer(next)),
    onBlur: onLeave,
  };
  switch (spec.kind) {
    case "text":
      return <TextField {...text} />;
    case "longText":
      return <TextField {...text} rows={4} maxLength={spec.maxLength ?? 4000} />;
    case "integer":
    case "decimal":
      return (
        <NumberControl {...base} kind={spec.kind} unit={spec.unit} value={value} onChange={onChange} onBlur={onLeave} />
      );
    case "money":
      return (
        <MoneyField
          {...base}
          value={fenOf(value)}
          onChange={(fen) => onChange(typeof fen === "number" ? { amountFen: fen } : fen)}
          onBlur={onLeave}
        />
      );
    case "date":
      return <DateField {...text} min={boundOf(spec.min, today)} max={boundOf(spec.max, today)} />;
    case "dateRange":
      return (
        <DateRangeControl
          {...base}
          min={boundOf(spec.min, today)}
          max={boundOf(spec.max, today)}
          value={value}
          onChange={onChange}
        />
      );
    case "choice":
      return spec.options.length > OPEN_OPTIONS ? (
        <Select {...text} options={spec.options} />
      ) : (
        <RadioGroup {...base} options={spec.options} value={boxText(value)} onChange={onChange} />
      );
    case "multiChoice":
      return <CheckboxGroup {...base} options={spec.options} value={textsOf(value)} onChange={onChange} />;
    case "boolean":
      return <YesOrNo {...base} value={value} onChange={onChange} />;
    case "name":
      return <TextField {...text} autoComplete="name" />;
    case "residentId":
    case "creditCode":
      return <TextField {...text} hint={base.hint ?? t(`hint.${spec.kind}`)} autoComplete="off" />;
    case "mobile":
    case "phone":
      return <TextField {...text} {...TELEPHONE} hint={base.hint ?? t(`hint.${spec.kind}`)} />;
    case "address":
      return <AddressField {...base} divisions={divisions} value={addressOf(value)} onChange={onChange} />;
    case "place":
      return <PlaceField {...base} value={placeOf(value)} onChange={onChange} onBlur={onLeave} />;
    case "file":
      return <FileControl {...base} maxCount={spec.maxCount} ids={textsOf(value)} onChange={onChange} />;
    case "declaration":
      return <Declaration {...base} text={spec.text} value={value === true} onChange={onChange} />;
  }
}

interface YesOrNoProps extends FieldBase {
  readonly value: unknown;
  readonly onChange: (value: boolean) => void;
}

function YesOrNo({ value, onChange, ...base }: YesOrNoProps) {
  const { t } = useTranslation("form");
  const options = [
    { code: "yes", label: t("yes") },
    { code: "no", label: t("no") },
  ];
  const chosen = value === true ? "yes" : value === false ? "no" : undefined;
  return <RadioGroup {...base} inline options={options} value={chosen} onChange={(code) => onChange(code === "yes")} />;
}

const TELEPHONE = { type: "tel", inputMode: "tel", autoComplete: "tel" } as const;

function baseOf({ spec, id, required, error, disabled }: FieldControlProps): FieldBase {
  return { id, label: spec.label, hint: spec.help, required, error, disabled };
}

function boundOf(bound: DateBound | undefined, today: string): string | undefined {
  return bound === "today" ? today : bound;
}

function fenOf(value: unknown): number | string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("amountFen" in value)) return undefined;
  return typeof value.amountFen === "number" ? value.amountFen : undefined;
}

function addressOf(value: unknown): { readonly division: string; readonly detail: string } | undefined {
  if (typeof value !== "object" || value === null || !("division" in value) || !("detail" in value)) return undefined;
  return { division: boxText(value.division), detail: boxText(value.detail) };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
