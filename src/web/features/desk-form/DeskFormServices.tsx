import { type ReactNode, useMemo } from "react";
import type { DivisionSource } from "../../ui/AddressField.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { type FormServices, FormServicesProvider } from "../form/form-services.ts";
import { useSession } from "../session/session.ts";
import { uploadToServer } from "./upload-to-server.ts";

/** What a form at the desk needs from outside; addresses lie in the district that the desk belongs to. */
export function DeskFormServices({ children }: { readonly children: ReactNode }) {
  const place = useSession().data?.jurisdiction;
  const code = place?.code ?? "";
  const name = place?.name ?? "";
  const services = useMemo((): FormServices => {
    const own = [{ code, name }];
    const divisions: DivisionSource = {
      children: async (parent) => (parent === undefined ? own : []),
      path: async (chosen) => (chosen === code ? own : [{ code: chosen, name: chosen }]),
    };
    return {
      divisions,
      upload: uploadToServer,
      findFile: () => undefined,
      hrefOf: (file: UploadedFile) => `/api/files/${file.id}`,
    };
  }, [code, name]);
  return <FormServicesProvider value={services}>{children}</FormServicesProvider>;
}
