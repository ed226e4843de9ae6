/**
 * The press of the platform: papers and records of cases drawn on the renderer's own thread. Names stand on a paper as
 * they are or it is not printed; in somebody's free words a character that no font has, such as an emoji, gives way to 〓.
 */
import type { PaperPress } from "../../app/ports/paper-press.ts";
import type { PaperContent } from "../../core/certificate/index.ts";
import { buildPaper } from "./papers/build.ts";
import { buildRecord } from "./papers/record.ts";
import type { PdfRenderer } from "./renderer.ts";

export function createPress(renderer: Pick<PdfRenderer, "render">): PaperPress {
  return {
    print: async (content, options = {}) => {
      const built = buildPaper(content, options);
      return built.ok ? renderer.render(built.value, { exact: exactTexts(content), han: false }) : built;
    },
    // A guide to the archive: what it shows is in the archive itself, character for character.
    printRecord: (record) => renderer.render(buildRecord(record), { exact: [], han: true }),
  };
}

/** Who and what the paper is about. */
function exactTexts(content: PaperContent): readonly string[] {
  const { addressee, applicant, body, itemName, number, certificate, rightBody } = content;
  return [
    addressee,
    applicant.name,
    applicant.agent ?? "",
    body.name,
    itemName,
    number,
    rightBody?.name ?? "",
    certificate?.title ?? "",
    ...(certificate?.fields ?? []).flatMap((field) => [field.label, field.value]),
  ];
}
