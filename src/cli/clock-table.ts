/** The answer of `bancheng clock` for reading: first the due date, then one line a day. */
import { findException, kindOfDay } from "../core/calendar/index.ts";
import {
  type ClockDay,
  type ClockExplanation,
  type ClockQuery,
  type DayReason,
  formatLimit,
} from "../core/clock/index.ts";
import { type CivilDate, dayNumberOf, formatInstant, isoWeekday } from "../core/shared/index.ts";

export function clockTable(query: ClockQuery, answer: ClockExplanation): string {
  const { calendar, limit } = query;
  const lines = [
    `期限 ${[limit, ...(query.extensions ?? [])].map(formatLimit).join(" + ")}，${answer.startsOn} 起算`,
    `届满 ${answer.dueOn} ${weekday(answer.dueOn)}（至 ${formatInstant(answer.dueAt, calendar.zone)}）`,
  ];
  if (!answer.running) lines.push("时钟停止中：届满日随停止期间顺延");
  if (answer.provisional) lines.push("暂定：跨入尚未公布放假安排的年度，届满日可能变动");
  lines.push("", `  ${"日期".padEnd(8)}  星期    计数  说明`);
  let counted = 0;
  let lastCounted = 0;
  answer.days.forEach((day, i) => {
    if (day.counted) lastCounted = i;
  });
  answer.days.forEach((day, i) => {
    if (day.counted) counted++;
    const movedOn = i > lastCounted && day.why !== "stopped" && day.why !== "start";
    lines.push(
      `  ${day.date}  ${weekday(day.date)}  ${(day.counted ? String(counted) : "–").padStart(4)}  ${reason(query, day)}${movedOn ? "（顺延）" : ""}`,
    );
  });
  return `${lines.join("\n")}\n`;
}

const REASONS: Readonly<Record<DayReason, string>> = {
  start: "起算当日",
  workday: "工作日",
  weekend: "周末",
  holiday: "放假",
  "make-up": "调休上班",
  stopped: "停止计时",
};

function reason({ calendar }: ClockQuery, day: ClockDay): string {
  const text = REASONS[day.why];
  const why = day.why === "start" || day.why === "stopped" ? kindOfDay(calendar, day.date) : day.why;
  if (why !== "holiday" && why !== "make-up") return text;
  const exception = findException(calendar, day.date);
  const source = [exception?.name, exception?.notice].filter((part) => part !== undefined).join("，");
  return source === "" ? text : `${text}（${source}）`;
}

const WEEKDAYS: readonly string[] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

function weekday(date: CivilDate): string {
  return WEEKDAYS[isoWeekday(dayNumberOf(date)) - 1] ?? "";
}
