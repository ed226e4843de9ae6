/** The columns of the materials table of 实施清单: how each is headed elsewhere, and how its cells are read. */
import type { BasisRef, Material } from "../../../../core/catalog/index.ts";
import { type Basis, MOST_TEXT } from "../item.ts";

export const COLUMNS = [
  "name",
  "necessity",
  "when",
  "source",
  "issuer",
  "form",
  "copies",
  "verification",
  "sharedFrom",
  "basis",
  "acceptanceStandard",
  "sample",
  "blankForm",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Heads as lists in use write them, without blanks and brackets. */
const HEADS: Readonly<Record<Column, readonly string[]>> = {
  name: ["材料名称", "申请材料", "申请材料名称", "名称", "name", "material"],
  necessity: ["材料必要性", "必要性", "是否必要", "是否必须", "材料必要性描述", "necessity"],
  when: ["适用情形", "情形", "何时需要", "非必要情形", "condition"],
  source: ["来源渠道", "材料来源", "来源", "source"],
  issuer: ["来源渠道说明", "出具单位", "核发机关", "issuer"],
  form: ["材料形式", "材料类型", "材料形态", "纸质或电子", "form"],
  copies: ["份数", "纸质材料份数", "材料份数", "原件份数", "数量", "copies"],
  verification: ["核验方式", "核验", "审核方式", "verification"],
  sharedFrom: ["共享来源", "共享方式", "数据来源", "sharedfrom"],
  basis: ["设定依据", "法律依据", "材料依据", "依据", "basis"],
  acceptanceStandard: ["受理标准", "材料要求", "填报须知", "要求", "standard"],
  sample: ["示例样表", "样表", "材料样本", "样例", "示范文本", "sample"],
  blankForm: ["空白表格", "空表", "空白样表", "blankform"],
};

const plain = (text: string) =>
  text
    .replaceAll(/[（(][^（()）]*[)）]/g, "")
    .replaceAll(/[\s*＊:：]/g, "")
    .toLowerCase();

/** 序号: what is counted anyway. */
export function saysNothing(head: string): boolean {
  return ["序号", "编号", "no.", "no", "#"].includes(plain(head));
}

/** Undefined for a head that nobody knows. */
export function columnOf(head: string): Column | undefined {
  const wanted = plain(head);
  return wanted === "" ? undefined : COLUMNS.find((column) => HEADS[column].includes(wanted));
}

type Code = "necessity" | "source" | "form" | "verification";

/** Words of the lists in use for each code. */
const WORDS: { readonly [C in Code]: Readonly<Record<Material[C], readonly string[]>> } = {
  necessity: {
    required: ["必要", "必须", "是", "必要材料", "required"],
    situational: ["非必要", "按情形", "情形", "否", "非必须", "situational"],
    deferrable: ["容缺", "可容缺", "容缺后补", "可后补", "deferrable"],
  },
  source: {
    applicant: ["申请人自备", "申请人", "自备", "申请人提供", "applicant"],
    government: ["政府部门核发", "政府部门", "部门核发", "政府核发", "行政机关", "government"],
    intermediary: ["中介机构或法定机构产生", "中介机构", "中介", "法定机构", "intermediary"],
    other: ["其他", "其它", "other"],
  },
  form: {
    original: ["原件", "纸质原件", "original"],
    copy: ["复印件", "纸质复印件", "copy"],
    electronic: ["电子", "电子件", "电子版", "电子文档", "电子材料", "electronic"],
    certificate: ["证照", "电子证照", "证件证书证明", "证照批文", "certificate"],
  },
  verification: {
    "original-seen": ["核对原件", "验原件", "查验原件", "original-seen"],
    "shared-data": ["共享核验", "数据共享", "共享", "系统核验", "shared-data"],
    declaration: ["承诺", "申请人承诺", "形式审查", "书面审查", "declaration"],
  },
};

export function codesOf(column: Column): readonly string[] | undefined {
  return isCode(column) ? Object.keys(WORDS[column]) : undefined;
}

function isCode(column: Column): column is Code {
  return column in WORDS;
}

export interface ReadCell {
  /** What would be taken over; undefined for a cell that cannot be read. */
  readonly change: Partial<Material> | undefined;
}

/** Reads one cell. An empty one says nothing. */
export function readCell(column: Column, text: string, bases: readonly Basis[]): ReadCell {
  const cell = text.trim();
  if (cell === "") return { change: {} };
  if (isCode(column)) {
    const code = Object.entries(WORDS[column]).find(([, words]) => words.includes(plain(cell)))?.[0];
    return { change: code === undefined ? undefined : { [column]: code } };
  }
  switch (column) {
    case "copies": {
      const count = /^(?:各|共)?([\d一二两三四五六七八九十]{1,3})\s*(?:份|套|张|页|本)?$/.exec(
        cell.normalize("NFKC"),
      )?.[1];
      const copies = count === undefined ? undefined : numberOf(count.replace("两", "二"));
      return { change: copies === undefined ? undefined : { copies } };
    }
    case "basis": {
      const basis = readBases(cell, bases);
      return { change: basis === undefined ? undefined : { basis } };
    }
    case "name":
    case "when":
    case "issuer":
    case "sharedFrom":
    case "acceptanceStandard":
    case "sample":
    case "blankForm":
      return { change: cell.length > MOST_TEXT ? undefined : { [column]: cell } };
  }
}

/**
 * 《食品安全法》第三十五条；… as references to the register. Undefined when a law is not in it, or the text is something
 * else. What is pasted has not been compared with the text of the law: it counts as unchecked.
 */
export function readBases(text: string, bases: readonly Basis[]): readonly BasisRef[] | undefined {
  const parts = [...text.matchAll(/《([^》]+)》[^《]*/g)];
  if (parts.length === 0) return undefined;
  const refs = parts.map(([part, title = ""]): BasisRef | undefined => {
    const basis = bases.find((one) => titleOf(one.title) === titleOf(title));
    if (basis === undefined) return undefined;
    const article = /第([一二三四五六七八九十百零〇\d]+)条/.exec(part)?.[1];
    const number = article === undefined ? undefined : numberOf(article);
    return number === undefined
      ? { law: basis.id, checked: false }
      : { law: basis.id, article: String(number), checked: false };
  });
  return parts[0]?.index === 0 && refs.every((ref) => ref !== undefined) ? refs : undefined;
}

function titleOf(title: string): string {
  return title.replace(/^中华人民共和国/, "").replaceAll(/[（(][^（()）]*[)）]|\s/g, "");
}

const DIGITS = "零一二三四五六七八九";

/** 三十五 → 35, 一百零二 → 102, 35 → 35; up to 999. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const found = /^(?:([一二三四五六七八九])百)?零?〇?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    text,
  );
  if (found === null || text === "") return undefined;
  const [, hundreds, tens, ten, ones] = found;
  const digit = (one: string | undefined) => (one === undefined ? 0 : DIGITS.indexOf(one));
  return digit(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 10 : digit(tens) * 10) + digit(ones);
}
