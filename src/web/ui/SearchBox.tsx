import { type SubmitEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import styles from "./SearchBox.module.css";

export interface SearchBoxProps {
  /** Said, not shown: the button beside it shows what it is. */
  readonly label: string;
  readonly placeholder?: string;
  readonly initial?: string;
  readonly onSearch: (words: string) => void;
  /** Called at every change, for results that follow the typing. */
  readonly onType?: (words: string) => void;
}

export function SearchBox({ label, placeholder, initial = "", onSearch, onType }: SearchBoxProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  const [words, setWords] = useState(initial);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch(words.trim());
  };
  return (
    <search>
      <form className={styles.box} onSubmit={submit}>
        <label htmlFor={id} className="visually-hidden">
          {label}
        </label>
        <input
          id={id}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          className={styles.input}
          placeholder={placeholder}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            onType?.(event.target.value.trim());
          }}
        />
        <Button type="submit" look="primary">
          {t("search")}
        </Button>
      </form>
    </search>
  );
}
