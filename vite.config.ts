import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const apiServer = process.env.BANCHENG_API ?? "http://127.0.0.1:8080";

/**
 * One build, two pages: `portal.html` for everybody and `desk.html` for staff. Assets are shared and lie under `/assets`;
 * the server answers `/desk/*` with desk.html and every other path that is not the API's with portal.html.
 */
export default defineConfig({
  root: at("src/web"),
  base: "/",
  publicDir: at("src/web/public"),
  cacheDir: at(".cache/vite"),
  plugins: [react(), servePages()],
  build: {
    outDir: at("dist/web"),
    emptyOutDir: true,
    manifest: true,
    target: ["chrome100", "safari15.4", "firefox102"],
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { portal: at("src/web/portal.html"), desk: at("src/web/desk.html") },
      // Core does nothing by being imported: a page that uses one function of a room does not fetch the whole room.
      treeshake: { moduleSideEffects: [{ test: /[\\/]src[\\/]core[\\/]/, sideEffects: false }] },
      output: {
        codeSplitting: { groups: [{ debugName: "refusals", name: refusalChunk, test: /i18n[\\/]parts[\\/]/ }] },
      },
    },
  },
  server: { host: "127.0.0.1", port: 5173, proxy: { "/api": { target: apiServer, bypass: ownSource } } },
});

/** The refusal sentences of one language travel as one chunk, however many rooms wrote them. */
function refusalChunk(moduleId: string): string | null {
  const language = /\.([\w-]+)\.json/.exec(moduleId)?.[1];
  return language === undefined ? null : `refusals-${language}`;
}

/** The folder `src/web/api` has the address of the API: its modules are ours, everything else is the server's. */
function ownSource(request: { readonly url?: string | undefined }): string | undefined {
  return /\.tsx?(\?|$)/.test(request.url ?? "") ? request.url : undefined;
}

/** In development, answers page paths as the server does in production. */
function servePages(): import("vite").Plugin {
  return {
    name: "bancheng-pages",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? "/").split("?")[0] ?? "/";
        const isPage = request.headers.accept?.includes("text/html") === true && !/\.\w+$/.test(path);
        if (isPage && !path.startsWith("/api"))
          request.url = /^\/desk(\/|$)/.test(path) ? "/desk.html" : "/portal.html";
        next();
      });
    },
  };
}
