/** Door of `files/archive`: closed cases as ZIP files that can be checked without this program's database. */
export { caseArchive } from "./case-archive.ts";
export type { ArchivedEvent, ArchivedFile, Manifest } from "./format.ts";
export { type ArchiveProblem, type ArchiveProblemCode, type ArchiveReport, verifyArchive } from "./verify.ts";
export { type ArchiveInput, archiveBytes, archiveEntryName, writeArchive } from "./write.ts";
