/**
 * The fences of the house (docs/adr and CONTRIBUTING.md tell why). Each rule says, to whoever breaks it, what to do instead.
 * Tests may look anywhere, except that they too make no cycle.
 */
const TESTS = "\\.test\\.tsx?$";
const NPM = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-bundled", "npm-no-pkg", "npm-unknown"];

/** Rooms of core from the ground up; those side by side do not see each other. */
const LEVELS = [
  ["shared"],
  ["calendar"],
  ["clock", "party"],
  // A form checks the numbers of persons and firms, so it comes after party.
  ["form"],
  ["rule"],
  ["flow"],
  ["catalog"],
  // A case keeps where its answers came from.
  ["prefill"],
  ["case"],
  ["certificate", "ledger", "joint"],
];

/** Pure, deterministic packages that core may use; each addition is an ADR. */
const CORE_PACKAGES = ["feelin"];

/** floor → floors it may import, besides itself */
const FLOORS = {
  core: [],
  app: ["core"],
  store: ["core", "app"],
  files: ["core", "app"],
  http: ["core", "app"],
  jobs: ["core", "app"],
  cli: ["core", "app"],
  web: ["core"],
};

const FLOOR_COMMENTS = {
  core: "Core is law written down and knows nothing of the world: pass what you need in as an argument.",
  app: "A use case knows core only. Write the interface it needs in app/ports; store or files implements it, main hands it in.",
  store: "Store keeps and finds; it does not know who asks. Move what you need to core or app.",
  files: "Readers and writers of formats know core and app only. Let main bring them together with others.",
  http: "A route calls a use case of app. Let app name a port, store implement it and main hand it in.",
  jobs: "A background duty calls a use case of app. Let app name a port, store implement it and main hand it in.",
  cli: "A command calls a use case of app. Let app name a port, store implement it and main hand it in.",
  web: "The browser gets core's pure code only; everything else it asks for over the HTTP API.",
};

const floorRules = Object.entries(FLOORS).map(([floor, below]) => ({
  name: `floor-${floor}`,
  comment: FLOOR_COMMENTS[floor],
  severity: "error",
  from: { path: `^src/${floor}/`, pathNot: TESTS },
  to: { path: "^src/", pathNot: `^src/(${[floor, ...below].join("|")})/` },
}));

const roomRules = LEVELS.flatMap((rooms, level) =>
  rooms.map((room) => ({
    name: `room-${room}`,
    comment: `core/${room} sees only ${LEVELS.slice(0, level).flat().join(", ") || "itself"}. What it needs from a later room belongs into an earlier one, or comes in as an argument.`,
    severity: "error",
    from: { path: `^src/core/${room}/`, pathNot: TESTS },
    to: { path: "^src/core/", pathNot: `^src/core/(${[room, ...LEVELS.slice(0, level).flat()].join("|")})/` },
  })),
);

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    ...roomRules,
    {
      name: "room-unknown",
      comment: "A new room of core gets its place in the order first: add it to LEVELS in .dependency-cruiser.cjs.",
      severity: "error",
      from: { path: "^src/core/", pathNot: `^src/core/(${LEVELS.flat().join("|")})/` },
      to: {},
    },
    {
      name: "room-door",
      comment: "A room of core is entered by its door, index.ts. Export there what others need.",
      severity: "error",
      from: { path: "^src/core/([^/]+)/", pathNot: TESTS },
      to: { path: "^src/core/[^/]+/", pathNot: "^src/core/($1/|[^/]+/index\\.ts$)" },
    },
    {
      name: "core-door",
      comment: "A room of core is entered by its door, index.ts. Export there what other floors need.",
      severity: "error",
      from: { path: "^src/(?!core/)", pathNot: TESTS },
      to: { path: "^src/core/", pathNot: "^src/core/[^/]+/index\\.ts$" },
    },
    {
      name: "core-packages",
      comment: "Core uses only packages that are pure and deterministic. Write an ADR and add it to CORE_PACKAGES.",
      severity: "error",
      from: { path: "^src/core/", pathNot: TESTS },
      to: { dependencyTypes: NPM, pathNot: `node_modules/(${CORE_PACKAGES.join("|")})/` },
    },
    {
      name: "core-machine",
      comment: "Core has no clock, disk, network or process. Take what you need as an argument.",
      severity: "error",
      from: { path: "^src/core/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "sql-only-in-store",
      comment: "SQL lives in store (the tables of accounts excepted): name a query there by the question it answers.",
      severity: "error",
      from: { path: "^src/(?!store/|main/)", pathNot: TESTS },
      to: { path: "node_modules/(pg|kysely)/" },
    },
    {
      name: "not-to-main",
      comment: "Main wires the floors together; nobody imports it. Move what you need to the floor it belongs to.",
      severity: "error",
      from: { path: "^src/(?!main/)", pathNot: TESTS },
      to: { path: "^src/main/" },
    },
    {
      name: "not-to-tests",
      comment: "What runs in earnest does not import tests, benchmarks or scripts.",
      severity: "error",
      from: { path: "^src/", pathNot: TESTS },
      to: { path: `(^(test|bench|scripts)/|${TESTS})` },
    },
    {
      name: "not-to-dev-packages",
      comment:
        "The server imports packages of `dependencies` only; move the package there, or do without. (Web is bundled.)",
      severity: "error",
      from: { path: "^src/(?!web/)", pathNot: TESTS },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm", "type-only"] },
    },
    {
      name: "no-cycle",
      comment: "No import cycle, types included. Usually a type lives in the wrong file: move it below both.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "The import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(virtual:|vite/client)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.cache)/types" },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".d.ts", ".json", ".css"],
    },
  },
};
