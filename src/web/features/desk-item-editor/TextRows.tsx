/** A list of texts, each in a row of its own: steps, notes, what is told. */
import { Group } from "./Entry.tsx";
import { TextEntry } from "./fields.tsx";
import styles from "./ItemEditor.module.css";
import { Rows } from "./Rows.tsx";

export interface TextRowsProps {
  readonly place: string;
  /** Key of the group's words, and of each row's field. */
  readonly name: string;
  readonly add: string;
  readonly rows: readonly string[];
  readonly onChange: (rows: readonly string[]) => void;
}

export function TextRows({ place, name, add, rows, onChange }: TextRowsProps) {
  return (
    <Group place={place} name={name}>
      <div className={styles.wide}>
        <Rows
          rows={rows}
          onChange={onChange}
          make={() => ""}
          add={add}
          nameOf={(row, index) => row || String(index + 1)}
        >
          {(row, index, change) => (
            <TextEntry place={`${place}[${index}]`} name={`${name}Row`} long wide value={row} onChange={change} />
          )}
        </Rows>
      </div>
    </Group>
  );
}
