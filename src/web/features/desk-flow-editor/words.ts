/** The words of bpmn-js in the reader's language. What has no translation of ours stays as bpmn-js says it. */
import { useTranslation } from "react-i18next";
import type { Translate } from "./modeler.ts";

export function useModelerWords(): Translate {
  const { t } = useTranslation("deskFlowEditor");
  return (template, replacements = {}) => {
    const words = t(`modeler.${keyOf(template)}`, { defaultValue: template });
    return words.replace(/\{\s*(\w+)\s*\}/g, (blank, name: string) => replacements[name] ?? blank);
  };
}

/** `Create pool/participant` → `create-pool-participant`. */
export function keyOf(template: string): string {
  return template
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
