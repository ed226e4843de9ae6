import { useMemo } from "react";
import { uploadFile } from "../../api/upload.ts";
import type { DivisionSource } from "../../ui/AddressField.tsx";
import type { UploadFile } from "../../ui/uploads.ts";
import type { FormServices } from "../form/form-services.ts";
import type { Session } from "../session/session.ts";
import type { DraftContent } from "./draft.ts";
import type { DraftSaver } from "./draft-saver.ts";

/** What the form of a draft needs from outside; the names of its files are kept with it. */
export function useFormServicesOf(session: Session, saver: DraftSaver<DraftContent>): FormServices {
  const { code, name } = session.jurisdiction;
  return useMemo(
    () => ({
      divisions: divisionsOf(code, name),
      upload: async (file, options) => {
        const sent = await sendFile(file, options);
        const { id, ...described } = sent;
        saver.change((now) => ({ ...now, files: { ...now.files, [id]: described } }));
        return sent;
      },
      findFile: (id) => {
        const known = saver.state().content.files?.[id];
        return known === undefined ? undefined : { id, ...known };
      },
      hrefOf: (file) => `/api/files/${file.id}`,
    }),
    [code, name, saver],
  );
}

/** Sends a file; what the server found in it comes back. */
export const sendFile: UploadFile = async (file, options) => {
  const sent = await uploadFile(file, options);
  const { id, name, mediaType, size } = sent as {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  };
  return { id, name, size, type: mediaType };
};

/** The district itself is the one division that applications to it lie in. */
export function divisionsOf(code: string, name: string): DivisionSource {
  const district = { code, name };
  return {
    children: async (parent) => (parent === undefined ? [district] : []),
    path: async (asked) => (asked.startsWith(code) ? [district] : []),
  };
}
