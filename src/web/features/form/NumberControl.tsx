import { useEffect, useState } from "react";
import type { FieldBase } from "../../ui/Field.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { boxText, numberAnswer } from "./answers.ts";

export interface NumberControlProps extends FieldBase {
  readonly kind: "integer" | "decimal";
  readonly unit: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: number | string | undefined) => void;
  readonly onBlur: () => void;
}

/** A number as text: no wheel that changes it by accident, and `1.` may stand while `1.5` is on its way. */
export function NumberControl({ kind, unit, value, onChange, ...rest }: NumberControlProps) {
  const [text, setText] = useState(() => boxText(value));
  useEffect(() => setText((now) => (numberAnswer(now) === value ? now : boxText(value))), [value]);
  return (
    <TextField
      {...rest}
      unit={unit}
      short
      autoComplete="off"
      inputMode={kind === "integer" ? "numeric" : "decimal"}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(numberAnswer(next));
      }}
    />
  );
}
