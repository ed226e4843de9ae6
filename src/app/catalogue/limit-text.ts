/** A limit as people read it: `20wd` is 20个工作日. */
import type { Limit, LimitUnit } from "../../core/clock/index.ts";
import { limitText as chineseLimit } from "../papers/law-text.ts";

export type ReadingLanguage = "zh-CN" | "zh-Hant" | "en";

const TRADITIONAL: Readonly<Record<LimitUnit, string>> = {
  wd: "個工作日",
  cd: "日",
  mo: "個月",
  h: "小時",
  wh: "個工作小時",
  min: "分鐘",
};

const ENGLISH: Readonly<Record<LimitUnit, string>> = {
  wd: "working day",
  cd: "day",
  mo: "month",
  h: "hour",
  wh: "working hour",
  min: "minute",
};

/** Nothing of anything is 当场. */
export function limitText(limit: Limit, language: ReadingLanguage): string {
  const { amount, unit } = limit;
  switch (language) {
    case "zh-CN":
      return chineseLimit(limit);
    case "zh-Hant":
      return amount === 0 ? "當場" : `${amount}${TRADITIONAL[unit]}`;
    case "en":
      return amount === 0 ? "on the spot" : `${amount} ${ENGLISH[unit]}${amount === 1 ? "" : "s"}`;
  }
}
