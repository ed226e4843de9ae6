import type { Page } from "../page.ts";

/** Every page of the public portal. */
export const portalPages: readonly Page[] = [
  {
    path: "/",
    title: "portal:home.title",
    load: async () => (await import("../../features/home/HomePage.tsx")).HomePage,
  },
  {
    path: "/items",
    title: "items:title",
    load: async () => (await import("../../features/catalogue/ItemsPage.tsx")).ItemsPage,
  },
  {
    path: "/items/$code",
    title: "guide:title",
    load: async () => (await import("../../features/guide/GuidePage.tsx")).GuidePage,
  },
  {
    path: "/items/$code/versions",
    title: "itemHistory:title",
    load: async () => (await import("../../features/item-history/ItemHistoryPage.tsx")).ItemHistoryPage,
  },
  {
    path: "/departments",
    title: "items:departments.title",
    load: async () => (await import("../../features/catalogue/DepartmentsPage.tsx")).DepartmentsPage,
  },
  {
    path: "/lists",
    title: "lists:title",
    load: async () => (await import("../../features/lists/ListsPage.tsx")).ListsPage,
  },
  {
    path: "/lists/$list",
    title: "lists:title",
    load: async () => (await import("../../features/lists/ListPage.tsx")).ListPage,
  },
  {
    path: "/lists/$list/$code",
    title: "lists:title",
    load: async () => (await import("../../features/lists/EntryPage.tsx")).EntryPage,
  },
  {
    path: "/apply/$code",
    title: "apply:start.heading",
    load: async () => (await import("../../features/apply/ApplyStartPage.tsx")).ApplyStartPage,
  },
  {
    path: "/drafts/$id",
    title: "apply:draft.title",
    load: async () => (await import("../../features/apply/DraftPage.tsx")).DraftPage,
  },
  {
    path: "/cases",
    title: "case:mine.title",
    load: async () => (await import("../../features/my-cases/MyCasesPage.tsx")).MyCasesPage,
  },
  {
    path: "/cases/$id",
    title: "case:page.title",
    load: async () => (await import("../../features/case/CasePage.tsx")).CasePage,
  },
  {
    path: "/cases/$id/receipt",
    title: "case:receipt.title",
    load: async () => (await import("../../features/case/ReceiptPage.tsx")).ReceiptPage,
  },
  {
    path: "/cases/$id/correct",
    title: "case:correct.title",
    load: async () => (await import("../../features/case/CorrectPage.tsx")).CorrectPage,
  },
  {
    path: "/notices",
    title: "notices:title",
    load: async () => (await import("../../features/notices/NoticesPage.tsx")).NoticesPage,
  },
  {
    path: "/account",
    title: "account:page.title",
    load: async () => (await import("../../features/account/AccountPage.tsx")).AccountPage,
  },
  {
    path: "/sign-in",
    title: "account:signIn.title",
    load: async () => (await import("../../features/account/SignInPage.tsx")).SignInPage,
  },
  {
    path: "/register",
    title: "account:register.title",
    load: async () => (await import("../../features/account/RegisterPage.tsx")).RegisterPage,
  },
  {
    path: "/track",
    title: "lookup:track.title",
    load: async () => (await import("../../features/lookup/TrackPage.tsx")).TrackPage,
  },
  ...["/verify", "/verify/$number"].map((path) => ({
    path,
    title: "lookup:verify.title",
    load: async () => (await import("../../features/lookup/VerifyPage.tsx")).VerifyPage,
  })),
  ...(import.meta.env.DEV ? galleryPages() : []),
];

/** The design system and a form with every kind of field; for whoever works on them, not in the built portal. */
function galleryPages(): readonly Page[] {
  return [
    {
      path: "/gallery",
      title: "ui:gallery",
      load: async () => (await import("../../ui/gallery/GalleryPage.tsx")).GalleryPage,
    },
    {
      path: "/gallery/form",
      title: "ui:gallery",
      load: async () => (await import("../../features/form/gallery/FormGalleryPage.tsx")).FormGalleryPage,
    },
  ];
}
