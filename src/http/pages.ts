/** The built pages: the portal for every address that is not the API's, the desk below `/desk/`. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

/**
 * What a page may load: its own scripts, styles (the desk's design system writes some inline), pictures and frames of
 * this server. Nothing from anywhere else, and nobody may frame it.
 */
const CONTENT_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

const YEAR_SECONDS = 31_536_000;

/** @param folder what `npm run build` wrote; without it only the API is served, and pages say what to do */
export function registerPages(server: FastifyInstance, folder: string): void {
  const built = existsSync(join(folder, "portal.html"));
  if (built) {
    server.register(fastifyStatic, {
      root: join(folder, "assets"),
      prefix: "/assets/",
      // Names carry a hash of the content.
      maxAge: YEAR_SECONDS * 1000,
      immutable: true,
      decorateReply: true,
    });
  }
  const page = (name: string) => (_request: unknown, reply: FastifyReply) =>
    built ? sendPage(reply, folder, name) : reply.code(503).type("text/plain; charset=utf-8").send(NOT_BUILT);
  const desk = page("desk.html");
  const portal = page("portal.html");
  server.get("/desk", desk);
  server.get("/desk/*", desk);
  server.get("/", portal);
  server.get("/*", (request, reply) => {
    if (request.url.startsWith("/api/") || request.url.startsWith("/assets/")) return reply.callNotFound();
    return portal(request, reply);
  });
}

const NOT_BUILT = "The pages are not built yet: run `npm run build`, or start with `npm start`.\n";

function sendPage(reply: FastifyReply, folder: string, name: string) {
  return reply
    .header("content-security-policy", CONTENT_POLICY)
    .header("x-content-type-options", "nosniff")
    .header("referrer-policy", "same-origin")
    .header("cache-control", "no-cache")
    .sendFile(name, folder);
}
