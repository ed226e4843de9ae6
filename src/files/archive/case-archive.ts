import type { CaseArchive } from "../../app/ports/case-archive.ts";
import { archiveEntryName, writeArchive } from "./write.ts";

export const caseArchive: CaseArchive = { pack: writeArchive, entryName: archiveEntryName };
