/** A server process as one of several: what it tells whoever minds them, and what it is told. */
import cluster from "node:cluster";

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
}

/** Null when this process is alone. */
export function joinWorkers(): AsWorker | null {
  const { worker } = cluster;
  if (worker === undefined) return null;
  // Without this a worker whose parent is gone leaves at once, and the database is left behind.
  worker.exitedAfterDisconnect = true;
  let allReady = false;
  process.on("message", (message: WorkersStand) => {
    if (message.kind === "workers") allReady = message.allReady;
  });
  return {
    tellReady: (address) => void process.send?.({ kind: "ready", address } satisfies WorkerReady),
    readiness: () => ({ workers: allReady }),
  };
}
