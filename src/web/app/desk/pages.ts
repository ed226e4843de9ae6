import type { Page } from "../page.ts";

/** Every page of the desk. `section` puts it into the navigation on the left. */
export interface DeskPage extends Page {
  readonly section?: DeskSection;
}

export const DESK_SECTIONS = ["work", "registers", "district"] as const;
export type DeskSection = (typeof DESK_SECTIONS)[number];

export const deskPages: readonly DeskPage[] = [
  {
    path: "/",
    title: "desk:start.title",
    section: "work",
    load: async () => (await import("../../features/desk-start/DeskStartPage.tsx")).DeskStartPage,
  },
];
