/** A server process as one of several: what it tells whoever minds them, and what it is told. */
import cluster from "node:cluster";
import type { Registry } from "prom-client";
import type { AllMetrics, MetricsAsked, MetricsTold, TellMetrics } from "./gather-metrics.ts";

/** From a worker: it answers requests there. */
export interface WorkerReady {
  readonly kind: "ready";
  readonly address: string;
}

/** To every worker, whenever it changes. */
export interface WorkersStand {
  readonly kind: "workers";
  readonly allReady: boolean;
}

export interface AsWorker {
  tellReady(address: string): void;
  readiness(): { readonly workers: boolean };
  /** Lets the others count with these figures. @returns asks for the figures of all, as text */
  shareMetrics(own: Registry): () => Promise<string>;
}

/** Null when this process is alone. */
export function joinWorkers(): AsWorker | null {
  const { worker } = cluster;
  if (worker === undefined) return null;
  // Without this a worker whose parent is gone leaves at once, and the database is left behind.
  worker.exitedAfterDisconnect = true;
  let allReady = false;
  let metrics: Registry | undefined;
  const asked = new Map<number, (text: string) => void>();
  let questions = 0;
  process.on("message", (message: WorkersStand | TellMetrics | AllMetrics) => {
    switch (message.kind) {
      case "workers":
        allReady = message.allReady;
        return;
      case "tell-metrics":
        void metrics?.getMetricsAsJSON().then((figures) => {
          const { round } = message;
          process.send?.({ kind: "metrics-told", round, figures } satisfies MetricsTold);
        });
        return;
      case "all-metrics":
        asked.get(message.question)?.(message.text);
        asked.delete(message.question);
    }
  });
  return {
    tellReady: (address) => void process.send?.({ kind: "ready", address } satisfies WorkerReady),
    readiness: () => ({ workers: allReady }),
    shareMetrics: (own) => {
      metrics = own;
      return () =>
        new Promise((tell) => {
          const question = ++questions;
          asked.set(question, tell);
          process.send?.({ kind: "metrics-asked", question } satisfies MetricsAsked);
        });
    },
  };
}
