/** A change of an item that waits for its signatures: the review of its flow is to take a day less. */
import { expectOk } from "./applying.ts";
import type { Client, PlatformUnderTest } from "./platform.ts";

const AUTHOR = "CH1181";

export interface ProposedChange {
  readonly id: string;
  /** Published when it was proposed. */
  readonly version: string;
}

export async function proposeShorterReview(place: PlatformUnderTest, item: string): Promise<ProposedChange> {
  const author = await place.as(AUTHOR);
  const version = await draftWithLimit(author, item, "2wd");
  const { id } = expectOk(await author.post("/api/catalogue/changes", { item, reason: "压缩审查时间" }));
  return { id, version };
}

/** Saves the item's draft with another limit of its first step that has one. @returns the version it stands on */
export async function draftWithLimit(author: Client, item: string, limit: string): Promise<string> {
  const { published, draft } = expectOk(await author.get(`/api/catalogue/drafts/${item}`));
  const bpmn = published.source.bpmn.replace(/bancheng:limit="\d+wd"/, `bancheng:limit="${limit}"`);
  const source = { ...published.source, bpmn };
  const saved = { baseVersion: published.version, source, revision: draft?.revision ?? 0 };
  expectOk(await author.put(`/api/catalogue/drafts/${item}`, saved));
  return published.version;
}
