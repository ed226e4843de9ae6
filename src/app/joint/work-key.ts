/**
 * The data key of joint work, wrapped by the keys of its cases: it takes all of them to open it. A person is forgotten by
 * destroying the key of their case, and what was said at their place goes with it. Nothing of another case is lost: the
 * report has reached each under the case's own key.
 */
import type { JointId } from "../../core/joint/index.ts";
import type { CaseId } from "../../core/shared/index.ts";
import type { CaseKey, StoredJoint } from "../ports/joint-store.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";

export interface WorkKey extends DataKey {
  /** Those whose keys wrap it, the first innermost. */
  readonly cases: readonly CaseId[];
  /** Not stored like this yet. */
  readonly isNew: boolean;
}

/** Null when the key of one of its cases was destroyed, or its own. */
export function openWorkKey(
  sealer: Sealer,
  id: JointId,
  { dataKey, keyCases }: Pick<StoredJoint, "dataKey" | "keyCases">,
): WorkKey | null {
  if (dataKey === null) return null;
  let inner = dataKey;
  for (const { caseId, key } of [...keyCases].reverse()) {
    if (key === null) return null;
    inner = Buffer.from(sealer.unseal(sealer.openKey(key), inner, contextOf(id, caseId)), "base64");
  }
  const cases = keyCases.map(({ caseId }) => caseId);
  return { clear: sealer.openKey(inner).clear, wrapped: dataKey, cases, isNew: false };
}

export function newWorkKey(sealer: Sealer): WorkKey {
  return { ...sealer.newKey(), cases: [], isNew: true };
}

/** Wraps it once more for each case that is not among its own yet. A case without personal data has no key, and none is needed. */
export function bindWorkKey(sealer: Sealer, id: JointId, work: WorkKey, cases: readonly CaseKey[]): WorkKey {
  let { wrapped } = work;
  const bound = [...work.cases];
  for (const { caseId, key } of cases) {
    if (key === null || bound.includes(caseId)) continue;
    wrapped = sealer.seal(sealer.openKey(key), wrapped.toString("base64"), contextOf(id, caseId));
    bound.push(caseId);
  }
  return bound.length === work.cases.length ? work : { ...work, wrapped, cases: bound, isNew: true };
}

function contextOf(id: JointId, caseId: CaseId): string {
  return `joint-key/${id}/${caseId}`;
}
