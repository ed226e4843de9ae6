/** Replays logs into a test database, as the command does. */
import { type ReplayParts, type ReplayReport, replayLog } from "../../src/app/observed/replay.ts";
import type { CaseStore } from "../../src/app/ports/case-store.ts";
import type { ObservedLogItem } from "../../src/app/ports/observed-log.ts";
import type { Jurisdiction, TimeZone } from "../../src/core/shared/index.ts";
import { readObservedLog } from "../../src/files/xes/index.ts";
import { openCaseLists } from "../../src/store/case/case-lists.ts";
import { openCaseStore } from "../../src/store/case/case-store.ts";
import { openObservedCases } from "../../src/store/case/observed-cases.ts";
import type { DistrictPools } from "../../src/store/postgres/pool.ts";
import { sharedData } from "./shared-data.ts";

export interface ReplayOf {
  readonly jurisdiction: Jurisdiction;
  readonly log: () => AsyncIterable<ObservedLogItem>;
  readonly name?: string;
  readonly store?: Pick<CaseStore, "commit">;
  readonly openDistrict?: ReplayParts["openDistrict"];
}

export function replayInto(pools: DistrictPools, replay: ReplayOf): Promise<ReplayReport> {
  const { jurisdiction, log, name = "log", openDistrict = async () => "Asia/Shanghai" as TimeZone } = replay;
  const parts: ReplayParts = {
    store: replay.store ?? openCaseStore(pools),
    observed: openObservedCases(pools),
    lists: openCaseLists(pools),
    openLog: log,
    openDistrict,
    progress: () => undefined,
  };
  return replayLog(parts, { jurisdiction, fallbackName: name });
}

/** @param path relative to the folder of shared data */
export function sharedLog(path: string): () => AsyncIterable<ObservedLogItem> {
  return () => readObservedLog(sharedData(path));
}

const EXTENSIONS = `<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>`;

/** A log of these elements. */
export function writtenLog(content: string): () => AsyncIterable<ObservedLogItem> {
  async function* bytes() {
    yield Buffer.from(`<log xes.version="1.0">${EXTENSIONS}${content}</log>`);
  }
  return () => readObservedLog(bytes());
}

export interface WrittenTrace {
  readonly deadline?: string;
  readonly enddate?: string;
  /** `go 2011-03-01T09:00:00Z`. */
  readonly events?: readonly string[];
}

export function writtenTrace(name: string, { deadline, enddate, events = [] }: WrittenTrace = {}): string {
  const date = (key: string, value: string | undefined) =>
    value === undefined ? "" : `<date key="${key}" value="${value}"/>`;
  const lines = events.map((event) => {
    const [activity = "", at] = event.split(" ");
    return `<event><string key="concept:name" value="${activity}"/>${date("time:timestamp", at)}</event>`;
  });
  return `<trace><string key="concept:name" value="${name}"/>${date("deadline", deadline)}${date("enddate", enddate)}${lines.join("")}</trace>`;
}
