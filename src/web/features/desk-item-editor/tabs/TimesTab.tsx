import { useTranslation } from "react-i18next";
import {
  type ExtensionRule,
  type ItemSpec,
  type ReceiptRegime,
  SPECIAL_PROCEDURES,
  type StopRule,
  type TimeRule,
} from "../../../../core/catalog/index.ts";
import { dueText } from "../../desk-lists/days.ts";
import { BasesEntry } from "../Bases.tsx";
import { Group } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { ChoiceEntry, LimitEntry, ManyEntry, TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Locked } from "../Locked.tsx";
import { Rows } from "../Rows.tsx";
import { Switch } from "../Switch.tsx";
import { tableOf } from "./BasicsTab.tsx";
import { IntakeDays, NamedClocks, STARTS, YellowShare } from "./FurtherTimes.tsx";

/** 时限: what the law gives, what the district promises, what stops or lengthens them, and what binds before acceptance. */
export function TimesTab() {
  const { spec, edit } = useEditing();
  return (
    <>
      <Locked field="statutory">
        <Time place="statutory" value={spec.statutory} onChange={(statutory) => edit({ statutory })} />
      </Locked>
      <Time place="promise" value={spec.promise} onChange={(promise) => edit({ promise })}>
        <WorstCase />
      </Time>
      <Receipt />
      <Stops />
      <Suspensions />
      <Extension />
      <Time place="delivery" value={spec.delivery} onChange={(delivery) => edit({ delivery })} starts="decision" />
      <Renewal />
      <NamedClocks />
      <YellowShare />
    </>
  );
}

interface TimeProps {
  readonly place: "statutory" | "promise" | "delivery";
  readonly value: TimeRule | null;
  readonly starts?: TimeRule["starts"];
  readonly onChange: (value: TimeRule | null) => void;
  readonly children?: React.ReactNode;
}

export function Time({ place, value, starts = "acceptance", onChange, children }: TimeProps) {
  const { t } = useTranslation("deskItemEditor");
  const empty: TimeRule = { limit: { amount: 20, unit: "wd" }, starts, basis: [] };
  return (
    <Group place={place} name={place}>
      <Switch label={t(`has.${place}`)} on={value !== null} onChange={(on) => onChange(on ? empty : null)} />
      {value !== null && (
        <>
          <LimitEntry
            place={`${place}.limit`}
            name="limit"
            value={value.limit}
            onChange={(limit) => onChange({ ...value, limit })}
          />
          <ChoiceEntry
            place={`${place}.starts`}
            name="starts"
            value={value.starts}
            options={STARTS.map((start) => ({ value: start, label: t(`starts.${start}`) }))}
            onChange={(next) => onChange({ ...value, starts: next })}
          />
          <IntakeDays at={place} rule={value} onChange={onChange} />
          <BasesEntry
            place={`${place}.basis`}
            value={value.basis}
            onChange={(basis) => onChange({ ...value, basis })}
          />
          <TextEntry
            place={`${place}.note`}
            name="note"
            long
            wide
            value={value.note ?? ""}
            onChange={(note) => onChange(withOptional(value, "note", note))}
          />
          {children}
        </>
      )}
    </Group>
  );
}

/** The promise against the statute, on the day on which it is latest. */
function WorstCase() {
  const { t } = useTranslation("deskItemEditor");
  const { worstCase, spec } = useEditing();
  if (spec.statutory === null) return <p className={styles.compare}>{t("worst.noStatute")}</p>;
  if (worstCase === null) return <p className={styles.compare}>{t("worst.notCompared")}</p>;
  const { startsOn, promise, statute, late } = worstCase;
  return (
    <p className={styles.compare} data-late={late}>
      <b>{late ? t("worst.late") : t("worst.inTime")}</b>{" "}
      {t("worst.day", {
        on: startsOn,
        promise: dueText(promise.dueOn, promise.dueAt),
        statute: dueText(statute.dueOn, statute.dueAt),
      })}
    </p>
  );
}

const REGIMES = ["licence", "on-the-spot", "returned", "receipt-is-filing", "promised"] as const;
const SILENCES = ["accepted-from-receipt", "accepted-at-once", "warning"] as const;

