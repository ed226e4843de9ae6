/** What the use cases need of storage for proposals to whoever keeps the basic catalogue. */
import type { ProposalEvent, ProposalStatus } from "../../core/catalog/index.ts";
import type { AccountId, Instant, Jurisdiction } from "../../core/shared/index.ts";

export interface StoredProposalEvent {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: AccountId;
  readonly body: ProposalEvent;
}

export interface StoredProposal {
  readonly id: string;
  readonly events: readonly StoredProposalEvent[];
}

export interface OpenedProposal {
  readonly id: string;
  readonly basicCode: string;
  readonly field: string;
  readonly event: StoredProposalEvent;
}

export interface AppendedProposalEvent {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly event: StoredProposalEvent;
}

export interface ProposalQuery {
  readonly status?: ProposalStatus;
  readonly basicCode?: string;
  readonly limit: number;
}

export interface UpwardProposalStore {
  open(jurisdiction: Jurisdiction, proposal: OpenedProposal): Promise<void>;
  /** False when somebody else was quicker. */
  append(jurisdiction: Jurisdiction, event: AppendedProposalEvent): Promise<boolean>;
  find(jurisdiction: Jurisdiction, id: string): Promise<StoredProposal | null>;
  /** The latest first. */
  list(jurisdiction: Jurisdiction, query: ProposalQuery): Promise<readonly StoredProposal[]>;
}
