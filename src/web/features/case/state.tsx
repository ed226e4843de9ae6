import { useTranslation } from "react-i18next";
import { StateBadge, type Tone } from "../../ui/Tag.tsx";
import type { CaseState } from "./case.ts";

/** Where a case stands, in a word or two that need no explanation. */
export function CaseStateBadge({ state }: { readonly state: CaseState }) {
  const { t } = useTranslation("case");
  return <StateBadge tone={TONES[state]}>{t(`state.${state}`)}</StateBadge>;
}

const TONES: Readonly<Record<CaseState, Tone>> = {
  draft: "quiet",
  submitted: "brand",
  received: "brand",
  correcting: "warn",
  corrected: "brand",
  returned: "warn",
  "not-needed": "quiet",
  "not-ours": "bad",
  accepted: "brand",
  reviewing: "brand",
  special: "brand",
  suspended: "quiet",
  deciding: "brand",
  paying: "warn",
  issuing: "good",
  delivered: "good",
  filed: "good",
  refused: "bad",
  withdrawn: "quiet",
  ended: "quiet",
  concluded: "good",
  archived: "quiet",
};
