import { QueryClientProvider } from "@tanstack/react-query";
import { type AnyRouter, RouterProvider } from "@tanstack/react-router";
import { type ReactNode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { startI18n } from "../i18n/start.ts";
import { restoreTextSize } from "../ui/text-size.ts";
import { createQueries } from "./queries.ts";

export interface Start {
  readonly router: AnyRouter;
  /** Texts without which the first page cannot be drawn. */
  readonly namespaces: readonly string[];
  /** What the pages of this entry live in besides queries and texts. */
  readonly around: (children: ReactNode) => ReactNode;
}

/** Draws the entry as soon as its texts are there. */
export async function start({ router, namespaces, around }: Start): Promise<void> {
  restoreTextSize();
  await startI18n(namespaces);
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  createRoot(root).render(
    <QueryClientProvider client={createQueries()}>
      <Suspense fallback={null}>{around(<RouterProvider router={router} />)}</Suspense>
    </QueryClientProvider>,
  );
}
