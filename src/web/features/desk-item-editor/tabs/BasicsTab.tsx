import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import {
  CASE_TYPES,
  EXERCISE_LEVELS,
  HANDLING_FORMS,
  HANDLING_KINDS,
  ITEM_TYPES,
  type ItemSpec,
  SERVED_PARTIES,
} from "../../../../core/catalog/index.ts";
import { Entry, Group } from "../Entry.tsx";
import { useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, ManyEntry, type Option, TextEntry, WordsEntry } from "../fields.tsx";
import { Locked } from "../Locked.tsx";
import { Switch } from "../Switch.tsx";
import { PowerElements } from "./ListElements.tsx";

/** 基本要素: what the matter is called, whose it is, and how it is handled. */
export function BasicsTab() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit, register } = useEditing();
  const { siteVisits, decision } = spec;
  const offices = register.offices.filter(({ body }) => body === spec.body);
  return (
    <>
      <Group place="identity" name="identity">
        <Locked field="name">
          <TextEntry place="name" value={spec.name} onChange={(name) => edit({ name })} wide />
        </Locked>
        <TextEntry place="code" value={spec.code} onChange={() => undefined} disabled />
        <TextEntry place="basicCode" value={spec.basicCode} onChange={(basicCode) => edit({ basicCode })} />
        <Locked field="type">
          <ChoiceEntry
            place="type"
            value={spec.type}
            options={tableOf(ITEM_TYPES)}
            onChange={(type) => edit({ type })}
          />
        </Locked>
        <ChoiceEntry
          place="handling"
          value={spec.handling}
          options={tableOf(HANDLING_KINDS)}
          onChange={(handling) => edit({ handling })}
        />
        <ChoiceEntry
          place="level"
          value={spec.level}
          options={tableOf(EXERCISE_LEVELS)}
          onChange={(level) => edit({ level })}
        />
        <ChoiceEntry
          place="caseType"
          value={spec.caseType}
          options={tableOf(CASE_TYPES)}
          onChange={(caseType) => edit({ caseType })}
        />
      </Group>
      <MainItem />
      <Group place="who" name="who">
        <ChoiceEntry
          place="body"
          value={spec.body as string}
          options={register.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(body) => edit({ body: body as ItemSpec["body"] })}
        />
        <ChoiceEntry
          place="office"
          value={spec.office as string}
          options={(offices.length === 0 ? register.offices : offices).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          onChange={(office) => edit({ office: office as ItemSpec["office"] })}
        />
        <Locked field="servedParties">
          <ManyEntry
            place="servedParties"
            value={spec.servedParties}
            options={tableOf(SERVED_PARTIES)}
            onChange={(servedParties) => edit({ servedParties })}
          />
        </Locked>
        <ManyEntry
          place="handlingForms"
          value={spec.handlingForms}
          options={tableOf(HANDLING_FORMS)}
          onChange={(handlingForms) => edit({ handlingForms })}
        />
      </Group>
      <Group place="decision" name="decision">
        <ChoiceEntry
          place="decision.mode"
          name="decisionMode"
          value={decision.mode}
          options={(["sole", "review-and-decide", "collegial"] as const).map((value) => ({
            value,
            label: t(`decisionMode.${value}`),
          }))}
          onChange={(mode) => edit({ decision: { ...decision, mode } })}
        />
        <ManyEntry
          place="decision.outcomes"
          name="outcomes"
          value={decision.outcomes}
          options={(["granted", "refused", "filed"] as const).map((value) => ({ value, label: t(`outcome.${value}`) }))}
          onChange={(outcomes) => edit({ decision: { ...decision, outcomes } })}
        />
        <Entry place="siteVisits.count" name="siteVisits">
          {(control) => (
            <InputNumber
              {...control}
              min={0}
              max={99}
              precision={0}
              value={siteVisits.count}
              onChange={(count) => edit({ siteVisits: { ...siteVisits, count: count ?? 0 } })}
            />
          )}
        </Entry>
        <TextEntry
          place="siteVisits.reason"
          name="siteVisitReason"
          wide
          value={siteVisits.reason ?? ""}
          onChange={(reason) => edit({ siteVisits: withOptional(siteVisits, "reason", reason) })}
        />
      </Group>
      <Group place="finding" name="finding">
        <WordsEntry
          place="themes"
          value={spec.themes}
          options={register.themes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(themes) => edit({ themes })}
        />
        <WordsEntry place="keywords" value={spec.keywords} onChange={(keywords) => edit({ keywords })} />
      </Group>
      <PowerElements />
    </>
  );
}

/** 主项: where this is one handling of several. */
function MainItem() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, change } = useEditing();
  const { main } = spec;
  const set = (next: typeof main) => change((now) => ({ ...now, spec: withOptional(now.spec, "main", next) }));
  return (
    <Group place="main" name="main">
      <Switch
        label={t("has.main")}
        on={main !== undefined}
        onChange={(on) => set(on ? { basicCode: spec.basicCode, name: spec.name, handlingCode: "" } : undefined)}
      />
      {main !== undefined && (
        <>
          <TextEntry place="main.name" value={main.name} onChange={(name) => set({ ...main, name })} />
          <TextEntry
            place="main.basicCode"
            value={main.basicCode}
            onChange={(code) => set({ ...main, basicCode: code })}
          />
          <TextEntry
            place="main.handlingCode"
            value={main.handlingCode}
            onChange={(handlingCode) => set({ ...main, handlingCode })}
          />
        </>
      )}
    </Group>
  );
}

/** Codes of a standard table with their Chinese names: what an author looks for on the form of the list. */
export function tableOf<Code extends string>(table: Readonly<Record<Code, string>>): readonly Option<Code>[] {
  return (Object.entries(table) as [Code, string][]).map(([value, name]) => ({
    value,
    label: /^\d/.test(value) ? `${value} ${name}` : name,
  }));
}
