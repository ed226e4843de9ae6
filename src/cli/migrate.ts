/** `migrate`: brings the database to this release's schema. */
import { type Command, parseArguments } from "./command.ts";

/** @param apply applies what is due and answers with the names of the files */
export function migrateCommand(apply: (progress: (line: string) => void) => Promise<readonly string[]>): Command {
  return {
    name: "migrate",
    usage: "",
    summary: "bring the database to this release's schema (npm start does so by itself)",
    run: async (argv, io) => {
      parseArguments(argv, {});
      const applied = await apply(io.progress);
      const text = applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`;
      return { exitCode: 0, value: { applied }, text };
    },
  };
}
