/**
 * Background duties. Cases are woken, reckoned anew and told of joint work by every process, each taking others; papers
 * are printed ahead and what is useless is cleared by one of them alone, and by another when that one is gone.
 */
import { runErrandsAtOnce } from "../app/case/errands.ts";
import { createJointDuty } from "../jobs/feed-joint-work.ts";
import { createPrintDuty } from "../jobs/print-papers.ts";
import { createPublicationDuty } from "../jobs/put-into-effect.ts";
import { createReckoningDuty } from "../jobs/reckon-anew.ts";
import { createSweep } from "../jobs/sweep.ts";
import { createWakeUps } from "../jobs/wake-ups.ts";
import { settleLights } from "../store/case/lights.ts";
import { sweepExpired } from "../store/session/sweep.ts";
import type { Platform } from "./platform.ts";

export interface Duties {
  stop(): Promise<void>;
}

export function startDuties(platform: Platform, onError: (error: unknown) => void): Duties {
  const { engine, errands, papers, paperStore, caseStore, catalogue, now, sole, joint, reckoning } = platform;
  const listDistricts = async () => (await catalogue.districts.list()).map((district) => district.code);
  const printing = createPrintDuty({
    ...{ store: paperStore, papers, listDistricts, onProblem: onError },
    isMine: () => sole.isMine(),
  });
  engine.onCommitted(() => printing.noteCommit());
  printing.start();
  const wakeUps = createWakeUps({
    engine: errands,
    store: caseStore,
    jurisdictions: listDistricts,
    now,
    log: (message, facts) => onError({ msg: message, ...facts }),
  });
  wakeUps.start();
  const errandsRun = runErrandsAtOnce(engine, errands, onError);
  const reports = createJointDuty({
    ...{ feeding: joint.feeding, store: joint.services.store, jurisdictions: listDistricts, now },
    log: (message, facts) => onError({ msg: message, ...facts }),
  });
  reports.start();
  const anew = createReckoningDuty({
    ...{ reckoning, jurisdictions: listDistricts },
    log: (message, facts) => onError({ msg: message, ...facts }),
  });
  anew.start();
  const publication = createPublicationDuty({
    ...{ takeEffect: platform.api.itemChanges.batches.takeEffect, jurisdictions: listDistricts },
    log: (message, facts) => onError({ msg: message, ...facts }),
  });
  publication.start();
  const sweep = createSweep({
    sweep: async () => {
      if (!(await sole.isMine())) return;
      const districts = await listDistricts();
      await sweepExpired(platform.pools, districts);
      for (const one of districts) await settleLights(platform.pools.forJurisdiction(one), one, now(one));
    },
    onProblem: onError,
  });
  sweep.start();
  return {
    stop: async () => {
      await Promise.all([
        ...[printing.stop(), wakeUps.stop(), reports.stop(), anew.stop(), publication.stop(), sweep.stop()],
        errandsRun(),
      ]);
    },
  };
}
