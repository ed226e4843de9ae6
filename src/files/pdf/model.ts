/**
 * The typed model between the words of a paper and its drawing: everything a paper can hold, nothing about points
 * and fonts. The same model always gives the same bytes.
 */
import type { Instant } from "../../core/shared/index.ts";

export type PaperModel = LetterModel | CertificateModel;

/** A paper in portrait A4: head, title, number, addressee, body, signature. */
export interface LetterModel {
  readonly layout: "letter";
  /** Name of the body over the title; omitted on inner papers of the file. */
  readonly letterhead?: string;
  readonly title: string;
  readonly number?: string;
  readonly addressee?: string;
  readonly blocks: readonly Block[];
  readonly signature?: SignatureBlock;
  readonly verification?: Verification;
  readonly footer: string;
  readonly reprint?: number;
  readonly issuedAt: Instant;
}

/** A certificate in landscape A4 with a border. */
export interface CertificateModel {
  readonly layout: "certificate";
  readonly title: string;
  /** `正本` or `副本`. */
  readonly copyKind?: string;
  readonly number: string;
  readonly fields: readonly Field[];
  readonly validity: string;
  readonly signature: SignatureBlock;
  readonly verification?: Verification;
  readonly footer: string;
  readonly reprint?: number;
  readonly issuedAt: Instant;
}

export type Block =
  | { readonly type: "paragraph"; readonly text: string; readonly indent?: boolean; readonly bold?: boolean }
  | { readonly type: "heading"; readonly text: string }
  | { readonly type: "fields"; readonly fields: readonly Field[] }
  | { readonly type: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  /** Running text of what is read rather than served: smaller, without an indent. */
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "note"; readonly text: string }
  /** Lines to be signed by hand, two on a row. */
  | { readonly type: "sign-lines"; readonly labels: readonly string[] }
  /** Large centred lines of a file cover. */
  | { readonly type: "cover"; readonly lines: readonly string[] }
  | { readonly type: "page-break" };

export interface Field {
  readonly label: string;
  readonly value: string;
}

export interface Column {
  readonly title: string;
  /** Share of the width; shares of a table need not add up to anything. */
  readonly share: number;
  readonly align?: "left" | "center";
}

export interface SignatureBlock {
  readonly bodyName: string;
  /** As printed: `2026年2月9日`. */
  readonly date: string;
  readonly seal?: SealImage;
}

/** A picture of a seal; no digital signature and no proof by itself. */
export interface SealImage {
  /** Along the arc: name of the body. */
  readonly arc: string;
  /** Horizontal, under the star: `受理专用章`; empty for the body's own seal. */
  readonly label: string;
}

export interface Verification {
  readonly url: string;
  readonly caption: string;
}

/** Every string that will be drawn, for the check of characters. */
export function textsOf(model: PaperModel): readonly string[] {
  const signature = model.signature;
  const shared = [
    model.title,
    model.number ?? "",
    model.footer,
    model.verification?.caption ?? "",
    ...(signature === undefined ? [] : [signature.bodyName, signature.date]),
    ...(signature?.seal === undefined ? [] : [signature.seal.arc, signature.seal.label]),
  ];
  if (model.layout === "certificate") {
    return [...shared, model.copyKind ?? "", model.validity, ...model.fields.flatMap((f) => [f.label, f.value])];
  }
  return [...shared, model.letterhead ?? "", model.addressee ?? "", ...model.blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "text":
    case "note":
      return [block.text];
    case "fields":
      return block.fields.flatMap((field) => [field.label, field.value]);
    case "table":
      return [...block.columns.map((column) => column.title), ...block.rows.flat()];
    case "sign-lines":
      return block.labels;
    case "cover":
      return block.lines;
    case "page-break":
      return [];
  }
}
