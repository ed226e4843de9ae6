import { useTranslation } from "react-i18next";
import { Checkbox } from "./Choices.tsx";
import styles from "./Declaration.module.css";
import { type FieldBase, FieldGroup } from "./Field.tsx";

export interface DeclarationProps extends FieldBase {
  /** The whole statement; paragraphs are kept. */
  readonly text: string;
  readonly value: boolean;
  readonly onChange: (made: boolean) => void;
}

/** A statement that the applicant makes: the text first, then the tick below it. Never ticked beforehand. */
export function Declaration(props: DeclarationProps) {
  const { t } = useTranslation("ui");
  return (
    <FieldGroup {...props}>
      <div className={styles.text}>{props.text}</div>
      <Checkbox
        id={`${props.id}-box`}
        label={t("declaration.make")}
        checked={props.value}
        onChange={props.onChange}
        invalid={props.error !== undefined}
        required={props.required}
        describedBy={props.error === undefined ? undefined : `${props.id}-error`}
      />
    </FieldGroup>
  );
}
