import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * Three kinds of tests, told apart by file name (see CONTRIBUTING.md):
 * unit (`x.test.ts`, `x.prop.test.ts`), integration on a real PostgreSQL (`x.int.test.ts`) and browser journeys.
 */
export default defineConfig({
  test: {
    // Tests with a database wait for it most of the time: also on two cores two files run at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "test/**/*.test.ts"],
          exclude: ["**/*.int.test.ts", "test/journeys/**"],
          // Only a guard against a test that hangs: machines are slow and noisy, and speed is the benchmarks' business.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "int",
          include: ["src/**/*.int.test.ts", "test/**/*.int.test.ts"],
          globalSetup: ["test/support/postgres.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: ["test/support/postgres.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
