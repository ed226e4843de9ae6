/** Short ways to bring sample cases on and to open their papers, in a house under test. */

import type { OpenPaper } from "../../src/app/papers/papers.ts";
import { openWords } from "../../src/app/papers/printing.ts";
import type { PaperKey } from "../../src/app/ports/paper-store.ts";
import type { CaseCommand, Submit } from "../../src/core/case/index.ts";
import type { PaperContent, PaperKind } from "../../src/core/certificate/index.ts";
import type { Actor } from "../../src/core/party/index.ts";
import type { CaseId } from "../../src/core/shared/index.ts";
import { district, staff } from "../factories/people.ts";
import { newApplication, testSealer } from "./engine.ts";
import type { HouseUnderTest } from "./papers.ts";

/** @throws Error naming the refusal: the test expects a yes */
export async function submitted(house: HouseUnderTest, changes: Partial<Submit> = {}): Promise<CaseId> {
  const request = newApplication();
  const done = await house.engine.submit({ ...request, command: { ...request.command, ...changes } });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
}

/** @throws Error naming the refusal */
export async function give(house: HouseUnderTest, id: CaseId, actor: Actor, command: CaseCommand): Promise<void> {
  const done = await house.engine.execute({ jurisdiction: district, id, actor, command });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

/** Accepted, reviewed and granted: the certificate is made and waits to be served. */
export async function granted(house: HouseUnderTest, changes: Partial<Submit> = {}): Promise<CaseId> {
  const id = await submitted(house, changes);
  const task = async () => (await house.engine.load(district, id))?.state.flow.tasks[0]?.taskId ?? "";
  await give(house, id, staff("clerk"), { type: "accept" });
  const opinion = { type: "review", task: await task(), outcome: "agree", opinion: "符合条件" } as const;
  await give(house, id, staff("reviewer"), opinion);
  const decision = { type: "decide", task: await task(), outcome: "granted", reason: "" } as const;
  await give(house, id, staff("decider"), decision);
  return id;
}

export async function paperKey(house: HouseUnderTest, caseId: CaseId, kind: PaperKind): Promise<PaperKey> {
  const record = (await house.paperStore.listOfCase(district, caseId)).find((paper) => paper.kind === kind);
  if (record === undefined) throw new Error(`the case has no ${kind}`);
  return { caseId, seq: record.seq, kind };
}

export function openPaper(house: HouseUnderTest, actor: Actor, key: PaperKey, more: Pick<OpenPaper, "reprint"> = {}) {
  return house.papers.open({ jurisdiction: district, actor, ...key, ...more });
}

/** @throws Error naming the refusal */
export async function paperBytes(house: HouseUnderTest, actor: Actor, key: PaperKey): Promise<Buffer> {
  const opened = await openPaper(house, actor, key);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return Buffer.from(opened.value.bytes);
}

/** The frozen words of a printed paper. */
export async function paperWords(house: HouseUnderTest, key: PaperKey): Promise<PaperContent> {
  const frozen = await house.paperStore.findFrozen(district, key);
  const words = frozen === null ? null : openWords(testSealer, frozen);
  if (words === null) throw new Error("the paper was never printed");
  return words;
}
