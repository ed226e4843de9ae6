/** Where something is: the address in words, and the point on the map, from the device or written. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type GeoPoint, isInChina, roundedPoint } from "../../core/shared/index.ts";
import { Button } from "./Button.tsx";
import { cx } from "./classes.ts";
import field from "./Field.module.css";
import { type FieldBase, FieldGroup } from "./Field.tsx";
import styles from "./PlaceField.module.css";
import { type Located, useLocation } from "./use-location.ts";

export interface Place {
  readonly address: string;
  readonly point?: GeoPoint;
}

export interface PlaceFieldProps extends FieldBase {
  readonly value: Place | undefined;
  /** Undefined when nothing is written nor found. */
  readonly onChange: (value: Place | undefined) => void;
  readonly onBlur?: () => void;
}

export function PlaceField(props: PlaceFieldProps) {
  const { id, value, onChange, onBlur, error } = props;
  const { t } = useTranslation("ui");
  const address = value?.address ?? "";
  const change = (words: string, point: GeoPoint | undefined) => {
    if (point !== undefined) return onChange({ address: words, point });
    onChange(words === "" ? undefined : { address: words });
  };
  return (
    <FieldGroup {...props}>
      <label htmlFor={`${id}-address`} className={field.hint}>
        {t("place.address")}
      </label>
      <textarea
        id={`${id}-address`}
        rows={2}
        maxLength={200}
        autoComplete="street-address"
        aria-invalid={error !== undefined || undefined}
        className={cx(field.control, styles.text)}
        value={address}
        onChange={(event) => change(event.target.value.replace(/[\r\n\t]+/g, " "), value?.point)}
        onBlur={onBlur}
      />
      <PointPicker id={id} point={value?.point} onChange={(point) => change(address, point)} />
    </FieldGroup>
  );
}

interface PointPickerProps {
  readonly id: string;
  readonly point: GeoPoint | undefined;
  readonly onChange: (point: GeoPoint | undefined) => void;
}

function PointPicker({ id, point, onChange }: PointPickerProps) {
  const { t } = useTranslation("ui");
  const { asking, failure, ask } = useLocation();
  const [found, setFound] = useState<Located>();
  const [outside, setOutside] = useState(false);
  /** Of the boxes: what was written there makes way for what the device says, or for nothing. */
  const [written, setWritten] = useState(0);
  const take = (next: GeoPoint) => {
    const inside = isInChina(next);
    setOutside(!inside);
    if (inside) onChange(roundedPoint(next));
  };
  const near = found !== undefined && point !== undefined && isSame(roundedPoint(found), point);
  return (
    <div className={styles.point}>
      <Button
        busy={asking}
        onClick={() =>
          ask((located) => {
            setFound(located);
            setWritten(written + 1);
            take(located);
          })
        }
      >
        {t(asking ? "place.asking" : "place.here")}
      </Button>
      <p role="status" className={field.hint}>
        {failure !== null && t(`place.${failure}`)}
        {failure === null && outside && t("place.outside")}
        {failure === null && !outside && point !== undefined && (
          <>
            {t("place.found", { latitude: point.latitude, longitude: point.longitude })}
            {near && t("place.accuracy", { meters: Math.round(found.accuracy) })}
          </>
        )}
      </p>
      {point !== undefined && (
        <Button
          look="quiet"
          onClick={() => {
            setWritten(written + 1);
            onChange(undefined);
          }}
        >
          {t("place.drop")}
        </Button>
      )}
      <details>
        <summary>{t("place.type")}</summary>
        <p className={field.hint}>{t("place.typeHint")}</p>
        <TypedPoint key={written} id={id} point={point} onChange={take} />
      </details>
    </div>
  );
}

/** Two boxes: what is half written is no point yet. */
function TypedPoint({
  id,
  point,
  onChange,
}: Pick<PointPickerProps, "id" | "point"> & { onChange(point: GeoPoint): void }) {
  const { t } = useTranslation("ui");
  const [typed, setTyped] = useState<{ readonly latitude: string; readonly longitude: string }>();
  const shown = typed ?? { latitude: String(point?.latitude ?? ""), longitude: String(point?.longitude ?? "") };
  const write = (part: Partial<typeof shown>) => {
    const next = { ...shown, ...part };
    setTyped(next);
    const [latitude, longitude] = [degreesIn(next.latitude), degreesIn(next.longitude)];
    if (latitude !== undefined && longitude !== undefined) onChange({ latitude, longitude });
  };
  return (
    <div className={styles.pair}>
      {(["latitude", "longitude"] as const).map((part) => (
        <label key={part} htmlFor={`${id}-${part}`} className={field.hint}>
          {t(`place.${part}`)}
          <input
            id={`${id}-${part}`}
            inputMode="decimal"
            autoComplete="off"
            className={field.control}
            value={shown[part]}
            onChange={(event) => write({ [part]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
}

function degreesIn(text: string): number | undefined {
  return /^\s*\d{1,3}(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

function isSame(a: GeoPoint, b: GeoPoint): boolean {
  return a.latitude === b.latitude && a.longitude === b.longitude;
}
