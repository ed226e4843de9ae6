/** The whole platform on one database: the only place where stores, use cases and routes meet. */
import { createCaseExport } from "../app/archive/export.ts";
import { createBars } from "../app/case/bars.ts";
import { createDrafts } from "../app/case/drafts.ts";
import { type CaseEngine, createCaseEngine } from "../app/case/engine.ts";
import { createErrands, type Errands } from "../app/case/errands.ts";
import { createKnownBars } from "../app/case/known-bars.ts";
import { migrateCases } from "../app/case/migrate-cases.ts";
import { createReckoning, type Reckoning } from "../app/case/reckoning.ts";
import { createItemDocuments } from "../app/catalogue/documents.ts";
import { createDrawings } from "../app/catalogue/drawings.ts";
import { createItemDrafts } from "../app/catalogue/item-drafts.ts";
import { createItemEditing } from "../app/catalogue/item-editing.ts";
import { newCode } from "../app/codes/code.ts";
import { createCaseFiles } from "../app/files/case-files.ts";
import { createUploads } from "../app/files/uploads.ts";
import { createListChanging } from "../app/lists/changing.ts";
import { createListReading } from "../app/lists/lists.ts";
import { createListChangeReading } from "../app/lists/shown-changes.ts";
import { createPaperRegister } from "../app/papers/paper-register.ts";
import { createPapers } from "../app/papers/papers.ts";
import { createVerification } from "../app/papers/verification.ts";
import type { PaperStore } from "../app/ports/paper-store.ts";
import type { Now } from "../app/ports/procedures.ts";
import { createDisputes } from "../app/prefill/disputes.ts";
import { createHeldPapers } from "../app/prefill/held-paper.ts";
import { createPrefilling } from "../app/prefill/prefilling.ts";
import { createSealer } from "../app/sealing.ts";
import { createTracking } from "../app/tracking/tracking.ts";
import type { CaseId, Instant, Jurisdiction } from "../core/shared/index.ts";
import { caseArchive } from "../files/archive/index.ts";
import { BANCHENG_PACKAGE, readBpmn } from "../files/bpmn/index.ts";
import { sniffContentType } from "../files/content-type.ts";
import { readDmn } from "../files/dmn/index.ts";
import { createDocumentPress } from "../files/document/index.ts";
import { listFiles } from "../files/lists/index.ts";
import { createPdfRenderer, createPress } from "../files/pdf/index.ts";
import { openFolderStore } from "../files/store/index.ts";
import type { ApiServices } from "../http/routes.ts";
import { openCaseLists } from "../store/case/case-lists.ts";
import { openCaseStore } from "../store/case/case-store.ts";
import { openDraftStore } from "../store/case/draft-store.ts";
import { openReckoningStore } from "../store/case/reckoning.ts";
import { openUndertakingStore } from "../store/case/undertakings.ts";
import { openItemChangeStore } from "../store/catalogue/changes/change-store.ts";
import { openItemDrafts } from "../store/catalogue/item-drafts.ts";
import { openFileRecords } from "../store/files/file-records.ts";
import { openPaperStore } from "../store/papers/paper-store.ts";
import { openTrackingStore } from "../store/papers/tracking-store.ts";
import { openBus } from "../store/postgres/bus.ts";
import { type DistrictPools, openPools } from "../store/postgres/pool.ts";
import { openSole, type Sole } from "../store/postgres/sole.ts";
import { openKnownCases } from "../store/prefill/known-cases.ts";
import type { PasswordHashing } from "../store/session/sign-in.ts";
import { type CatalogueServices, openCatalogue } from "./catalogue.ts";
import { openItemChanges } from "./item-changes.ts";
import { type Joint, openJoint } from "./joint.ts";
import { announceCases, announceMoved } from "./live.ts";
import { openPeople, type People } from "./people.ts";
import { openUpward } from "./upward.ts";
import { namedUuid, newCaseId } from "./uuid.ts";
import { createNow } from "./wall-clock.ts";

