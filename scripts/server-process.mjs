/** How a process of the server is begun, whoever begins it: `npm start`, or the benchmark that measures it. */
import { join } from "node:path";
import { root } from "./install.mjs";

export const serverFlags = [
  // What a request leaves behind dies young. Left to itself V8 takes some 130 MB for it, is no quicker, and stops
  // everybody for 15 ms at a time, now for less than 8.
  "--max-semi-space-size=8",
  // Little of it survives: one thread is done before others have come to help, which the database needs more.
  "--no-parallel-scavenge",
];

/** The whole command line of Node: its flags, then the program. */
export const serverArguments = [...serverFlags, join(root, "src/main/server.ts")];

/** Programs without types, as Node keeps them: a start then needs no parser of TypeScript, which would hold 40 MB. */
export const serverEnvironment = { NODE_COMPILE_CACHE: join(root, ".cache/node") };
