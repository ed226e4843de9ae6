import { useTranslation } from "react-i18next";
import type { SimpleFieldSpec } from "../../../core/form/index.ts";
import { maskIdNumber } from "../../../core/party/index.ts";
import { dayText } from "../../ui/dates.ts";
import { formatYuan } from "../../ui/money.ts";

export interface AnswerReading {
  /** Shows identity numbers without their middle. */
  readonly masked: boolean;
  /** Names of divisions and files, where they are known. */
  readonly nameOf: ((id: string) => string | undefined) | undefined;
}

/** One answer in words. */
export function useAnswerText({ masked, nameOf }: AnswerReading): (field: SimpleFieldSpec, value: unknown) => string {
  const { t, i18n } = useTranslation("answers");
  return (field, value) => {
    switch (field.kind) {
      case "boolean":
        return value === true ? t("yes") : t("no");
      case "declaration":
        return value === true ? t("declared") : t("notDeclared");
      case "choice":
        return labelOf(field.options, value);
      case "multiChoice":
        return listOf(value)
          .map((code) => labelOf(field.options, code))
          .join(t("between"));
      case "integer":
      case "decimal":
        return field.unit === undefined ? plain(value) : `${plain(value)} ${field.unit}`;
      case "money":
        return moneyText(value);
      case "date":
        return dateText(value, i18n.language);
      case "dateRange":
        return t("range", {
          from: dateText(partOf(value, "from"), i18n.language),
          to: dateText(partOf(value, "to"), i18n.language),
        });
      case "residentId":
        return masked ? maskIdNumber(plain(value)) : plain(value);
      case "address": {
        const division = plain(partOf(value, "division"));
        return `${nameOf?.(division) ?? ""}${plain(partOf(value, "detail"))}`;
      }
      case "place":
        return placeText(value, t("point"));
      case "file":
        return listOf(value)
          .map((id) => nameOf?.(plain(id)) ?? t("file"))
          .join(t("between"));
      default:
        return plain(value);
    }
  };
}

function plain(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function labelOf(options: readonly { readonly code: string; readonly label: string }[], code: unknown): string {
  return options.find((option) => option.code === code)?.label ?? plain(code);
}

function partOf(value: unknown, part: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[part] : undefined;
}

/** The words, and behind them where that is on the map. */
function placeText(value: unknown, label: string): string {
  const point = partOf(value, "point");
  const [latitude, longitude] = [partOf(point, "latitude"), partOf(point, "longitude")];
  const words = plain(partOf(value, "address"));
  return typeof latitude === "number" && typeof longitude === "number"
    ? `${words} (${label} ${latitude}, ${longitude})`
    : words;
}

function moneyText(value: unknown): string {
  const fen = partOf(value, "amountFen");
  return typeof fen === "number" ? formatYuan(fen) : plain(value);
}

function dateText(value: unknown, language: string): string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, language) : plain(value);
}
