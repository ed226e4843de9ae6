export { type Calendar, type DayKind, makeCalendar, withOfficeHours } from "./calendar.ts";
export { type ChangedDay, changedDays } from "./changed-days.ts";
export {
  type CalendarRefusal,
  type CalendarSpec,
  type DayException,
  type OfficeHours,
  parseCalendarSpec,
} from "./spec.ts";
export {
  addWorkingDays,
  findException,
  isPublished,
  isWorkingDay,
  isWorkingDayNumber,
  kindOfDay,
  kindOfDayNumber,
  nextWorkingDay,
  workingDayAt,
  workingDayOnOrAfter,
  workingDayOrdinal,
  workingDaysBetween,
} from "./working-days.ts";
