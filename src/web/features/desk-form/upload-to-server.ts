import { uploadFile } from "../../api/upload.ts";
import type { UploadedFile, UploadFile } from "../../ui/uploads.ts";

/** Sends one file; the server reads its type from its bytes and names it by its hash. */
export const uploadToServer: UploadFile = async (file, options) => uploadedFrom(await uploadFile(file, options));

function uploadedFrom(answer: unknown): UploadedFile {
  const { id, name, mediaType, size } = answer as UploadAnswer;
  return { id, name, size, type: mediaType };
}

interface UploadAnswer {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}
