import type { Page } from "../page.ts";

/** Every page of the public portal. */
export const portalPages: readonly Page[] = [
  {
    path: "/",
    title: "portal:home.title",
    load: async () => (await import("../../features/home/HomePage.tsx")).HomePage,
  },
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
