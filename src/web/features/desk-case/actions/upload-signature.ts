import { sendFile } from "../../apply/use-form-services-of.ts";

/** The id under which the drawn signature is kept. */
export async function uploadSignature(picture: Blob): Promise<string> {
  const file = new File([picture], "signature.png", { type: "image/png" });
  const sent = await sendFile(file, { onProgress: () => {}, signal: new AbortController().signal });
  return sent.id;
}
