/** What the server is made from. */
import type { FastifyBaseLogger } from "fastify";
import type { KeptReplies } from "../app/ports/kept-replies.ts";
import type { CallerServices } from "./caller.ts";
import type { Route } from "./route.ts";
import type { Sentences } from "./sentences.ts";

export interface ServerParts extends CallerServices {
  readonly routes: readonly Route[];
  readonly keptReplies: KeptReplies;
  readonly sentences: Sentences;
  readonly config: ServerConfig;
  readonly log?: FastifyBaseLogger;
}

export const DEFAULT_BODY_LIMIT = 1_048_576;

export interface ServerConfig {
  /** The cookie is sent over https only. */
  readonly secureCookies: boolean;
  /** Addresses of proxies whose `X-Forwarded-For` is believed; false believes nobody. */
  readonly trustProxy: boolean | string | readonly string[];
  /** Compares every answer with the route's schema and fails on a difference: for tests. */
  readonly checkReplies?: boolean;
  /** Bytes of a JSON body; 1 MiB when nothing is said. */
  readonly bodyLimit?: number;
}
