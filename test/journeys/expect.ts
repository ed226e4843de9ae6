/** Assertions that wait until the page says so, as patient as the browser's own steps. */
import { expect as playwrightExpect } from "playwright/test";

export const expect = playwrightExpect.configure({ timeout: 30_000 });
