/** Papers in the course of a case: special procedures, extension, withdrawal, end, explanation of lateness. */
import { clocksOf, type EventOf } from "../../core/case/index.ts";
import type { ExtensionRule, Procedure, SpecialProcedure } from "../../core/catalog/index.ts";
import { SPECIAL_PROCEDURES } from "../../core/catalog/index.ts";
import { chineseDate } from "../../core/certificate/index.ts";
import { addDays, civilDateOf } from "../../core/shared/index.ts";
import {
  findReason,
  laws,
  matterOfItem,
  type PaperParts,
  reasonLaws,
  reasonText,
  remediesOf,
  type Told,
} from "./source.ts";

/** What stops the promise only says so: the limit of the law runs on. @basis 行政许可法 §45 */
export function specialParts(told: Told): PaperParts {
  const { event } = told;
  if (event.body.type !== "special-started") return {};
  const { procedure: kind, stops, from, expectedEndOn } = event.body;
  return {
    ...(stops.includes("statute") ? {} : { basis: [] }),
    specialProcedure: { ...nameAndLaw(told, kind), stops, startsOn: from, expectedEnd: expectedEndOn },
  };
}

export function resumeParts(told: Told): PaperParts {
  const { event, state } = told;
  if (event.body.type !== "special-ended") return {};
  const { special, endedOn, conclusion } = event.body;
  const started = state.specials.find((one) => one.id === special);
  if (started === undefined) return {};
  return {
    ...dueDates(told),
    // The last day not counted is the day on which the procedure ended.
    effectiveOn: addDays(endedOn, 1),
    specialProcedure: {
      ...nameAndLaw(told, started.procedure),
      stops: started.stops,
      startsOn: started.from,
      expectedEnd: started.expectedEndOn,
      endedOn,
      ...(conclusion.trim() === "" ? {} : { conclusion }),
    },
  };
}

function nameAndLaw(told: Told, kind: SpecialProcedure): { readonly kind: string; readonly law: string } {
  const rule = stopRule(told.procedure, kind);
  return { kind: rule?.label ?? SPECIAL_PROCEDURES[kind], law: laws(told, rule?.basis ?? []).join("、") };
}

function stopRule({ item }: Procedure, kind: SpecialProcedure) {
  return item.stops.find((stop) => stop.kind === kind);
}

function dueDates({ procedure, state, calendar, event }: Told): PaperParts {
  const { statutory, promised } = clocksOf(procedure, state, calendar, event.at);
  return {
    ...(statutory === null ? {} : { statutoryDueOn: statutory.dueOn }),
    ...(promised === null ? {} : { promisedDueOn: promised.dueOn }),
  };
}

/** 中止: the ground in the words of the item with its law, and from when no day is counted. */
export function suspensionParts(told: Told): PaperParts {
  const { event, procedure } = told;
  if (event.body.type !== "case-suspended") return {};
  const { ground, explanation, from } = event.body;
  const rule = procedure.item.suspensions?.find((one) => one.code === ground);
  const label = rule?.label ?? ground;
  return {
    reason: `${label}。${explanation}`,
    basis: laws(told, rule?.basis ?? []),
    effectiveOn: from,
    remedies: remediesOf(told),
  };
}

/** 恢复: days count again from the day after. */
export function resumptionParts(told: Told): PaperParts {
  const { event } = told;
  if (event.body.type !== "case-resumed") return {};
  return { ...dueDates(told), reason: event.body.explanation, effectiveOn: addDays(event.body.resumedOn, 1) };
}

/** @basis 行政许可法 §42 */
export function extensionParts(told: Told): PaperParts {
  const { event, procedure, state, calendar } = told;
  if (event.body.type !== "case-extended") return {};
  const { statutory } = clocksOf(procedure, state, calendar, event.at);
  const rule = procedure.item.extension;
  if (statutory === null || rule === null) return {};
  return {
    extension: {
      until: statutory.dueOn,
      reason: reasonText(findReason(told, "extension", event.body.ground), event.body.reason),
      law: laws(told, rule.basis).join("、"),
      authority: AUTHORITIES[rule.authority],
    },
  };
}

