/** A form with every kind of field, drawn and checked as a real one. */
import { useState } from "react";
import { civilDate } from "../../../../core/shared/index.ts";
import { Button } from "../../../ui/Button.tsx";
import { SAMPLE_DIVISIONS } from "../../../ui/gallery/sample-divisions.ts";
import { PageHeading } from "../../../ui/PageHeading.tsx";
import { FormFields } from "../FormFields.tsx";
import { type FormServices, FormServicesProvider } from "../form-services.ts";
import { useFormAnswers } from "../use-form-answers.ts";
import { EVERY_KIND } from "./every-kind.ts";

export function FormGalleryPage() {
  const state = useFormAnswers(EVERY_KIND, undefined, CONTEXT);
  const [sent, setSent] = useState("");
  return (
    <FormServicesProvider value={SERVICES}>
      <PageHeading title="各类填写项" />
      <FormFields state={state} />
      <Button look="primary" onClick={() => setSent(JSON.stringify(state.submit() ?? null, null, 2))}>
        下一步
      </Button>
      <pre>{sent}</pre>
    </FormServicesProvider>
  );
}

const CONTEXT = { situation: {}, today: civilDate("2026-11-21") };

const SERVICES: FormServices = {
  divisions: SAMPLE_DIVISIONS,
  upload: async (file, { onProgress }) => {
    onProgress(1);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const id = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return { id, name: file.name, size: file.size, type: file.type };
  },
  findFile: () => undefined,
  hrefOf: () => "/icon.svg",
};
