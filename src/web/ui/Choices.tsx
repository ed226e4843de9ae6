/** One of several (`RadioGroup`) and any of several (`CheckboxGroup`), each option as wide as a thumb needs. */
import type { ReactNode } from "react";
import styles from "./Choices.module.css";
import { cx } from "./classes.ts";
import { type FieldBase, FieldGroup } from "./Field.tsx";
import type { Option } from "./Select.tsx";

export interface RadioGroupProps extends FieldBase {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (code: string) => void;
  /** Side by side where there is room; for 是 / 否. */
  readonly inline?: boolean;
}

export function RadioGroup(props: RadioGroupProps) {
  return (
    <FieldGroup {...props}>
      <div className={cx(styles.options, props.inline === true && styles.inline)}>
        {props.options.map((option) => (
          <Choice
            key={option.code}
            type="radio"
            name={props.id}
            id={`${props.id}-${option.code}`}
            option={option}
            checked={props.value === option.code}
            onToggle={() => props.onChange(option.code)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxGroupProps extends FieldBase {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { options, value, onChange } = props;
  const toggle = (code: string, on: boolean) =>
    onChange(options.map((option) => option.code).filter((each) => (each === code ? on : value.includes(each))));
  return (
    <FieldGroup {...props}>
      <div className={styles.options}>
        {options.map((option) => (
          <Choice
            key={option.code}
            type="checkbox"
            name={props.id}
            id={`${props.id}-${option.code}`}
            option={option}
            checked={value.includes(option.code)}
            onToggle={(on) => toggle(option.code, on)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export interface CheckboxProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/** A single box with its own sentence. */
export function Checkbox({ id, label, checked, onChange, describedBy, invalid, required, disabled }: CheckboxProps) {
  return (
    <label className={styles.option} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={required || undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface ChoiceProps {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly id: string;
  readonly option: Option;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
}

function Choice({ type, name, id, option, checked, onToggle }: ChoiceProps) {
  const helpId = option.help === undefined ? undefined : `${id}-help`;
  return (
    <label className={styles.option} htmlFor={id}>
      <input
        id={id}
        type={type}
        name={name}
        value={option.code}
        checked={checked}
        aria-describedby={helpId}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span>
        {option.label}
        {option.help !== undefined && (
          <span id={helpId} className={styles.help}>
            {option.help}
          </span>
        )}
      </span>
    </label>
  );
}
