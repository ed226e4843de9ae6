/** Once an hour: what time has made useless is cleared away. */

export interface SweepParts {
  sweep(): Promise<unknown>;
  onProblem(error: unknown): void;
}

const HOUR_MS = 3_600_000;

export function createSweep({ sweep, onProblem }: SweepParts): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  function run(): void {
    running = sweep().then(
      () => undefined,
      (error: unknown) => onProblem(error),
    );
  }

  return {
    start: () => {
      timer = setInterval(run, HOUR_MS);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