export interface PlatformOptions {
  /** URL of the role `bancheng_app`. */
  readonly appUrl: string;
  readonly masterKey: Buffer;
  readonly filesDir: string;
  /** Where people reach the portal, without a slash at the end: printed in QR codes. */
  readonly publicUrl: string;
  readonly demoNow?: Parameters<typeof createNow>[0];
  /** When the clock stood there: now when nothing is said. */
  readonly startedAt?: number | undefined;
  /** Processes on this machine that share the database's connections; one when nothing is said. */
  readonly processes?: number;
  /** Of passwords; slow on purpose when nothing is said. */
  readonly hashing?: PasswordHashing;
  readonly onError: (error: unknown) => void;
}

export interface Platform {
  readonly pools: DistrictPools;
  readonly now: Now;
  readonly engine: CaseEngine;
  /** Between cases and their children. */
  readonly errands: Errands;
  readonly catalogue: CatalogueServices;
  readonly people: People;
  readonly papers: ReturnType<typeof createPapers>;
  readonly paperStore: PaperStore;
  readonly caseStore: ReturnType<typeof openCaseStore>;
  readonly joint: Joint;
  /** Of dates, after days have changed. */
  readonly reckoning: Reckoning;
  /** Duties that one process of all does. */
  readonly sole: Sole;
  readonly api: Omit<ApiServices, "sentences" | "info">;
  /** The district of a public request that names none, when there is just one to choose. */
  readonly defaultJurisdiction: () => Promise<Jurisdiction | undefined>;
  close(): Promise<void>;
}