function Receipt() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { receipt } = spec;
  const change = (next: Partial<ReceiptRegime>) => edit({ receipt: { ...receipt, ...next } });
  const { corrections, noticeWithin } = receipt;
  return (
    <Group place="receipt" name="receipt">
      <ChoiceEntry
        place="receipt.kind"
        name="receiptKind"
        value={receipt.kind}
        options={REGIMES.map((value) => ({ value, label: t(`receiptKind.${value}`) }))}
        // What the kind fixes follows it; receipt that is the filing knows no notice.
        onChange={(kind) =>
          change({
            kind,
            silence:
              kind === "licence"
                ? "accepted-from-receipt"
                : kind === "on-the-spot"
                  ? "accepted-at-once"
                  : receipt.silence,
            noticeWithin: kind === "receipt-is-filing" ? null : (noticeWithin ?? { amount: 5, unit: "wd" }),
          })
        }
      />
      {noticeWithin !== null && (
        <LimitEntry
          place="receipt.noticeWithin"
          name="noticeWithin"
          value={noticeWithin}
          onChange={(limit) => change({ noticeWithin: limit })}
        />
      )}
      <ChoiceEntry
        place="receipt.silence"
        name="silence"
        value={receipt.silence}
        options={SILENCES.map((value) => ({ value, label: t(`silence.${value}`) }))}
        onChange={(silence) => change({ silence })}
      />
      <BasesEntry place="receipt.basis" value={receipt.basis} onChange={(basis) => change({ basis })} />
      <Switch
        label={t("has.corrections")}
        on={corrections !== null}
        onChange={(on) =>
          change({ corrections: on ? { within: { amount: 5, unit: "wd" }, effect: "returned", basis: [] } : null })
        }
      />
      {corrections !== null && (
        <>
          <LimitEntry
            place="receipt.corrections.within"
            name="correctWithin"
            value={corrections.within}
            onChange={(within) => change({ corrections: { ...corrections, within } })}
          />
          <ChoiceEntry
            place="receipt.corrections.effect"
            name="correctEffect"
            value={corrections.effect}
            options={(["deemed-withdrawn", "returned"] as const).map((value) => ({
              value,
              label: t(`correctEffect.${value}`),
            }))}
            onChange={(effect) => change({ corrections: { ...corrections, effect } })}
          />
          <BasesEntry
            place="receipt.corrections.basis"
            value={corrections.basis}
            onChange={(basis) => change({ corrections: { ...corrections, basis } })}
          />
        </>
      )}
    </Group>
  );
}

function Stops() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const empty: StopRule = { kind: "hearing", label: SPECIAL_PROCEDURES.hearing, stops: ["promise"], basis: [] };
  return (
    <Group place="stops" name="stops">
      <Rows
        rows={spec.stops}
        onChange={(stops) => edit({ stops })}
        make={() => empty}
        add={t("add.stop")}
        nameOf={(stop) => stop.label}
      >
        {(stop, index, change) => (
          <>
            <ChoiceEntry
              place={`stops[${index}].kind`}
              name="stopKind"
              value={stop.kind}
              options={tableOf(SPECIAL_PROCEDURES)}
              onChange={(kind) => change({ ...stop, kind, label: SPECIAL_PROCEDURES[kind] })}
            />
            <TextEntry
              place={`stops[${index}].label`}
              name="stopLabel"
              value={stop.label}
              onChange={(label) => change({ ...stop, label })}
            />
            <ManyEntry
              place={`stops[${index}].stops`}
              name="stopsWhat"
              value={stop.stops}
              options={(["statute", "promise"] as const).map((value) => ({ value, label: t(`stopsWhat.${value}`) }))}
              onChange={(stops) => change({ ...stop, stops })}
            />
            <BasesEntry
              place={`stops[${index}].basis`}
              value={stop.basis}
              onChange={(basis) => change({ ...stop, basis })}
            />
            <Switch
              label={t("has.maximum")}
              on={stop.maximum !== undefined}
              onChange={(on) => change(withOptional(stop, "maximum", on ? { amount: 30, unit: "cd" } : undefined))}
            />
            {stop.maximum !== undefined && (
              <LimitEntry
                place={`stops[${index}].maximum`}
                name="maximum"
                value={stop.maximum}
                onChange={(maximum) => change({ ...stop, maximum })}
              />
            )}
          </>
        )}
      </Rows>
    </Group>
  );
}

