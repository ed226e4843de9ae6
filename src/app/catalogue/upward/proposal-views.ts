/** Proposals upward as their pages show them: what should change, why, what was answered, and what stands now. */
import {
  type Adoption,
  adoptionOf,
  commandsFor,
  foldProposal,
  type ProposalAnswer,
  type ProposalCommand,
  type ProposalLetter,
  type ProposedText,
  proposedChanges,
  type UpwardProposal,
} from "../../../core/catalog/index.ts";
import type { StaffActor } from "../../../core/party/index.ts";
import { formatInstant, type JsonObject, type Jurisdiction } from "../../../core/shared/index.ts";
import type { Staff } from "../../ports/register.ts";
import type { ProposalQuery, StoredProposal, UpwardProposalStore } from "../../ports/upward-proposals.ts";
import type { CatalogueCache, DistrictCatalogue } from "../cache.ts";
import { type Telling, type ToldChange, tellChanges } from "../changes/told.ts";
import { type CitedLaw, cite } from "../citations.ts";

export interface ProposalViews {
  /** The latest first. */
  list(jurisdiction: Jurisdiction, query: Omit<ProposalQuery, "limit">): Promise<readonly ProposalRow[]>;
  find(actor: StaffActor, id: string, telling: Omit<Telling, "bases">): Promise<ProposalView | null>;
}

export interface ProposalRow
  extends Pick<UpwardProposal, "basicCode" | "title" | "issuedBy" | "edition" | "field" | "status" | "reason"> {
  readonly id: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly letter: ProposalLetter | null;
  readonly answer: ProposalAnswer | null;
  /** What the basic catalogue says of it now; null while nothing of it stands there. */
  readonly adoption: Adoption | null;
}

export interface ProposalView extends ProposalRow, Pick<ProposedText, "basis"> {
  readonly version: number;
  /** The field with what it should say. */
  readonly proposed: JsonObject;
  readonly changes: readonly ToldChange[];
  readonly laws: readonly CitedLaw[];
  readonly items: readonly { readonly code: string; readonly name: string }[];
  readonly events: readonly ProposalEventView[];
  /** What the reader may do now. */
  readonly may: readonly ProposalCommand["type"][];
}

export interface ProposalEventView {
  readonly type: string;
  readonly at: string;
  readonly by: string;
  readonly words: string | null;
}

export interface ProposalViewParts {
  readonly cache: CatalogueCache;
  readonly proposals: UpwardProposalStore;
  readonly staff: Pick<Staff, "getNames">;
}

const MOST = 200;

export function createProposalViews({ cache, proposals, staff }: ProposalViewParts): ProposalViews {
  async function namesOf(jurisdiction: Jurisdiction, stored: readonly StoredProposal[]) {
    const accounts = stored.flatMap(({ events }) => events.map(({ actor }) => actor));
    return staff.getNames(jurisdiction, [...new Set(accounts)]);
  }

  return {
    async list(jurisdiction, query) {
      const stored = await proposals.list(jurisdiction, { ...query, limit: MOST });
      const [catalogue, names] = await Promise.all([cache.get(jurisdiction), namesOf(jurisdiction, stored)]);
      return stored.map((one) => rowOf(one, catalogue, names));
    },
    async find(actor, id, telling) {
      const { jurisdiction } = actor;
      const stored = await proposals.find(jurisdiction, id);
      if (stored === null) return null;
      const [catalogue, names] = await Promise.all([cache.get(jurisdiction), namesOf(jurisdiction, [stored])]);
      const { bases } = catalogue.register;
      const state = stateOf(stored);
      const manages = actor.posts.some((post) => post.grants.includes("catalogue.manage"));
      return {
        ...rowOf(stored, catalogue, names),
        version: state.events,
        proposed: { [state.field]: state.proposed },
        basis: state.basis,
        changes: tellChanges(proposedChanges(state), { ...telling, bases }),
        laws: cite(state.basis, Object.fromEntries(bases.map((basis) => [basis.id, basis]))),
        items: state.items.map((code) => ({ code, name: catalogue.items.get(code)?.name ?? code })),
        events: stored.events.map(({ at, actor: by, body }) => ({
          type: body.type,
          at: formatInstant(at, catalogue.calendar.zone),
          by: names.get(by) ?? "",
          words: body.type === "proposal-withdrawn" ? body.reason : null,
        })),
        may: manages ? commandsFor(state) : [],
      };
    },
  };
}

function stateOf({ events }: StoredProposal): UpwardProposal {
  return foldProposal(events.map(({ body }) => body));
}

type Names = Awaited<ReturnType<Staff["getNames"]>>;

function rowOf(stored: StoredProposal, { register, calendar }: DistrictCatalogue, names: Names): ProposalRow {
  const state = stateOf(stored);
  const { basicCode, title, issuedBy, edition, field, status, reason, letter, answer } = state;
  const [first] = stored.events;
  return {
    id: stored.id,
    ...{ basicCode, title, issuedBy, edition, field, status, reason, letter, answer },
    openedAt: first === undefined ? "" : formatInstant(first.at, calendar.zone),
    openedBy: first === undefined ? "" : (names.get(first.actor) ?? ""),
    adoption: adoptionOf(
      state,
      register.basics?.find((one) => one.basicCode === basicCode),
    ),
  };
}