export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const { appUrl, masterKey, filesDir, publicUrl, onError } = options;
  const pools = openPools({ url: appUrl, onError, ...connectionsFor(options.processes ?? 1) });
  const bus = openBus(appUrl, onError);
  const sole = openSole(appUrl);
  // The catalogue knows which districts are demonstrations, and asks the clock itself: the clock asks back only later.
  const now = createNow(options.demoNow, (jurisdiction) => catalogue.cache.isDemo(jurisdiction), options.startedAt);
  const sealer = createSealer(masterKey);
  const catalogue: CatalogueServices = openCatalogue(pools, now);
  const { procedures, register, itemNames } = catalogue;

  const people = openPeople({
    pools,
    sealer,
    masterKey,
    districts: catalogue.districts,
    now,
    bus,
    ...(options.hashing === undefined ? {} : { hashing: options.hashing }),
  });
  const { keptReplies, throttle, staff, applicants } = people;
  const calendars = procedures;
  const caseStore = openCaseStore(pools);
  const lists = openCaseLists(pools);
  const undertakings = openUndertakingStore(pools);
  const bars = createKnownBars(undertakings);
  const engine = createCaseEngine({
    store: caseStore,
    procedures,
    calendars,
    sealer,
    now,
    bars,
    onListenerError: onError,
  });
  announceCases(engine, people.live);
  const errands = createErrands({
    ...{ engine, procedures, calendars, now },
    newTrackingCode: newCode,
    idFor: (name) => namedUuid(name) as CaseId,
  });

  const reckoning = createReckoning({
    ...{ store: openReckoningStore(pools), cases: engine, catalogue: catalogue.cache, now },
    machineNow: () => Date.now() as Instant,
    onMoved: announceMoved(people.live),
    onProblem: (message, facts) => onError({ msg: message, ...facts }),
  });

  const fileStore = await openFolderStore({ folder: filesDir, masterKey });
  const records = openFileRecords(pools);
  const paperStore = openPaperStore(pools);
  const renderer = createPdfRenderer();
  const press = createPress(renderer);
  const files = createCaseFiles({ store: fileStore, records, engine, readings: lists });
  const joint = openJoint({
    ...{
      pools,
      cases: engine,
      calendars,
      catalogue,
      sealer,
      now,
      staff,
      register,
      files,
      fileStore,
      records,
      readings: lists,
    },
  });
  const getWords = async (jurisdiction: Jurisdiction) => (await catalogue.cache.get(jurisdiction)).register;
  const papers = createPapers({
    engine,
    readings: lists,
    store: paperStore,
    files: fileStore,
    press,
    sealer,
    calendars,
    staff,
    getWords,
    publicUrl,
  });
  const caseExport = createCaseExport({
    engine,
    papers,
    paperStore,
    files: fileStore,
    records,
    press,
    archive: caseArchive,
    staff,
    calendars,
    readings: lists,
  });
  const listParts = { store: catalogue.lists, cache: catalogue.cache, files: listFiles, now };
  const prefilling = createPrefilling({
    ...{ cases: openKnownCases(pools), procedures, calendars, sealer, now, readings: lists },
    getElements: async (jurisdiction) => (await getWords(jurisdiction)).elements,
  });
  const migration = { engine, lists, procedures, calendars, now };
  const api: Platform["api"] = {
    ...people.api,
    catalogue: {
      catalogue: catalogue.queries,
      documents: createItemDocuments({
        cache: catalogue.cache,
        procedures: catalogue.procedures,
        releases: openItemChangeStore(pools),
        press: createDocumentPress(renderer),
      }),
    },
    itemEditor: {
      editing: createItemEditing({
        lists: catalogue.lists,
        cache: catalogue.cache,
        store: catalogue.store,
        readFlow: readBpmn,
        readDecisions: readDmn,
        now,
      }),
      drafts: createItemDrafts({ store: openItemDrafts(pools), staff, calendars, now }),
      attributes: BANCHENG_PACKAGE,
    },
    lists: {
      reading: createListReading(listParts),
      changing: createListChanging({ ...listParts, newId: () => newCaseId(Date.now()) }),
      changes: createListChangeReading({ ...listParts, staff }),
    },
    itemChanges: openItemChanges({ pools, catalogue, staff, now, live: people.live, migration }),
    upward: openUpward({ pools, catalogue, staff, now }),
    cases: {
      engine,
      migrateCases: (request) => migrateCases(migration, request),
      lists,
      drafts: createDrafts(openDraftStore(pools), sealer, now),
      calendars,
      register,
      staff,
      sealer,
      now,
      items: itemNames,
      files,
      drawings: createDrawings(catalogue.store),
      applicants,
      prefilling,
      newCaseId: () => newCaseId(Date.now()) as CaseId,
      draftIdFor: (caller, key) => namedUuid(`draft ${caller} ${key}`) as CaseId,
      newTrackingCode: newCode,
    },
    joint: joint.services,
    undertakings: {
      store: undertakings,
      bars: createBars({ store: undertakings, known: bars, engine, calendars, now }),
      ...{ calendars, register, staff, items: itemNames },
    },
    prefill: {
      ...{ prefilling, applicants },
      disputes: createDisputes({
        ...{ prefilling, procedures, engine, newTrackingCode: newCode },
        newCaseId: () => newCaseId(Date.now()) as CaseId,
      }),
      heldPapers: createHeldPapers({ engine, papers, readings: lists }),
    },
    files: {
      uploads: createUploads({ store: fileStore, records, readContentType: sniffContentType, keptReplies, now }),
      files,
    },
    papers: {
      papers,
      paperRegister: createPaperRegister({ store: paperStore, procedures, calendars }),
      caseExport,
      calendars,
    },
    public: {
      verification: createVerification({ store: paperStore, sealer, calendars, now, throttle }),
      tracking: createTracking({ store: openTrackingStore(pools), sealer, calendars, throttle }),
    },
  };
  return {
    pools,
    now,
    engine,
    errands,
    catalogue,
    people,
    papers,
    paperStore,
    caseStore,
    joint,
    reckoning,
    sole,
    api,
    defaultJurisdiction: () => onlyDistrict(catalogue),
    close: async () => {
      await renderer.close();
      await bus.end();
      await sole.end();
      await pools.end();
    },
  };
}

/** Many processes together take no more than few: a database gives out a hundred connections by itself. */
function connectionsFor(processes: number): { readonly connectionsEach: number; readonly heldEach: number } {
  return { connectionsEach: Math.max(3, Math.ceil(8 / processes)), heldEach: processes > 2 ? 2 : 4 };
}

/** The one district with a published catalogue; undefined when there are none or several. */
async function onlyDistrict({ districts, cache }: CatalogueServices): Promise<Jurisdiction | undefined> {
  const all = await districts.list();
  if (all.length <= 1) return all[0]?.code;
  const open: Jurisdiction[] = [];
  for (const { code } of all) {
    const found = await cache.find(code);
    if ([...(found?.items.values() ?? [])].some((item) => item.status === "published")) open.push(code);
  }
  return open.length === 1 ? open[0] : undefined;
}
