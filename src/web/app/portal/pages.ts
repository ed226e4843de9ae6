import type { Page } from "../page.ts";

/** Every page of the public portal. */
export const portalPages: readonly Page[] = [
  {
    path: "/",
    title: "portal:home.title",
    load: async () => (await import("../../features/home/HomePage.tsx")).HomePage,
  },
  ...(import.meta.env.DEV ? [galleryPage()] : []),
];

/** The components of the design system side by side; for whoever works on them, not in the built portal. */
function galleryPage(): Page {
  return {
    path: "/gallery",
    title: "ui:gallery",
    load: async () => (await import("../../ui/gallery/GalleryPage.tsx")).GalleryPage,
  };
}
