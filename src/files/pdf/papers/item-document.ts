/** A guide or handbook on paper: cover lines, then one heading a section; item, version and page on every page. */
import { chapter, type DocumentPart, type ItemDocument } from "../../../app/catalogue/item-document.ts";
import type { Instant } from "../../../core/shared/index.ts";
import type { Block, LetterModel } from "../model.ts";

export function buildItemDocument(document: ItemDocument): LetterModel {
  const { title, bodyName, itemName, edition, madeAt, sections } = document;
  return {
    layout: "letter",
    letterhead: bodyName,
    title,
    blocks: [
      { type: "cover", lines: [itemName] },
      { type: "note", text: edition },
      ...sections.flatMap(({ heading, parts }, index): readonly Block[] => [
        { type: "heading", text: `${chapter(index)}、${heading}` },
        ...parts.flatMap(blocksOf),
      ]),
    ],
    footer: `${itemName}　${title}　${edition}`,
    issuedAt: madeAt as Instant,
  };
}

function blocksOf(part: DocumentPart): readonly Block[] {
  switch (part.type) {
    case "paragraph":
      return [{ type: "text", text: part.text }];
    case "note":
      return [{ type: "note", text: part.text }];
    case "list":
      return part.entries.map((entry, index) => ({
        type: "text",
        text: `${part.ordered ? `${index + 1}.` : "·"} ${entry}`,
      }));
    case "fields":
      return [{ type: "fields", fields: part.fields }];
    case "table":
      return [{ type: "table", columns: part.columns, rows: part.rows }];
  }
}
