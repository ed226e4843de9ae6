import { describe, expect, it } from "vitest";
import { civilDate } from "../shared/index.ts";
import {
  amountInWords,
  chineseDate,
  formatPaperNumber,
  maskHolder,
  matterOf,
  PAPER_KIND_CODES,
  PAPER_KINDS,
  paperNumberPrefix,
  paperTitle,
  parsePaperNumber,
} from "./index.ts";

describe("paper numbers", () => {
  it("R-DOC-01 a number has six-corner brackets, an Arabic year, no leading zero and no 第", () => {
    expect(formatPaperNumber({ prefix: "澄审批许受", year: 2026, serial: 123 })).toBe("澄审批许受〔2026〕123号");
  });

  it("R-DOC-01 a number reads back to its parts", () => {
    const parts = { prefix: "澄审批许不予受", year: 2026, serial: 1 };
    expect(parsePaperNumber(formatPaperNumber(parts))).toEqual(parts);
  });

  it.each([
    "澄审批许受[2026]123号",
    "澄审批许受〔2026〕0123号",
    "澄审批许受〔2026〕第123号",
    "澄审批许受〔26〕1号",
    "〔2026〕1号",
    "澄审批许受〔2026〕0号",
    "澄审批许受〔2026〕99999999999999999999号",
    "",
  ])("R-DOC-01 %j is not a paper number", (text) => {
    expect(parsePaperNumber(text)).toBeUndefined();
  });

  it("R-DOC-01 parts that make no number are a bug of the caller", () => {
    expect(() => formatPaperNumber({ prefix: "澄", year: 2026, serial: 0 })).toThrow(RangeError);
    expect(() => formatPaperNumber({ prefix: "", year: 2026, serial: 1 })).toThrow(RangeError);
  });

  it("R-DOC-05 each kind of paper has a number series of its own", () => {
    const prefixes = PAPER_KIND_CODES.map((kind) => paperNumberPrefix("澄审批许", kind));
    expect(new Set(prefixes).size).toBe(PAPER_KIND_CODES.length);
    expect(PAPER_KIND_CODES).toHaveLength(28);
  });
});

describe("dates and sums in official writing", () => {
  it("R-DOC-02 a date is written with Arabic digits and no leading zero", () => {
    expect(chineseDate(civilDate("2026-02-09"))).toBe("2026年2月9日");
    expect(chineseDate(civilDate("2026-11-30"))).toBe("2026年11月30日");
  });

  it.each([
    [0, "零元整"],
    [5, "伍分"],
    [50, "伍角整"],
    [100, "壹元整"],
    [105, "壹元零伍分"],
    [12050, "壹佰贰拾元伍角整"],
    [100_000, "壹仟元整"],
    [1_000_500, "壹万零伍元整"],
    [1_001_000, "壹万零壹拾元整"],
    [140_950, "壹仟肆佰零玖元伍角整"],
    [600_714, "陆仟零柒元壹角肆分"],
    [10_700_053, "壹拾万柒仟元伍角叁分"],
    [10_000_000_000, "壹亿元整"],
    [10_000_000_100, "壹亿零壹元整"],
    [1_000_000_000_000, "壹佰亿元整"],
    [100_000_000_000_000, "壹万亿元整"],
    [120_000_000_000_000, "壹万贰仟亿元整"],
    [100_000_000_000_100, "壹万亿零壹元整"],
  ])("R-DOC-03 %d fen are %s", (fen, words) => {
    expect(amountInWords(fen)).toBe(words);
  });

  it("R-DOC-03 a negative or broken sum is a bug of the caller", () => {
    for (const fen of [-1, 0.5, Number.NaN, 1e15]) expect(() => amountInWords(fen)).toThrow(RangeError);
  });
});

describe("holders and kinds", () => {
  it("R-DOC-04 by number alone a natural person is masked and a firm is not", () => {
    expect(maskHolder({ name: "欧阳明月", naturalPerson: true })).toBe("欧阳**");
    expect(maskHolder({ name: "𠮷田", naturalPerson: true })).toBe("𠮷*");
    expect(maskHolder({ name: "澄河区好味道餐饮店", naturalPerson: false })).toBe("澄河区好味道餐饮店");
  });

  it("R-DOC-06 vouchers of acceptance carry the acceptance seal, decisions the seal of the deciding body", () => {
    const vouchers = ["receipt", "corrections-notice", "acceptance-notice", "not-needed-notice", "not-ours-decision"];
    for (const kind of PAPER_KIND_CODES) {
      if (vouchers.includes(kind)) expect(PAPER_KINDS[kind].seal).toBe("acceptance");
      if (["grant-decision", "refusal-decision", "certificate"].includes(kind))
        expect(PAPER_KINDS[kind].seal).toBe("approval");
    }
  });

  it("R-DOC-07 a decision is called a licence only when the matter is one", () => {
    expect(paperTitle("grant-decision", "licence")).toBe("准予行政许可决定书");
    expect(paperTitle("refusal-decision", "confirmation")).toBe("不予行政确认决定书");
    expect(paperTitle("grant-decision", matterOf("05"))).toBe("行政给付决定书");
    expect(paperTitle("acceptance-notice", "payment")).toBe("受理通知书");
  });
});
