import { Input } from "antd";
import { useEffect, useState } from "react";

export interface TextBoxProps {
  readonly id: string;
  readonly value: string | undefined;
  readonly long?: boolean;
  readonly placeholder?: string;
  /** Undefined when the text was emptied. */
  readonly onChange: (text: string | undefined) => void;
}

/** A text that counts when it is left or confirmed: each letter would be a step of its own to undo. */
export function TextBox({ id, value, long = false, placeholder, onChange }: TextBoxProps) {
  const [text, setText] = useState(value ?? "");
  useEffect(() => setText(value ?? ""), [value]);
  const settle = () => {
    const next = text.trim() === "" ? undefined : text.trim();
    if (next !== value) onChange(next);
  };
  const common = { id, value: text, onBlur: settle, ...(placeholder === undefined ? {} : { placeholder }) };
  return long ? (
    <Input.TextArea
      {...common}
      autoSize={{ minRows: 1, maxRows: 6 }}
      onChange={(event) => setText(event.target.value)}
    />
  ) : (
    <Input {...common} onPressEnter={settle} onChange={(event) => setText(event.target.value)} />
  );
}
