import { useCallback } from "react";
import { useTranslation } from "react-i18next";

export interface NamedParty {
  readonly kind: string;
  readonly unit: string;
  /** Of an office; empty for the others. */
  readonly name: string;
}

/** Whoever had a case, in a few words: an office by its name, the others by kind. */
export function usePartyName(): (party: NamedParty) => string {
  const { t } = useTranslation("codes");
  return useCallback(
    ({ kind, unit, name }) => {
      if (kind === "stop") return t(`special.${unit}`, { defaultValue: unit });
      if (kind === "applicant") return t(`spender.${unit}`, { defaultValue: t("spender.applicant") });
      if (name === "") return t(`spender.${kind}`, { defaultValue: unit });
      return kind === "office" ? name : t(`spender.named.${kind}`, { name, defaultValue: name });
    },
    [t],
  );
}
