/**
 * Numbers of the State Council's holiday notices (facts, as printed on them). A clerk who doubts a make-up Saturday
 * looks for this number. Years before 2008 are left without one rather than guessed.
 */

/** By the year that the notice arranges. */
const YEARLY: Readonly<Record<number, string>> = {
  2008: "国办发明电〔2007〕52号",
  2009: "国办发明电〔2008〕42号",
  2010: "国办发明电〔2009〕27号",
  2011: "国办发明电〔2010〕40号",
  2012: "国办发明电〔2011〕45号",
  2013: "国办发明电〔2012〕33号",
  2014: "国办发明电〔2013〕28号",
  2015: "国办发明电〔2014〕28号",
  2016: "国办发明电〔2015〕18号",
  2017: "国办发明电〔2016〕17号",
  2018: "国办发明电〔2017〕12号",
  2019: "国办发明电〔2018〕15号",
  2020: "国办发明电〔2019〕16号",
  2021: "国办发明电〔2020〕27号",
  2022: "国办发明电〔2021〕11号",
  2023: "国办发明电〔2022〕16号",
  2024: "国办发明电〔2023〕7号",
  2025: "国办发明电〔2024〕12号",
  2026: "国办发明电〔2025〕7号",
};

/** Later notices that changed a part of a year, by their first and last day. */
const CHANGES: readonly (readonly [from: string, to: string, notice: string])[] = [
  ["2015-09-03", "2015-09-06", "国发明电〔2015〕1号"],
  ["2019-04-28", "2019-05-05", "国办发明电〔2019〕3号"],
  ["2020-01-31", "2020-02-02", "国办发明电〔2020〕1号"],
];

/** The notice that arranges the day. The last days of December belong to New Year, so to the next year's notice. */
export function findNotice(date: string): string | undefined {
  const change = CHANGES.find(([from, to]) => date >= from && date <= to);
  if (change !== undefined) return change[2];
  const year = Number(date.slice(0, 4));
  return YEARLY[date.slice(5) >= "12-25" ? year + 1 : year];
}
