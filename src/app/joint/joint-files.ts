/** Pictures and signatures of joint work: brought by who is there, read by who takes part. */
import { canReadJoint, filesOfWork, type JointId } from "../../core/joint/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type FileId, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { OpenedFile } from "../files/case-files.ts";
import type { FileRecords } from "../ports/file-records.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { JointWorks } from "./joint-work.ts";

export interface JointFiles {
  open(file: {
    readonly jurisdiction: Jurisdiction;
    readonly actor: Actor;
    readonly work: JointId;
    readonly id: FileId;
  }): Promise<Result<OpenedFile, { readonly code: "file/not-found" }>>;
}

export function createJointFiles({
  works,
  store,
  records,
}: {
  readonly works: Pick<JointWorks, "load">;
  readonly store: FileStore;
  readonly records: FileRecords;
}): JointFiles {
  return {
    open: async ({ jurisdiction, actor, work, id }) => {
      const missing = refuse({ code: "file/not-found" });
      const known = actor.kind === "staff" ? await works.load(jurisdiction, work) : null;
      if (known === null || !canReadJoint(known.work, actor) || !filesOfWork(known.work).includes(id)) return missing;
      const there = new Set<string>(known.work.checkIns.map((one) => one.account));
      const record = (await records.list(jurisdiction, [id])).find((one) => there.has(one.owner));
      const content = record === undefined ? null : await store.open(id);
      if (record === undefined || content === null) return missing;
      const { name, mediaType, size } = record;
      return ok({ name, mediaType, size, content });
    },
  };
}
