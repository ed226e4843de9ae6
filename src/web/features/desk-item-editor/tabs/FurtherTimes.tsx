/** Limits beside statute and promise, the days on which yearly windows close, and when the light turns yellow. */
import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import type { NamedClock, TimeRule } from "../../../../core/catalog/index.ts";
import { BasesEntry } from "../Bases.tsx";
import { Entry, Group } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, LimitEntry, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { NumberEntry } from "../optional-fields.tsx";
import { Rows } from "../Rows.tsx";

export const STARTS = [
  "acceptance",
  "application-received",
  "report-received",
  "documents-received",
  "proof-received",
  "intake-closed",
  "decision",
] as const satisfies readonly TimeRule["starts"][];

/** 另设的时限: of a campaign or a project, with a clock and a light of its own. */
export function NamedClocks() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, change: changeContent } = useEditing();
  const clocks = spec.clocks ?? [];
  const set = (next: readonly NamedClock[]) =>
    changeContent((now) => ({ ...now, spec: withOptional(now.spec, "clocks", next.length === 0 ? undefined : next) }));
  const empty = (): NamedClock => ({
    id: freeId(
      "limit",
      clocks.map(({ id }) => id),
    ),
    name: "",
    kind: "campaign",
    until: "decision",
    stoppedWith: "promise",
    starts: "acceptance",
    basis: [],
    limit: { amount: 3, unit: "wd" },
  });
  return (
    <Group place="clocks" name="clocks">
      <div className={styles.wide}>
        <Rows rows={clocks} onChange={set} make={empty} add={t("add.clock")} nameOf={({ name }) => name}>
          {(clock, index, change) => <Clock clock={clock} at={`clocks[${index}]`} change={change} />}
        </Rows>
      </div>
    </Group>
  );
}

interface ClockProps {
  readonly clock: NamedClock;
  readonly at: string;
  readonly change: (next: NamedClock) => void;
}

function Clock({ clock, at, change }: ClockProps) {
  const { t } = useTranslation("deskItemEditor");
  return (
    <>
      <TextEntry
        place={`${at}.name`}
        name="clocks.name"
        value={clock.name}
        onChange={(name) => change({ ...clock, name })}
      />
      <ChoiceEntry
        place={`${at}.kind`}
        name="clocks.kind"
        value={clock.kind}
        options={(["campaign", "project"] as const).map((value) => ({ value, label: t(`clockKind.${value}`) }))}
        onChange={(kind) => change({ ...clock, kind })}
      />
      <LimitEntry
        place={`${at}.limit`}
        name="limit"
        value={clock.limit}
        onChange={(limit) => change({ ...clock, limit })}
      />
      <ChoiceEntry
        place={`${at}.starts`}
        name="starts"
        value={clock.starts}
        options={STARTS.map((value) => ({ value, label: t(`starts.${value}`) }))}
        onChange={(starts) => change({ ...clock, starts })}
      />
      <IntakeDays at={at} rule={clock} onChange={change} />
      <ChoiceEntry
        place={`${at}.until`}
        name="clocks.until"
        value={clock.until}
        options={(["decision", "delivery"] as const).map((value) => ({ value, label: t(`clockUntil.${value}`) }))}
        onChange={(until) => change({ ...clock, until })}
      />
      <ChoiceEntry
        place={`${at}.stoppedWith`}
        name="clocks.stoppedWith"
        value={clock.stoppedWith ?? "nothing"}
        options={(["promise", "statute", "nothing"] as const).map((value) => ({
          value,
          label: t(`clockStops.${value}`),
        }))}
        onChange={(next) => change({ ...clock, stoppedWith: next === "nothing" ? null : next })}
      />
      <TextEntry
        place={`${at}.id`}
        name="clocks.id"
        value={clock.id}
        onChange={(id) => change({ ...clock, id: id.trim() })}
      />
      <BasesEntry place={`${at}.basis`} value={clock.basis} onChange={(basis) => change({ ...clock, basis })} />
      <TextEntry
        place={`${at}.note`}
        name="note"
        wide
        value={clock.note ?? ""}
        onChange={(note) => change(withOptional(clock, "note", note))}
      />
    </>
  );
}

export interface IntakeDaysProps<Rule extends TimeRule> {
  readonly at: string;
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

/** 每年受理期限截止的日子: asked for where the limit runs from one of them. */
export function IntakeDays<Rule extends TimeRule>({ at, rule, onChange }: IntakeDaysProps<Rule>) {
  const { t } = useTranslation("deskItemEditor");
  const days = rule.intakeCloses ?? [];
  if (rule.starts !== "intake-closed" && days.length === 0) return null;
  return (
    <Entry place={`${at}.intakeCloses`} name="intakeCloses" deep wide>
      {({ id }) => (
        <Rows
          rows={days}
          onChange={(next) => onChange({ ...rule, intakeCloses: next })}
          make={() => "12-31"}
          add={t("add.intakeDay")}
          nameOf={(day) => day}
        >
          {(day, index, change) => (
            <span className={styles.intakeDay}>
              {t("intakeDay.every")}
              <InputNumber
                {...(index === 0 ? { id } : {})}
                aria-label={t("intakeDay.month")}
                min={1}
                max={12}
                precision={0}
                value={Number(day.slice(0, 2))}
                onChange={(month) => change(`${twoDigits(month ?? 1)}-${day.slice(3)}`)}
              />
              {t("intakeDay.month")}
              <InputNumber
                aria-label={t("intakeDay.day")}
                min={1}
                max={31}
                precision={0}
                value={Number(day.slice(3))}
                onChange={(next) => change(`${day.slice(0, 2)}-${twoDigits(next ?? 1)}`)}
              />
              {t("intakeDay.day")}
            </span>
          )}
        </Rows>
      )}
    </Entry>
  );
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** 预警: the share of the limit from which the light is yellow. */
export function YellowShare() {
  const { spec, change } = useEditing();
  const percent = spec.yellowShare === undefined ? undefined : Math.round(spec.yellowShare * 100);
  return (
    <Group place="warning" name="warning">
      <NumberEntry
        place="yellowShare"
        min={1}
        max={99}
        suffix="%"
        value={percent}
        onChange={(next) =>
          change((now) => ({
            ...now,
            spec: withOptional(now.spec, "yellowShare", next === undefined ? undefined : next / 100),
          }))
        }
      />
    </Group>
  );
}
