/** What an operator's tools ask, outside the API: is it alive, is it ready, how is it doing. */
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export interface Readiness {
  readonly database: boolean;
  /** The schema is that of this release. */
  readonly schema: boolean;
  /** All processes behind this port are ready; not told where there is one alone. */
  readonly workers?: boolean;
}

export interface OperationsParts {
  readonly readiness: () => Promise<Readiness>;
  /** Several processes behind one port count together. @returns gives the figures of all, as text */
  readonly shareMetrics?: (own: Registry) => () => Promise<string>;
}

/** `/healthz`, `/readyz`, and `/metrics` for callers on this machine alone. To be called before the server listens. */
export function registerOperations(server: FastifyInstance, parts: OperationsParts): void {
  server.get("/healthz", async () => ({ status: "ok" }));
  server.get("/readyz", async (_request, reply) => {
    const readiness = await parts.readiness();
    const ready = readiness.database && readiness.schema && readiness.workers !== false;
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ok" : "unavailable", ...readiness });
  });
  registerMetrics(server, parts.shareMetrics);
}

function registerMetrics(server: FastifyInstance, share: OperationsParts["shareMetrics"]): void {
  const registry = new Registry();
  const metrics = share?.(registry) ?? (() => registry.metrics());
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from a request's arrival to the end of its answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  new Gauge({
    name: "event_streams_open",
    help: "Connections that listen to changes",
    registers: [registry],
    collect() {
      this.set(server.countEventStreams());
    },
  });
  server.addHook("onResponse", (request, reply, done) => {
    // The pattern of the route, never the address as typed: addresses hold numbers of cases and have no end.
    const route = request.routeOptions.url ?? "none";
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
  server.get("/metrics", async (request, reply) => {
    if (!isLoopback(request.ip) || request.headers["x-forwarded-for"] !== undefined) return reply.callNotFound();
    return reply.type(registry.contentType).send(await metrics());
  });
}

function isLoopback(ip: string): boolean {
  return ip === "::1" || ip.startsWith("127.") || ip.startsWith("::ffff:127.");
}
