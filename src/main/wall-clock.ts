/** The clock on the wall, and a moved one for demonstration districts: everything else asks here. */
import type { Now } from "../app/ports/procedures.ts";
import type { Instant, Jurisdiction } from "../core/shared/index.ts";

/**
 * @param demoNow where a demonstration district's clock stood at `startedAt`; it runs on from there
 * @param isDemo whether the district may have its clock moved
 * @param startedAt of the first of several processes, so that one that starts later or anew does not go back in time
 */
export function createNow(
  demoNow: Instant | undefined,
  isDemo: (jurisdiction: Jurisdiction) => boolean,
  startedAt: number = Date.now(),
): Now {
  return (jurisdiction) => {
    const now = Date.now();
    if (demoNow === undefined || !isDemo(jurisdiction)) return now as Instant;
    return (demoNow + (now - startedAt)) as Instant;
  };
}