function Suspensions() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const rows = spec.suspensions ?? [];
  return (
    <Group place="suspensions" name="suspensions">
      <Rows
        rows={rows}
        onChange={(suspensions) => edit({ suspensions })}
        make={() => ({
          code: freeId(
            "ground",
            rows.map(({ code }) => code),
          ),
          label: "",
          basis: [],
        })}
        add={t("add.suspension")}
        nameOf={(rule) => rule.label}
      >
        {(rule, index, change) => (
          <>
            <TextEntry
              place={`suspensions[${index}].label`}
              name="suspensionLabel"
              wide
              value={rule.label}
              onChange={(label) => change({ ...rule, label })}
            />
            <BasesEntry
              place={`suspensions[${index}].basis`}
              value={rule.basis}
              onChange={(basis) => change({ ...rule, basis })}
            />
          </>
        )}
      </Rows>
    </Group>
  );
}

const AUTHORITIES = ["agency-head", "chief-agency-head", "government-head"] as const;

function Extension() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit } = useEditing();
  const { extension } = spec;
  const empty: ExtensionRule = { maximum: { amount: 10, unit: "wd" }, authority: "agency-head", basis: [] };
  return (
    <Group place="extension" name="extension">
      <Switch
        label={t("has.extension")}
        on={extension !== null}
        onChange={(on) => edit({ extension: on ? empty : null })}
      />
      {extension !== null && (
        <>
          <LimitEntry
            place="extension.maximum"
            name="extensionMaximum"
            value={extension.maximum}
            onChange={(maximum) => edit({ extension: { ...extension, maximum } })}
          />
          <ChoiceEntry
            place="extension.authority"
            name="authority"
            value={extension.authority}
            options={AUTHORITIES.map((value) => ({ value, label: t(`authority.${value}`) }))}
            onChange={(authority) => edit({ extension: { ...extension, authority } })}
          />
          <BasesEntry
            place="extension.basis"
            value={extension.basis}
            onChange={(basis) => edit({ extension: { ...extension, basis } })}
          />
        </>
      )}
    </Group>
  );
}

/** 延续: only of items that renew a licence. */
function Renewal() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit, change } = useEditing();
  const { renewal } = spec;
  if (renewal === undefined && spec.handling !== "renew") return null;
  const dates = spec.form.sections.flatMap(({ fields }) => fields.filter(({ kind }) => kind === "date"));
  const days = (amount: number) => ({ amount, unit: "wd" }) as const;
  const set = (next: ItemSpec["renewal"]) =>
    change((now) => {
      const { renewal: _, ...rest } = now.spec;
      return { ...now, spec: next === undefined ? rest : { ...rest, renewal: next } };
    });
  return (
    <Group place="renewal" name="renewal">
      <Switch
        label={t("has.renewal")}
        on={renewal !== undefined}
        onChange={(on) =>
          set(
            on
              ? {
                  endField: dates[0]?.id ?? "",
                  opensBefore: days(90),
                  askBefore: days(30),
                  warnBefore: days(10),
                  silence: "none",
                  basis: [],
                }
              : undefined,
          )
        }
      />
      {renewal !== undefined && (
        <>
          <ChoiceEntry
            place="renewal.endField"
            name="endField"
            value={renewal.endField}
            options={dates.map(({ id, label }) => ({ value: id, label }))}
            onChange={(endField) => edit({ renewal: { ...renewal, endField } })}
          />
          <ChoiceEntry
            place="renewal.silence"
            name="renewalSilence"
            value={renewal.silence}
            options={(["renewed", "none"] as const).map((value) => ({ value, label: t(`renewalSilence.${value}`) }))}
            onChange={(silence) => edit({ renewal: { ...renewal, silence } })}
          />
          <Switch
            label={t("has.opensBefore")}
            on={renewal.opensBefore !== null}
            onChange={(on) => edit({ renewal: { ...renewal, opensBefore: on ? days(90) : null } })}
          />
          {renewal.opensBefore !== null && (
            <LimitEntry
              place="renewal.opensBefore"
              name="opensBefore"
              value={renewal.opensBefore}
              onChange={(opensBefore) => edit({ renewal: { ...renewal, opensBefore } })}
            />
          )}
          <LimitEntry
            place="renewal.askBefore"
            name="askBefore"
            value={renewal.askBefore}
            onChange={(askBefore) => edit({ renewal: { ...renewal, askBefore } })}
          />
          <LimitEntry
            place="renewal.warnBefore"
            name="warnBefore"
            value={renewal.warnBefore}
            onChange={(warnBefore) => edit({ renewal: { ...renewal, warnBefore } })}
          />
          <BasesEntry
            place="renewal.basis"
            value={renewal.basis}
            onChange={(basis) => edit({ renewal: { ...renewal, basis } })}
          />
        </>
      )}
    </Group>
  );
}
