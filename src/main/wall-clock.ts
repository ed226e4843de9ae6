/** The clock on the wall, and a moved one for demonstration districts: everything else asks here. */
import type { Now } from "../app/ports/procedures.ts";
import type { Instant, Jurisdiction } from "../core/shared/index.ts";

/**
 * @param demoNow where a demonstration district's clock stood when the process began; it runs on from there
 * @param isDemo whether the district may have its clock moved
 */
export function createNow(demoNow: Instant | undefined, isDemo: (jurisdiction: Jurisdiction) => boolean): Now {
  const startedAt = Date.now();
  return (jurisdiction) => {
    const now = Date.now();
    if (demoNow === undefined || !isDemo(jurisdiction)) return now as Instant;
    return (demoNow + (now - startedAt)) as Instant;
  };
}
