/**
 * 提请上级修改: drafted, sent, answered or withdrawn by whoever keeps the district's catalogue; each step an event with
 * its person and time. The answer is entered from the paper that came. Rules R-CAT-113 to 115.
 */
import {
  decideProposal,
  foldProposal,
  type NewProposal,
  openProposal,
  type ProposalCommand,
  type ProposalContext,
  type ProposalRefusal,
} from "../../../core/catalog/index.ts";
import type { StaffActor } from "../../../core/party/index.ts";
import { civilDateOf, type Jurisdiction, ok, type Result, refuse } from "../../../core/shared/index.ts";
import type { Now } from "../../ports/procedures.ts";
import type { UpwardProposalStore } from "../../ports/upward-proposals.ts";
import type { CatalogueCache } from "../cache.ts";
import { heirsOf } from "./heirs.ts";

export interface UpwardProposals {
  open(who: StaffActor, asked: NewProposal): Promise<Result<{ readonly id: string }, UpwardRefusal>>;
  execute(
    who: StaffActor,
    id: string,
    command: ProposalCommand,
  ): Promise<Result<{ readonly version: number }, UpwardRefusal>>;
}

export type UpwardRefusal = ProposalRefusal | { readonly code: "upward/not-found" } | { readonly code: "upward/busy" };

export interface UpwardProposalParts {
  readonly cache: CatalogueCache;
  readonly proposals: UpwardProposalStore;
  readonly now: Now;
  readonly newId: () => string;
}

/** Of one command against whoever else writes at the same moment. */
const ATTEMPTS = 5;

export function createUpwardProposals({ cache, proposals, now, newId }: UpwardProposalParts): UpwardProposals {
  async function contextOf(jurisdiction: Jurisdiction, basicCode: string): Promise<ProposalContext> {
    const catalogue = await cache.get(jurisdiction);
    const { register, calendar } = catalogue;
    return {
      basic: register.basics?.find((one) => one.basicCode === basicCode),
      laws: new Set(register.bases.flatMap(({ id, former }) => (former === true ? [] : [id]))),
      heirs: new Set(heirsOf(catalogue, basicCode).map(({ code }) => code)),
      today: civilDateOf(now(jurisdiction), calendar.zone),
    };
  }

  return {
    async open({ jurisdiction, account }, asked) {
      const opened = openProposal(asked, await contextOf(jurisdiction, asked.basicCode));
      if (!opened.ok) return opened;
      const { basicCode, field } = asked;
      const id = newId();
      const event = { seq: 1, at: now(jurisdiction), actor: account, body: opened.value };
      await proposals.open(jurisdiction, { id, basicCode, field, event });
      return ok({ id });
    },
    async execute({ jurisdiction, account }, id, command) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const stored = await proposals.find(jurisdiction, id);
        if (stored === null) return refuse({ code: "upward/not-found" });
        const bodies = stored.events.map(({ body }) => body);
        const state = foldProposal(bodies);
        const decided = decideProposal(state, command, await contextOf(jurisdiction, state.basicCode));
        if (!decided.ok) return decided;
        const event = { seq: bodies.length + 1, at: now(jurisdiction), actor: account, body: decided.value };
        const { status } = foldProposal([...bodies, decided.value]);
        if (await proposals.append(jurisdiction, { id, status, event })) return ok({ version: event.seq });
      }
      return refuse({ code: "upward/busy" });
    },
  };
}
