import { useTranslation } from "react-i18next";
import { StateBadge, type Tone } from "../../ui/Tag.tsx";
import type { Light } from "./rows.ts";

/** Green, yellow or red: a sign and a word besides the colour. */
export function LightTag({ light }: { readonly light: Light | null }) {
  const { t } = useTranslation("codes");
  return light === null ? null : <StateBadge tone={TONES[light]}>{t(`light.${light}`)}</StateBadge>;
}

const TONES: Readonly<Record<Light, Tone>> = { green: "good", yellow: "warn", red: "bad" };
