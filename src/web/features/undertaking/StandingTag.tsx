/** How an undertaking stands: owed, handed in, to be put right, kept, broken, taken back. */
import { useTranslation } from "react-i18next";
import { Tag } from "../../ui/Tag.tsx";

export function StandingTag({ standing }: { readonly standing: string }) {
  const { t } = useTranslation("undertaking");
  return <Tag tone={TONES[standing] ?? "quiet"}>{t(`standing.${standing}`)}</Tag>;
}

const TONES: Partial<Record<string, "good" | "warn" | "bad" | "brand">> = {
  open: "brand",
  delivered: "brand",
  rectifying: "warn",
  kept: "good",
  broken: "bad",
};
