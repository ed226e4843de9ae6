/** The HTTP server, made from routes: every one gets the same parsing, permission, validation, answers and counting. */
import cookie from "@fastify/cookie";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { answerError, answerRefusal } from "./answer.ts";
import { readJson } from "./body.ts";
import { createEventStreams } from "./event-stream.ts";
import { registerRoutes } from "./registration.ts";
import { DEFAULT_BODY_LIMIT, type ServerParts } from "./server-parts.ts";

/** Not listening yet: `await server.listen(…)`, or `server.inject(…)` in tests. */
export function createServer(parts: ServerParts): FastifyInstance {
  const { config, log } = parts;
  const trustProxy = typeof config.trustProxy === "object" ? [...config.trustProxy] : config.trustProxy;
  const server: FastifyInstance = Fastify({
    ...(log === undefined ? { logger: false } : { loggerInstance: log }),
    bodyLimit: config.bodyLimit ?? DEFAULT_BODY_LIMIT,
    trustProxy,
    // A line for each request is the proxy's business; what goes wrong is ours.
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all: a child for each request costs more than it tells, since only faults are logged, by their number.
    childLoggerFactory: (logger) => logger,
    exposeHeadRoutes: true,
    // Closing waits for answers under way, not for idle connections and open event streams.
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => answerError(parts, error, request, reply),
  });
  acceptBodies(server);
  // Cookies are set with it and read by ourselves: of all that a browser sends one is of interest.
  server.register(cookie, { hook: false });
  server.setErrorHandler((error, request, reply) => answerError(parts, error, request, reply));
  server.setNotFoundHandler((request, reply) => answerRefusal(parts, { code: "request/not-found" }, request, reply));
  const streams = createEventStreams();
  server.addHook("preClose", async () => streams.end());
  server.decorate("countEventStreams", streams.count);
  server.register(async (scope) => registerRoutes(scope, parts, streams));
  return server;
}

/** JSON as it stands, and nothing else: any other media type is refused. Multipart is taken by its plugin. */
function acceptBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, readJson(typeof body === "string" ? Buffer.from(body) : body));
  });
}
