/** Answer times of one run: only those that began after the warm-up count. */
export interface Measured {
  readonly per_s: number;
  /** The best second of the run: what is left of the noise of neighbours. */
  readonly best_per_s: number;
  readonly count: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
}

export interface Meter {
  /** True while callers should go on. */
  isRunning(): boolean;
  /** @param begunAt what `performance.now()` said before the work */
  done(begunAt: number): void;
  result(): Measured;
}

export function startMeter(warmUpSeconds: number, seconds: number): Meter {
  const from = performance.now() + warmUpSeconds * 1000;
  const until = from + seconds * 1000;
  const times: number[] = [];
  const bySecond = new Uint32Array(Math.ceil(seconds));
  return {
    isRunning: () => performance.now() < until,
    done: (begunAt) => {
      const now = performance.now();
      if (now < from || now >= until) return;
      times.push(now - begunAt);
      const second = Math.floor((now - from) / 1000);
      bySecond[second] = (bySecond[second] ?? 0) + 1;
    },
    result: () => {
      const sorted = Float64Array.from(times).sort();
      return {
        per_s: Math.round(times.length / seconds),
        best_per_s: Math.max(...bySecond),
        count: times.length,
        p50_ms: percentile(sorted, 0.5),
        p99_ms: percentile(sorted, 0.99),
      };
    },
  };
}

export function percentile(sorted: Float64Array, share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 100) / 100;
}
