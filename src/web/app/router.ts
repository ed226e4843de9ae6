import {
  type AnyRouter,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from "@tanstack/react-router";
import type { Page } from "./page.ts";

export interface RouterParts {
  readonly pages: readonly Page[];
  /** `/` for the portal, `/desk` for the desk. */
  readonly basepath: string;
  /** Stands around every page; draws `<Outlet />`. */
  readonly shell: RouteComponent;
  readonly notFound: () => React.ReactNode;
  readonly failed: (props: { readonly error: unknown; readonly reset: () => void }) => React.ReactNode;
  readonly waiting: () => React.ReactNode;
}

/** A router whose pages are fetched one by one, on the way to them or when a link to them is pointed at. */
export function routerOf({ pages, basepath, shell, notFound, failed, waiting }: RouterParts): AnyRouter {
  const root = createRootRoute({ component: shell, notFoundComponent: notFound });
  const routes = pages.map((page) =>
    createRoute({
      getParentRoute: () => root,
      path: page.path,
      component: lazyRouteComponent(async () => ({ default: await page.load() })),
    }),
  );
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath,
    defaultPreload: "intent",
    defaultErrorComponent: failed,
    defaultPendingComponent: waiting,
    scrollRestoration: true,
    parseSearch: (query) => Object.fromEntries(new URLSearchParams(query)),
    stringifySearch: queryText,
  });
}

/** A query is texts and nothing else: read as JSON, a case number of eighteen digits would lose its last ones. */
function queryText(search: Readonly<Record<string, unknown>>): string {
  const texts = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  const query = new URLSearchParams(texts.map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? "" : `?${query}`;
}
