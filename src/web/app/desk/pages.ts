import type { Action } from "../../../core/party/index.ts";
import type { Page } from "../page.ts";

/** Every page of the desk. `section` puts it into the navigation on the left. */
export interface DeskPage extends Page {
  readonly section?: DeskSection;
  /** Shown to whoever holds one of these grants; to all members of staff when absent. */
  readonly anyOf?: readonly Action[];
}

export const DESK_SECTIONS = ["work", "registers", "district"] as const;
export type DeskSection = (typeof DESK_SECTIONS)[number];

export const deskPages: readonly DeskPage[] = [
  {
    path: "/",
    title: "desk:page.start",
    section: "work",
    load: async () => (await import("../../features/desk-start/DeskStartPage.tsx")).DeskStartPage,
  },
  {
    path: "/queue",
    title: "desk:page.queue",
    section: "work",
    anyOf: ["case.intake"],
    load: async () => (await import("../../features/desk-queue/QueuePage.tsx")).QueuePage,
  },
  {
    path: "/counter",
    title: "desk:page.counter",
    section: "work",
    anyOf: ["case.intake"],
    load: async () => (await import("../../features/desk-counter/CounterPage.tsx")).CounterPage,
  },
  {
    path: "/tasks",
    title: "desk:page.tasks",
    section: "work",
    anyOf: ["case.review", "case.visit", "case.decide"],
    load: async () => (await import("../../features/desk-tasks/TasksPage.tsx")).TasksPage,
  },
  {
    path: "/joint",
    title: "desk:page.joint",
    section: "work",
    anyOf: ["case.visit", "case.review", "case.supervise", "case.read-all"],
    load: async () => (await import("../../features/desk-joint/JointListPage.tsx")).JointListPage,
  },
  {
    path: "/joint/new",
    title: "desk:page.newJoint",
    anyOf: ["case.visit", "case.review"],
    load: async () => (await import("../../features/desk-joint/NewJointPage.tsx")).NewJointPage,
  },
  {
    path: "/joint/$id",
    title: "desk:page.jointWork",
    load: async () => (await import("../../features/desk-joint/JointPage.tsx")).JointPage,
  },
  {
    path: "/joint/$id/site",
    title: "desk:page.jointSite",
    load: async () => (await import("../../features/desk-joint/SitePage.tsx")).SitePage,
  },
  {
    path: "/search",
    title: "desk:page.search",
    section: "work",
    anyOf: ["case.intake", "case.read-office", "case.read-all"],
    load: async () => (await import("../../features/desk-search/SearchPage.tsx")).SearchPage,
  },
  {
    path: "/cases/$id",
    title: "desk:page.case",
    load: async () => (await import("../../features/desk-case/CasePage.tsx")).CasePage,
  },
  {
    path: "/sitting/$id",
    title: "desk:page.sitting",
    load: async () => (await import("../../features/desk-sitting/SittingPage.tsx")).SittingPage,
  },
  {
    path: "/board",
    title: "desk:page.board",
    section: "registers",
    anyOf: ["register.read"],
    load: async () => (await import("../../features/desk-board/BoardPage.tsx")).BoardPage,
  },
  {
    path: "/board/cases",
    title: "desk:page.boardCases",
    anyOf: ["case.read-office", "case.read-all"],
    load: async () => (await import("../../features/desk-board/BoardCasesPage.tsx")).BoardCasesPage,
  },
  {
    path: "/supervisions",
    title: "desk:page.supervisions",
    section: "registers",
    anyOf: ["case.read-office", "case.read-all"],
    load: async () => (await import("../../features/desk-board/SupervisionsPage.tsx")).SupervisionsPage,
  },
  {
    path: "/undertakings",
    title: "desk:page.undertakings",
    section: "registers",
    anyOf: ["case.read-office", "case.read-all"],
    load: async () => (await import("../../features/desk-undertakings/UndertakingsPage.tsx")).UndertakingsPage,
  },
  {
    path: "/overdue",
    title: "desk:page.overdue",
    section: "registers",
    anyOf: ["register.read"],
    load: async () => (await import("../../features/desk-board/OverduePage.tsx")).OverduePage,
  },
  {
    path: "/days",
    title: "desk:page.days",
    section: "registers",
    anyOf: ["register.read"],
    load: async () => (await import("../../features/desk-board/SpentPage.tsx")).SpentPage,
  },
  {
    path: "/papers",
    title: "desk:page.papers",
    section: "registers",
    anyOf: ["register.read"],
    load: async () => (await import("../../features/desk-papers/RegisterPage.tsx")).RegisterPage,
  },
  {
    path: "/people",
    title: "desk:page.people",
    section: "district",
    anyOf: ["people.manage"],
    load: async () => (await import("../../features/desk-people/PeoplePage.tsx")).PeoplePage,
  },
  {
    path: "/people/new",
    title: "desk:page.newPerson",
    anyOf: ["people.manage"],
    load: async () => (await import("../../features/desk-people/NewPersonPage.tsx")).NewPersonPage,
  },
  {
    path: "/people/$id",
    title: "desk:page.person",
    anyOf: ["people.manage"],
    load: async () => (await import("../../features/desk-people/PersonPage.tsx")).PersonPage,
  },
  {
    path: "/catalogue",
    title: "desk:page.catalogue",
    section: "district",
    load: async () => (await import("../../features/desk-catalogue/CataloguePage.tsx")).CataloguePage,
  },
  {
    path: "/bundle",
    title: "desk:page.bundle",
    section: "district",
    load: async () => (await import("../../features/desk-bundle/BundlePage.tsx")).BundlePage,
  },
  {
    path: "/lists",
    title: "desk:page.districtLists",
    section: "district",
    anyOf: ["catalogue.manage", "catalogue.register"],
    load: async () => (await import("../../features/desk-district-lists/DistrictListsPage.tsx")).DistrictListsPage,
  },
  {
    path: "/catalogue/changes",
    title: "desk:page.changes",
    section: "district",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-changes/ChangesPage.tsx")).ChangesPage,
  },
  {
    path: "/catalogue/changes/$id",
    title: "desk:page.change",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-changes/ChangePage.tsx")).ChangePage,
  },
  {
    path: "/catalogue/batches",
    title: "desk:page.batches",
    section: "district",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-changes/BatchesPage.tsx")).BatchesPage,
  },
  {
    path: "/catalogue/basics",
    title: "desk:page.basics",
    section: "district",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-upward/BasicsPage.tsx")).BasicsPage,
  },
  {
    path: "/catalogue/basics/$code",
    title: "desk:page.basic",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-upward/BasicPage.tsx")).BasicPage,
  },
  {
    path: "/catalogue/proposals",
    title: "desk:page.proposals",
    section: "district",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-upward/ProposalsPage.tsx")).ProposalsPage,
  },
  {
    path: "/catalogue/proposals/new",
    title: "desk:page.newProposal",
    anyOf: ["catalogue.manage"],
    load: async () => (await import("../../features/desk-upward/NewProposalPage.tsx")).NewProposalPage,
  },
  {
    path: "/catalogue/proposals/$id",
    title: "desk:page.proposal",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-upward/ProposalPage.tsx")).ProposalPage,
  },
  {
    path: "/catalogue/$code/versions",
    title: "desk:page.versions",
    anyOf: ["catalogue.manage", "catalogue.sign"],
    load: async () => (await import("../../features/desk-changes/ItemVersionsPage.tsx")).ItemVersionsPage,
  },
  {
    path: "/catalogue/new",
    title: "desk:page.newItem",
    anyOf: ["catalogue.manage"],
    load: async () => (await import("../../features/desk-item-editor/NewItemPage.tsx")).NewItemPage,
  },
  {
    path: "/catalogue/$code/edit",
    title: "desk:page.itemEditor",
    anyOf: ["catalogue.manage"],
    load: async () => (await import("../../features/desk-item-editor/ItemEditorPage.tsx")).ItemEditorPage,
  },
  {
    path: "/notices",
    title: "desk:page.notices",
    section: "work",
    load: async () => (await import("../../features/desk-notices/DeskNoticesPage.tsx")).DeskNoticesPage,
  },
  {
    path: "/password",
    title: "desk:page.password",
    load: async () => (await import("../../features/session/ChangePasswordPage.tsx")).ChangePasswordPage,
  },
];
