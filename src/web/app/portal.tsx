import "../ui/base.css";
import { ToastProvider } from "../ui/Toast.tsx";
import { Waiting } from "../ui/Waiting.tsx";
import { PortalFailed } from "./portal/PortalFailed.tsx";
import { PortalNotFound } from "./portal/PortalNotFound.tsx";
import { PortalShell } from "./portal/PortalShell.tsx";
import { portalPages } from "./portal/pages.ts";
import { routerOf } from "./router.ts";
import { start } from "./start.tsx";

/** The public portal: phone first, without the desk's component library. */
void start({
  router: routerOf({
    pages: portalPages,
    basepath: "/",
    shell: PortalShell,
    notFound: PortalNotFound,
    failed: PortalFailed,
    waiting: Waiting,
  }),
  namespaces: ["ui", "portal"],
  around: (children) => <ToastProvider>{children}</ToastProvider>,
});
