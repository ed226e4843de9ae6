import { type ReactNode, useMemo } from "react";
import type { UploadedFile } from "../../ui/uploads.ts";
import { divisionsOf, sendFile } from "../apply/use-form-services-of.ts";
import { type FormServices, FormServicesProvider } from "../form/form-services.ts";
import { useSession } from "../session/session.ts";

/** What a form at the desk needs from outside; addresses lie in the district that the desk belongs to. */
export function DeskFormServices({ children }: { readonly children: ReactNode }) {
  const place = useSession().data?.jurisdiction;
  const code = place?.code ?? "";
  const name = place?.name ?? "";
  const services = useMemo(
    (): FormServices => ({
      divisions: divisionsOf(code, name),
      upload: sendFile,
      findFile: () => undefined,
      hrefOf: (file: UploadedFile) => `/api/files/${file.id}`,
    }),
    [code, name],
  );
  return <FormServicesProvider value={services}>{children}</FormServicesProvider>;
}
