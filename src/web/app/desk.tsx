import { ErrorPanel } from "../ui/ErrorPanel.tsx";
import "../ui/base.css";
import { Waiting } from "../ui/Waiting.tsx";
import { DeskAround } from "./desk/DeskAround.tsx";
import { DeskNotFound } from "./desk/DeskNotFound.tsx";
import { DeskShell } from "./desk/DeskShell.tsx";
import { deskPages } from "./desk/pages.ts";
import { routerOf } from "./router.ts";
import { start } from "./start.tsx";

/** The desk of the staff: dense, for keyboards and wide screens. */
void start({
  router: routerOf({
    pages: deskPages,
    basepath: "/desk",
    shell: DeskShell,
    notFound: DeskNotFound,
    failed: ({ error, reset }) => <ErrorPanel error={error} onRetry={reset} />,
    waiting: Waiting,
  }),
  namespaces: ["ui", "desk"],
  around: (children) => <DeskAround>{children}</DeskAround>,
});
