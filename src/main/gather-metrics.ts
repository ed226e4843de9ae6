/** The figures of every server process as one text: whichever of them is asked, the answer is of all. */
import type { Worker } from "node:cluster";
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from "prom-client";

/** What one process counted. */
export type Figures = readonly MetricObjectWithValues<MetricValue<string>>[];

/** From a worker that was asked: what do all of them say? */
export interface MetricsAsked {
  readonly kind: "metrics-asked";
  readonly question: number;
}

/** To every worker that answers requests: what do you say? */
export interface TellMetrics {
  readonly kind: "tell-metrics";
  readonly round: number;
}

/** From each of them. */
export interface MetricsTold {
  readonly kind: "metrics-told";
  readonly round: number;
  readonly figures: Figures;
}

/** To the one that was asked. */
export interface AllMetrics {
  readonly kind: "all-metrics";
  readonly question: number;
  /** In the exposition format of Prometheus. */
  readonly text: string;
}

export interface MetricsGatherer {
  onMessage(from: Worker, message: MetricsAsked | MetricsTold): void;
}

/** One that has not told its figures by then is busy or dead: the others are told without it. */
const PATIENCE_MS = 2_000;

/** @param answering the workers that take requests now */
export function gatherMetrics(answering: () => readonly Worker[]): MetricsGatherer {
  const rounds = new Map<number, (worker: Worker, figures: Figures) => void>();
  let last = 0;

  function ask(from: Worker, question: number): void {
    const round = ++last;
    const awaited = new Set(answering().filter((worker) => worker.isConnected()));
    const told: Figures[] = [];
    const timer = setTimeout(end, PATIENCE_MS);
    rounds.set(round, (worker, figures) => {
      told.push(figures);
      awaited.delete(worker);
      if (awaited.size === 0) end();
    });
    for (const worker of awaited) worker.send({ kind: "tell-metrics", round } satisfies TellMetrics, () => undefined);

    function end(): void {
      clearTimeout(timer);
      if (!rounds.delete(round)) return;
      void textOf(told).then((text) => {
        const answer: AllMetrics = { kind: "all-metrics", question, text };
        if (from.isConnected()) from.send(answer, () => undefined);
      });
    }
  }

  return {
    onMessage: (from, message) => {
      if (message.kind === "metrics-asked") ask(from, message.question);
      else rounds.get(message.round)?.(from, message.figures);
    },
  };
}

/** Counts and times are added up, moments and versions are one of them, as each figure says for itself. */
async function textOf(figures: readonly Figures[]): Promise<string> {
  return AggregatorRegistry.aggregate(figures.map((one) => [...one])).metrics();
}
