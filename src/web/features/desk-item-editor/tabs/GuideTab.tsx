import { useTranslation } from "react-i18next";
import { Group } from "../Entry.tsx";
import { useEditing } from "../editing.ts";
import { TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Rows } from "../Rows.tsx";
import { TextRows } from "../TextRows.tsx";
import { RightsAndDuties } from "./ListElements.tsx";

/** 办事指南: what people read, in plain words. */
export function GuideTab() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { guide } = spec;
  const change = (next: Partial<typeof guide>) => edit({ guide: { ...guide, ...next } });
  return (
    <>
      <Group place="guide" name="guide">
        <TextEntry
          place="guide.summary"
          name="summary"
          long
          wide
          value={guide.summary}
          onChange={(summary) => change({ summary })}
        />
        <TextEntry place="guide.place" name="place" value={guide.place} onChange={(place) => change({ place })} />
        <TextEntry place="guide.hours" name="hours" value={guide.hours} onChange={(hours) => change({ hours })} />
      </Group>
      <TextRows
        place="guide.steps"
        name="steps"
        add={t("add.step")}
        rows={guide.steps}
        onChange={(steps) => change({ steps })}
      />
      <TextRows
        place="guide.notes"
        name="notes"
        add={t("add.note")}
        rows={guide.notes}
        onChange={(notes) => change({ notes })}
      />
      <RightsAndDuties />
      <Group place="guide.faq" name="faq">
        <div className={styles.wide}>
          <Rows
            rows={guide.faq}
            onChange={(faq) => change({ faq })}
            make={() => ({ question: "", answer: "" })}
            add={t("add.faq")}
            nameOf={(one) => one.question}
          >
            {(one, index, changeOne) => (
              <>
                <TextEntry
                  place={`guide.faq[${index}].question`}
                  name="faqQuestion"
                  wide
                  value={one.question}
                  onChange={(question) => changeOne({ ...one, question })}
                />
                <TextEntry
                  place={`guide.faq[${index}].answer`}
                  name="faqAnswer"
                  long
                  wide
                  value={one.answer}
                  onChange={(answer) => changeOne({ ...one, answer })}
                />
              </>
            )}
          </Rows>
        </div>
      </Group>
    </>
  );
}
