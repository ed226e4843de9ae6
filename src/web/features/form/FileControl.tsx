import { useMemo, useState } from "react";
import type { FieldBase } from "../../ui/Field.tsx";
import { FileField } from "../../ui/FileField.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { useFormServices } from "./form-services.ts";

export interface FileControlProps extends FieldBase {
  readonly ids: readonly string[];
  readonly maxCount: number | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

/** The answer keeps ids; names and sizes come from what was sent here or from whoever knows the file. */
export function FileControl({ ids, maxCount, onChange, ...base }: FileControlProps) {
  const { upload, hrefOf, findFile } = useFormServices();
  const [sent, setSent] = useState<ReadonlyMap<string, UploadedFile>>(new Map());
  const files = useMemo(
    () => ids.map((id) => sent.get(id) ?? findFile(id) ?? { id, name: id.slice(0, 12), size: 0, type: "" }),
    [ids, sent, findFile],
  );
  const change = (next: readonly UploadedFile[]) => {
    setSent((now) => new Map([...now, ...next.map((file) => [file.id, file] as const)]));
    onChange(next.map((file) => file.id));
  };
  return <FileField {...base} files={files} onChange={change} upload={upload} hrefOf={hrefOf} maxCount={maxCount} />;
}
