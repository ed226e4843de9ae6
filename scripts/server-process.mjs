/** How a process of the server is begun, whoever begins it: `npm start`, or the benchmark that measures it. */
import { join } from "node:path";
import { root } from "./install.mjs";

export const serverFlags = [
  // What a request leaves behind dies young: each 32 megabytes are looked through once, and little of them is left.
  "--max-semi-space-size=32",
  // One thread is done before others have come to help, which the database needs more.
  "--no-parallel-scavenge",
  // What does grow old is collected before it has become several times what is needed.
  "--heap-growing-percent=90",
  // Where some of what is made once lived long, V8 would make all of it among the old from then on: what a command leaves
  // behind then stays until the old is collected, and keeps what it points to.
  "--no-allocation-site-pretenuring",
];

/** The whole command line of Node: its flags, then the program. */
export const serverArguments = [...serverFlags, join(root, "src/main/server.ts")];

export const serverEnvironment = {
  // Programs without types, as Node keeps them: a start then needs no parser of TypeScript, which would hold 40 MB.
  NODE_COMPILE_CACHE: join(root, ".cache/node"),
  // The C library otherwise keeps a store of memory for each of Node's dozen threads.
  MALLOC_ARENA_MAX: "2",
  // What is large is given back when it is freed, and the limit of large does not grow.
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};
