/** 撤销、撤回、注销: the decision that ends a licence. */
import { chineseDate, type PaperContent } from "../../../core/certificate/index.ts";
import type { Block } from "../model.ts";
import { sentence } from "./intake.ts";
import { contact, onTheBasis, paragraph, remedies } from "./parts.ts";

/** @basis 行政许可法 §69: as if it had never been granted */
export function revocationBlocks(content: PaperContent): readonly Block[] {
  return ended(content, (name) => `撤销${name}。${fromStart(content)}`);
}

/** @basis 行政许可法 §8(2) */
export function rescissionBlocks(content: PaperContent): readonly Block[] {
  return ended(content, (name, on) => `自${on}起撤回${name}。此前依照该证件从事的活动不受影响。`);
}

/** @basis 行政许可法 §70 */
export function deregistrationBlocks(content: PaperContent): readonly Block[] {
  return ended(content, (name, on) => `自${on}起注销${name}，并予以公告。请将证件原件交回本机关。`);
}

function ended(content: PaperContent, decision: (name: string, on: string) => string): readonly Block[] {
  const end = content.licenceEnd;
  if (end === undefined) return [];
  const { certificate, heard } = end;
  const name = `《${certificate.title}》${certificate.number === "" ? "" : `（${certificate.number}）`}`;
  return [
    paragraph(`你（单位）就“${content.itemName}”取得的${name}，经查：`),
    paragraph(sentence(end.reason)),
    ...(heard === undefined
      ? []
      : [paragraph(`本机关于${chineseDate(heard.on)}听取了你（单位）的陈述、申辩：${sentence(heard.words)}`)]),
    paragraph(`${onTheBasis(content)}本机关决定${decision(name, chineseDate(end.on))}`),
    ...(compensation(content) === "" ? [] : [paragraph(compensation(content))]),
    ...remedies(content, "决定"),
    contact(content),
  ];
}

function fromStart({ licenceEnd }: PaperContent): string {
  return licenceEnd?.fromStart === true ? "自始没有法律效力。" : "";
}

/** @basis 行政许可法 §8(2), §69(4) */
function compensation({ licenceEnd }: PaperContent): string {
  switch (licenceEnd?.compensation) {
    case "due":
      return "你（单位）的合法权益因此受到损害的，本机关依法给予赔偿或者补偿，可以持本决定书向本机关提出。";
    case "none":
      return "该证件系以欺骗、贿赂等不正当手段取得，因此取得的利益不受保护。";
    default:
      return "";
  }
}
