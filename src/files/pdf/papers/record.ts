/** The readable part of an archived case: cover (卷皮), list of contents (卷内目录), course, closing sheet (备考表). */
import { chineseDate } from "../../../core/certificate/index.ts";
import type { CivilDate, Instant } from "../../../core/shared/index.ts";
import type { Block, LetterModel } from "../model.ts";
import { dateField, field, fields } from "./parts.ts";

export interface RecordContent {
  readonly bodyName: string;
  readonly caseNumber: string;
  readonly itemName: string;
  readonly applicantName: string;
  /** How it ended, such as `准予行政许可`. */
  readonly result: string;
  readonly receivedOn: CivilDate;
  readonly closedOn: CivilDate;
  /** 保管期限, such as `长期` or `10年`. */
  readonly retention: string;
  readonly documents: readonly RecordDocument[];
  readonly timeline: readonly RecordStep[];
  /** What a later reader should know of the file: papers missing, kept elsewhere. */
  readonly remark?: string;
  readonly compiledBy: string;
  /** Moment at which the file was closed; becomes the creation time of the PDF. */
  readonly issuedAt: Instant;
}

export interface RecordDocument {
  readonly title: string;
  readonly number?: string;
  readonly date: CivilDate;
  readonly pages?: number;
  /** Name of the entry in the archive, such as `files/001-受理通知书.pdf`. */
  readonly entry: string;
}

export interface RecordStep {
  /** As printed, with time: `2026-02-09 09:30`. */
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly note?: string;
}

export function buildRecord(content: RecordContent): LetterModel {
  return {
    layout: "letter",
    title: "行政审批案卷",
    blocks: [
      ...coverBlocks(content),
      { type: "page-break" },
      { type: "cover", lines: ["卷内目录"] },
      documentsTable(content.documents),
      { type: "page-break" },
      { type: "cover", lines: ["办理过程"] },
      timelineTable(content.timeline),
      { type: "page-break" },
      { type: "cover", lines: ["卷内备考表"] },
      ...closingBlocks(content),
    ],
    footer: `办件编号 ${content.caseNumber}`,
    issuedAt: content.issuedAt,
  };
}

function coverBlocks(content: RecordContent): readonly Block[] {
  return [
    { type: "cover", lines: ["", content.bodyName, "", content.itemName, ""] },
    fields(
      field("办件编号", content.caseNumber),
      field("申请人", content.applicantName),
      field("事项名称", content.itemName),
      field("办理结果", content.result),
      dateField("收件日期", content.receivedOn),
      dateField("办结日期", content.closedOn),
      field("保管期限", content.retention),
      field("立卷人", content.compiledBy),
      field("卷内文件", `共 ${content.documents.length} 件`),
    ),
  ];
}

function documentsTable(documents: readonly RecordDocument[]): Block {
  return {
    type: "table",
    columns: [
      { title: "序号", share: 6, align: "center" },
      { title: "文件名称", share: 20 },
      { title: "文号", share: 14 },
      { title: "日期", share: 14, align: "center" },
      { title: "页数", share: 6, align: "center" },
      { title: "档案条目", share: 16 },
    ],
    rows: documents.map((document, index) => [
      String(index + 1),
      document.title,
      document.number ?? "",
      chineseDate(document.date),
      document.pages === undefined ? "—" : String(document.pages),
      document.entry,
    ]),
  };
}

function timelineTable(timeline: readonly RecordStep[]): Block {
  return {
    type: "table",
    columns: [
      { title: "序号", share: 6, align: "center" },
      { title: "时间", share: 17, align: "center" },
      { title: "环节", share: 14 },
      { title: "办理人", share: 12 },
      { title: "说明", share: 22 },
    ],
    rows: timeline.map((step, index) => [String(index + 1), step.at, step.what, step.who, step.note ?? ""]),
  };
}

function closingBlocks(content: RecordContent): readonly Block[] {
  return [
    fields(
      field("本卷情况说明", content.remark ?? "本卷文件齐全，无缺损、修改、补充、移出、销毁情况。"),
      field("立卷人", content.compiledBy),
      dateField("立卷时间", content.closedOn),
    ),
    { type: "sign-lines", labels: ["检查人", "检查时间"] },
  ];
}
