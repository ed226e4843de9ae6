/** What a page is to its router: one row of a table. Adding a page is adding a row. */
import type { ComponentType } from "react";

export interface Page {
  /** Path with `$name` for its parameters: `/items/$code`. */
  readonly path: string;
  /** `namespace:key` of the page's name. */
  readonly title: string;
  /** Fetches the page's code when somebody first goes there. */
  readonly load: () => Promise<ComponentType>;
}
