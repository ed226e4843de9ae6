import type { ClockDay } from "../day-strip.ts";
import type { TimelineStep } from "../Timeline.tsx";

const HOLIDAYS = { from: "2026-02-15", to: "2026-02-23" };
const STOP = { from: "2026-03-04", to: "2026-03-06" };
const MAKE_UP = ["2026-02-14", "2026-02-28"];

/** 2026-02-09 to 2026-03-13 with the holidays of the spring festival and a stop of three days. */
export const CLOCK: readonly ClockDay[] = Array.from({ length: 33 }, (_, index): ClockDay => {
  const date = new Date(Date.UTC(2026, 1, 9 + index)).toISOString().slice(0, 10);
  const weekday = (index % 7) + 1;
  if (index === 0) return { date, counted: false, why: "start" };
  if (date >= STOP.from && date <= STOP.to) return { date, counted: false, why: "stopped" };
  if (date >= HOLIDAYS.from && date <= HOLIDAYS.to) return { date, counted: false, why: "holiday" };
  if (MAKE_UP.includes(date)) return { date, counted: true, why: "make-up" };
  return weekday >= 6 ? { date, counted: false, why: "weekend" } : { date, counted: true, why: "workday" };
});

export const STEPS: readonly TimelineStep[] = [
  { key: "1", title: "提交申请", at: "2026-02-09", atText: "2026年2月9日 9:30", who: "林晓", stage: "done" },
  {
    key: "2",
    title: "受理",
    at: "2026-02-10",
    atText: "2026年2月10日 10:12",
    who: "综合窗口",
    detail: "已发受理通知书",
    stage: "done",
  },
  { key: "3", title: "现场核查", atText: "预计2月27日前", who: "现场勘查科", stage: "current" },
  { key: "4", title: "作出决定", atText: "3月13日前", who: "市场准入科", stage: "coming" },
];
