/** Opening a certificate that an application refers to: whoever may read the application may read what it rests on. */
import { canRead } from "../../core/case/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type CaseId, type Jurisdiction, ownEntry, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseEngine } from "../case/engine.ts";
import type { OpenedPaper, PaperRefusal, Papers } from "../papers/papers.ts";
import type { CaseLists } from "../ports/case-lists.ts";

export interface HeldPapers {
  open(request: OpenHeld): Promise<Result<OpenedPaper, PaperRefusal>>;
}

export interface OpenHeld {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  /** The case that refers to it. */
  readonly caseId: CaseId;
  readonly material: string;
}

export interface HeldPaperParts {
  readonly engine: Pick<CaseEngine, "load">;
  readonly papers: Pick<Papers, "open">;
  readonly readings: Pick<CaseLists, "logReading">;
}

export function createHeldPapers({ engine, papers, readings }: HeldPaperParts): HeldPapers {
  return {
    open: async ({ jurisdiction, actor, caseId, material }) => {
      const loaded = await engine.load(jurisdiction, caseId);
      const held = loaded === null ? undefined : ownEntry(loaded.state.materials, material)?.held;
      if (loaded === null || !canRead(loaded, actor) || held?.seq === undefined)
        return refuse({ code: "paper/not-found" });
      if (actor.kind === "staff")
        await readings.logReading(jurisdiction, actor.account, held.case, `held ${material} ${loaded.state.number}`);
      // The case it came from is none of theirs: they are shown this one paper of it.
      const system: Actor = { kind: "system", jurisdiction };
      return papers.open({ jurisdiction, actor: system, caseId: held.case, seq: held.seq, kind: "certificate" });
    },
  };
}
