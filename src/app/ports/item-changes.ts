/** What the use cases need of storage for changes of items, batches, and what took effect when. */
import type { AskedPost, Batch, BatchStatus, ChangeEvent, ChangeStatus } from "../../core/catalog/index.ts";
import type { FlowModel } from "../../core/flow/index.ts";
import type { AccountId, CivilDate, Instant, ItemCode, JsonObject, Jurisdiction } from "../../core/shared/index.ts";
import type { ItemContent } from "./item-drafts.ts";

export interface StoredChangeEvent {
  readonly seq: number;
  readonly at: Instant;
  /** Null for the platform itself. */
  readonly actor: AccountId | null;
  readonly body: ChangeEvent;
  /** See `change-chain.ts`. */
  readonly link: string;
}

export interface StoredChange {
  readonly id: string;
  /** Put into this batch, which may be open still. */
  readonly batch: string | null;
  readonly events: readonly StoredChangeEvent[];
}

export interface OpenedChange {
  readonly id: string;
  readonly item: ItemCode;
  readonly status: ChangeStatus;
  readonly content: ItemContent | null;
  readonly event: StoredChangeEvent;
  /** Kept with it, once. */
  readonly told: ToldSigners;
}

/** Who hears of a change: whoever holds the posts on that day, also by substitution. */
export interface ToldSigners {
  readonly posts: readonly AskedPost[];
  /** Whoever wrote it: they sign nothing of it. */
  readonly except: readonly AccountId[];
  readonly today: CivilDate;
  readonly code: string;
  readonly facts: JsonObject;
}

export interface AppendedEvent {
  readonly id: string;
  readonly status: ChangeStatus;
  readonly event: StoredChangeEvent;
}

export interface StoredBatch extends Batch {
  readonly id: string;
  readonly madeBy: AccountId;
  readonly madeAt: Instant;
  readonly publishedBy: AccountId | null;
  readonly publishedAt: Instant | null;
  /** Of the changes in it. */
  readonly changes: readonly string[];
}

/** What is to be kept of a version, so that cases can run on it. */
export interface VersionToKeep extends ItemContent {
  readonly code: ItemCode;
  readonly version: string;
  readonly flow: FlowModel;
  readonly bodyName: string;
}

export interface BatchPublication {
  readonly id: string;
  readonly documentNumber: string;
  readonly effectiveOn: CivilDate;
  readonly by: AccountId;
  readonly at: Instant;
  readonly events: readonly AppendedEvent[];
  readonly versions: readonly VersionToKeep[];
}

/** One item as the batch leaves it; a version of null withdraws it. */
export interface ReleasedItem {
  readonly code: ItemCode;
  readonly name: string;
  readonly bodyName: string;
  readonly type: string;
  readonly version: string | null;
  readonly reason: string;
}

export interface BatchEffect {
  readonly id: string;
  readonly documentNumber: string;
  readonly effectiveOn: CivilDate;
  readonly events: readonly AppendedEvent[];
  readonly items: readonly ReleasedItem[];
}

/** A version that took effect, or will. */
export interface Release {
  readonly seq: number;
  /** Null: the item was withdrawn. */
  readonly version: string | null;
  readonly origin: "files" | "screen";
  readonly documentNumber: string | null;
  readonly batchName: string | null;
  readonly reason: string | null;
  readonly effectiveOn: CivilDate;
}

export interface RunningCases {
  readonly status: string;
  readonly cases: number;
}

export interface ChangeQuery {
  readonly statuses?: readonly ChangeStatus[];
  readonly item?: ItemCode;
  readonly limit: number;
}

export interface ItemChangeStore {
  /** False when the item has an open change already. */
  open(jurisdiction: Jurisdiction, change: OpenedChange): Promise<boolean>;
  /** False when somebody else was quicker. */
  append(jurisdiction: Jurisdiction, event: AppendedEvent): Promise<boolean>;
  find(jurisdiction: Jurisdiction, id: string): Promise<StoredChange | null>;
  /** Null for a withdrawal, and for what is not there. */
  findContent(jurisdiction: Jurisdiction, id: string): Promise<ItemContent | null>;
  /** The latest first. */
  list(jurisdiction: Jurisdiction, query: ChangeQuery): Promise<readonly StoredChange[]>;

  createBatch(
    jurisdiction: Jurisdiction,
    batch: { readonly id: string; readonly name: string; readonly by: AccountId; readonly at: Instant },
  ): Promise<void>;
  findBatch(jurisdiction: Jurisdiction, id: string): Promise<StoredBatch | null>;
  /** The latest first. */
  listBatches(jurisdiction: Jurisdiction, limit: number): Promise<readonly StoredBatch[]>;
  /** Into a batch, or out of it with null. False when the batch is not open or the change is in another. */
  setBatch(jurisdiction: Jurisdiction, change: string, batch: string, inIt: boolean): Promise<boolean>;
  /** All of it or nothing; false when the batch is not open any more or one of the changes moved on. */
  publish(jurisdiction: Jurisdiction, publication: BatchPublication): Promise<boolean>;
  /** Calls a batch off; its changes leave it. False when it moved on. */
  cancelBatch(
    jurisdiction: Jurisdiction,
    id: string,
    from: BatchStatus,
    events: readonly AppendedEvent[],
  ): Promise<boolean>;
  listDueBatches(jurisdiction: Jurisdiction, today: CivilDate): Promise<readonly string[]>;
  /** All of it or nothing, once across processes: false when another did it. */
  takeEffect(jurisdiction: Jurisdiction, effect: BatchEffect): Promise<boolean>;

  /** The latest first. */
  listReleases(jurisdiction: Jurisdiction, item: ItemCode): Promise<readonly Release[]>;
  /** Open cases of the item by their state. */
  countRunning(jurisdiction: Jurisdiction, item: ItemCode): Promise<readonly RunningCases[]>;
}