const AUTHORITIES: Readonly<Record<ExtensionRule["authority"], string>> = {
  "agency-head": "本行政机关负责人",
  "chief-agency-head": "本行政机关主要负责人",
  "government-head": "本级人民政府负责人",
};

export function withdrawalParts({ event, calendar }: Told): PaperParts {
  if (event.body.type !== "case-withdrawn") return {};
  const { reason } = event.body;
  return { effectiveOn: civilDateOf(event.at, calendar.zone), ...(reason.trim() === "" ? {} : { reason }) };
}

export function terminationParts(told: Told): PaperParts {
  const { event, calendar } = told;
  if (event.body.type !== "case-terminated") return {};
  const effectiveOn = civilDateOf(event.effectiveAt ?? event.at, calendar.zone);
  return { ...whyEnded(told, event.body), effectiveOn, remedies: remediesOf(told) };
}

/** An unanswered list ends the case with the effect and the law that the notice printed. */
function whyEnded(told: Told, { ground, explanation }: EventOf<"case-terminated">): PaperParts {
  const round = told.state.corrections.at(-1);
  if (ground.startsWith("corrections-") && round !== undefined) {
    const until = chineseDate(round.dueOn);
    const effect = round.effect === "returned" ? "退回申请" : "视为撤回申请";
    return {
      reason: `你（单位）未在${until}前按照补正告知书的要求补正，${effect}`,
      basis: laws(told, told.procedure.item.receipt.corrections?.basis ?? []),
    };
  }
  const entry = findReason(told, "termination", ground);
  return { reason: reasonText(entry, explanation), basis: reasonLaws(told, "termination", entry) };
}

/**
 * Published. Past the limit of the law without a decision the person may ask for review, and has to before going to
 * court. @basis 优化营商环境条例 §36; 行政复议法 §23
 */
export function overtimeParts(told: Told): PaperParts {
  const { event, procedure, state, calendar } = told;
  if (event.body.type !== "delay-explained") return {};
  const { ground, explanation } = event.body;
  const entry = findReason(told, "overtime", ground);
  const basis = reasonLaws(told, "overtime", entry);
  const { statutory } = clocksOf(procedure, state, calendar, event.at);
  const silent = state.decision === null && statutory !== null && event.at >= statutory.dueAt;
  return {
    ...dueDates(told),
    ...(state.acceptedOn === null ? {} : { acceptedOn: state.acceptedOn }),
    reason: reasonText(entry, explanation),
    ...(basis.length === 0 ? {} : { basis }),
    ...(silent && matterOfItem(procedure) !== "service"
      ? { remedies: { ...remediesOf(told), reviewFirst: true } }
      : {}),
  };
}

/**
 * 督办单: to the member of staff and the office that have the case, with the limit that is at stake and its article. It
 * goes to the file; the person who applied is not spoken to.
 */
export function supervisionParts(told: Told): PaperParts {
  const { event, names, procedure, register, state } = told;
  if (event.body.type !== "supervision-ordered") return {};
  const { order, to, office, answerDueOn } = event.body;
  const by = event.by.account === undefined ? undefined : names.get(event.by.account);
  const officeName = register.offices.find(({ id }) => id === office)?.name;
  const name = names.get(to) ?? "";
  return {
    ...dueDates(told),
    addressee: officeName === undefined ? name : `${officeName} ${name}`.trim(),
    ...(state.acceptedOn === null ? {} : { acceptedOn: state.acceptedOn }),
    basis: laws(told, procedure.item.statutory?.basis ?? []),
    supervision: {
      order,
      to: name,
      ...(officeName === undefined ? {} : { office: officeName }),
      by: by ?? procedure.body.name,
      answerDueOn,
    },
  };
}
