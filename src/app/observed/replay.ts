/**
 * Replay of an event log: each trace becomes a stored case of an observed procedure, decided and folded like any
 * other, with the log's own times. The log is read twice: once to the end, so that a file that cannot be read leaves
 * nothing behind, and once to write. A case has the same id whenever it is replayed, so that a second replay adds
 * nothing and one that was cut short is completed.
 */
import type { ItemCode, Jurisdiction, TimeZone } from "../../core/shared/index.ts";
import { OperatorError } from "../operate/operator-error.ts";
import type { CaseLists, ObservedFigures } from "../ports/case-lists.ts";
import type { CaseStore } from "../ports/case-store.ts";
import type { ObservedCases } from "../ports/observed-cases.ts";
import type { LogRefusal, ObservedLogItem } from "../ports/observed-log.ts";
import { createFindings, type Findings, type ReplayFinding } from "./findings.ts";
import { createIdentities } from "./identity.ts";
import type { ObservedPlace } from "./observe.ts";
import { createWriter } from "./write.ts";

export interface ReplayParts {
  readonly store: Pick<CaseStore, "commit">;
  readonly observed: ObservedCases;
  readonly lists: Pick<CaseLists, "countObserved">;
  /** The log from its beginning; asked for twice. */
  openLog(): AsyncIterable<ObservedLogItem>;
  /** Creates the district where it is unknown, and tells its time zone. */
  openDistrict(jurisdiction: Jurisdiction): Promise<TimeZone>;
  readonly progress: (line: string) => void;
}

export interface ReplayRequest {
  readonly jurisdiction: Jurisdiction;
  /** Names the procedure of a log that does not name itself. */
  readonly fallbackName: string;
}

export interface ReplayReport {
  readonly procedure: ItemCode;
  /** Cases that were not stored before. */
  readonly added: number;
  /** Of the procedure's stored cases, whenever they were added. */
  readonly figures: ObservedFigures;
  readonly findings: readonly ReplayFinding[];
}

/** @throws OperatorError with the code of the reader when the file cannot be read to its end; then nothing was written */
export async function replayLog(parts: ReplayParts, request: ReplayRequest): Promise<ReplayReport> {
  const { jurisdiction } = request;
  const findings = createFindings();
  const survey = await surveyLog(parts, findings);
  const procedure = procedureOf(survey.name ?? request.fallbackName);
  parts.progress(`${procedure}: ${survey.traces} traces, ${survey.events} events`);
  const zone = await parts.openDistrict(jurisdiction);
  const added = await writeCases(parts, { jurisdiction, procedure, zone }, findings);
  const figures = await parts.lists.countObserved(jurisdiction, procedure);
  return { procedure, added, figures, findings: findings.list() };
}

interface Survey {
  readonly name: string | null;
  readonly traces: number;
  readonly events: number;
}

async function surveyLog(parts: ReplayParts, findings: Findings): Promise<Survey> {
  let name: string | null = null;
  let traces = 0;
  let events = 0;
  for await (const item of parts.openLog()) {
    if (item.kind === "log") name = item.name;
    else if (item.kind === "finding") findings.add(item);
    else if (item.kind === "refused") throw refusal(item, "Nothing was imported.");
    else {
      traces++;
      events += item.events.length;
    }
  }
  return { name, traces, events };
}

const PROGRESS_EVERY = 500;

async function writeCases(parts: ReplayParts, place: ObservedPlace, findings: Findings): Promise<number> {
  const identities = createIdentities(place.jurisdiction, place.procedure);
  const writer = createWriter(parts, place, findings);
  let traces = 0;
  for await (const item of parts.openLog()) {
    if (item.kind === "refused") throw refusal(item, "The file changed while it was read; replay it again.");
    // Findings of the reader were taken down at the first reading.
    if (item.kind !== "trace") continue;
    await writer.add(item, identities.next(item));
    traces++;
    if (traces % PROGRESS_EVERY === 0) parts.progress(`${traces} traces`);
  }
  return writer.finish();
}

function refusal({ code, message, where }: LogRefusal, consequence: string): OperatorError {
  const facts: Readonly<Record<string, number>> = where.line === null ? {} : { line: where.line };
  return new OperatorError(code, `${message} ${consequence}`, facts);
}

/** Longest name of a log within the code of its procedure, which stands in an index. */
const LONGEST_NAME = 200;

/** The code of the procedure that a log observed: no item of the catalogue, so no item's code. */
function procedureOf(name: string): ItemCode {
  return `observed:${[...name].slice(0, LONGEST_NAME).join("")}` as ItemCode;
}
