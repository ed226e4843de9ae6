import { uploadToServer } from "../../desk-form/upload-to-server.ts";

/** The id under which the drawn signature is kept. */
export async function uploadSignature(picture: Blob): Promise<string> {
  const file = new File([picture], "signature.png", { type: "image/png" });
  const sent = await uploadToServer(file, { onProgress: () => {}, signal: new AbortController().signal });
  return sent.id;
}
