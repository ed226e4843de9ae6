import { createContext, useContext } from "react";
import type { DivisionSource } from "../../ui/AddressField.tsx";
import type { UploadedFile, UploadFile } from "../../ui/uploads.ts";

/** What a form needs from the outside: given once around it, by the portal and the desk each in its way. */
export interface FormServices {
  readonly divisions: DivisionSource;
  readonly upload: UploadFile;
  /** Name, size and type of a file that an answer refers to; undefined while they are not known. */
  readonly findFile: (id: string) => UploadedFile | undefined;
  readonly hrefOf: (file: UploadedFile) => string;
}

const FormServicesContext = createContext<FormServices | undefined>(undefined);
export const FormServicesProvider = FormServicesContext.Provider;

export function useFormServices(): FormServices {
  const services = useContext(FormServicesContext);
  if (services === undefined) throw new Error("a form stands outside of its FormServicesProvider");
  return services;
}
