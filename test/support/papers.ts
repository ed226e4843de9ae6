/** Engine, files, papers and what hangs on them on a test database and a folder of its own, as one process has them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CaseExport, createCaseExport } from "../../src/app/archive/export.ts";
import { type CaseFiles, createCaseFiles } from "../../src/app/files/case-files.ts";
import { createUploads, type Uploads } from "../../src/app/files/uploads.ts";
import { createPaperRegister, type PaperRegister } from "../../src/app/papers/paper-register.ts";
import { createPapers, type Papers } from "../../src/app/papers/papers.ts";
import type { RegisterWords } from "../../src/app/papers/source.ts";
import { createVerification, type Verification } from "../../src/app/papers/verification.ts";
import type { FileStore } from "../../src/app/ports/file-store.ts";
import type { KeptReplies } from "../../src/app/ports/kept-replies.ts";
import type { PaperStore } from "../../src/app/ports/paper-store.ts";
import { createTracking, type Tracking } from "../../src/app/tracking/tracking.ts";
import { caseArchive } from "../../src/files/archive/index.ts";
import { sniffContentType } from "../../src/files/content-type.ts";
import { createPdfRenderer, createPress } from "../../src/files/pdf/index.ts";
import { openFolderStore } from "../../src/files/store/index.ts";
import { openCaseLists } from "../../src/store/case/case-lists.ts";
import { openFileRecords } from "../../src/store/files/file-records.ts";
import { openPaperStore } from "../../src/store/papers/paper-store.ts";
import { openTrackingStore } from "../../src/store/papers/tracking-store.ts";
import { openKeptReplies } from "../../src/store/session/kept-replies.ts";
import { openThrottle } from "../../src/store/session/throttle.ts";
import { staff } from "../factories/people.ts";
import { sampleProcedure } from "../factories/procedure.ts";
import { china } from "./calendar.ts";
import { type EngineOptions, type EngineUnderTest, onlyProcedure, openEngine, testSealer } from "./engine.ts";

export interface HouseUnderTest extends EngineUnderTest {
  readonly folder: string;
  readonly fileStore: FileStore;
  readonly paperStore: PaperStore;
  readonly uploads: Uploads;
  readonly files: CaseFiles;
  readonly papers: Papers;
  readonly verification: Verification;
  readonly tracking: Tracking;
  readonly paperRegister: PaperRegister;
  readonly caseExport: CaseExport;
  readonly keptReplies: KeptReplies;
}

export interface HouseOptions extends EngineOptions {
  /** Files of another house: two processes over one folder. */
  readonly folder?: string;
  readonly words?: RegisterWords;
}

const masterKey = Buffer.alloc(32, 7);
const NO_WORDS: RegisterWords = { reasons: [], bases: [], bodies: [], offices: [] };
const names = new Map(
  (["clerk", "reviewer", "decider", "agency-head", "archivist"] as const).map((role) => {
    const person = staff(role);
    return [person.account, person.name] as const;
  }),
);

export async function openHouse(appUrl: string, options: HouseOptions = {}): Promise<HouseUnderTest> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "bancheng-house-"));
  const under = openEngine(appUrl, options);
  const { engine, pools } = under;
  const procedures = options.procedures ?? onlyProcedure(sampleProcedure());
  const calendars = { getCalendar: async () => china };
  const now = options.now ?? (() => 0 as never);
  const fileStore = await openFolderStore({ folder, masterKey });
  const records = openFileRecords(pools);
  const readings = openCaseLists(pools);
  const paperStore = openPaperStore(pools);
  const keptReplies = openKeptReplies(pools, testSealer);
  const throttle = openThrottle(pools);
  const renderer = createPdfRenderer();
  const press = createPress(renderer);
  const people = { getNames: async () => names };
  const papers = createPapers({
    engine,
    readings,
    store: paperStore,
    files: fileStore,
    press,
    sealer: testSealer,
    calendars,
    staff: people,
    getWords: async () => options.words ?? NO_WORDS,
    publicUrl: "http://127.0.0.1:8080",
  });
  return {
    ...under,
    folder,
    fileStore,
    paperStore,
    papers,
    keptReplies,
    uploads: createUploads({ store: fileStore, records, readContentType: sniffContentType, keptReplies, now }),
    files: createCaseFiles({ store: fileStore, records, engine, readings }),
    verification: createVerification({ store: paperStore, sealer: testSealer, calendars, now, throttle }),
    tracking: createTracking({ store: openTrackingStore(pools), sealer: testSealer, calendars, throttle }),
    paperRegister: createPaperRegister({ store: paperStore, procedures, calendars }),
    caseExport: createCaseExport({
      engine,
      papers,
      paperStore,
      files: fileStore,
      records,
      press,
      archive: caseArchive,
      staff: people,
      calendars,
      readings,
    }),
    close: async () => {
      await renderer.close();
      await under.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
