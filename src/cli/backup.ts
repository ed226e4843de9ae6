/** `backup FILE` and `restore FILE`. */
import type { BackupReport } from "../app/operate/backup.ts";
import type { RestoreReport } from "../app/operate/restore.ts";
import { type Command, parseArguments } from "./command.ts";

export interface BackupRequest {
  readonly file: string;
  readonly withKey: boolean;
  readonly progress: (line: string) => void;
}

export interface RestoreRequest {
  readonly file: string;
  readonly force: boolean;
  readonly progress: (line: string) => void;
}

export function backupCommand(backUp: (request: BackupRequest) => Promise<BackupReport>): Command {
  return {
    name: "backup",
    usage: "FILE [--with-key]",
    summary: "write everything into one file (the master key only with --with-key), also while the server runs",
    async run(argv, io) {
      const { positional, flags } = parseArguments(argv, { positional: ["FILE"], flags: ["with-key"] });
      const [file = ""] = positional;
      const report = await backUp({ file, withKey: flags.has("with-key"), progress: io.progress });
      const { tables, rows, files, bytes, entries, masterKey } = report;
      return {
        exitCode: 0,
        value: { file, tables, rows, files, entries, bytes, masterKey: { ...masterKey } },
        text: `${file}: ${rows} rows of ${tables} tables, ${files} files, ${bytes} bytes\n${keyAdvice(report)}`,
      };
    },
  };
}

export function restoreCommand(restore: (request: RestoreRequest) => Promise<RestoreReport>): Command {
  return {
    name: "restore",
    usage: "FILE [--force]",
    summary: "bring back what a backup holds, into an empty database (or, with --force, in place of all there is)",
    async run(argv, io) {
      const { positional, flags } = parseArguments(argv, { positional: ["FILE"], flags: ["force"] });
      const [file = ""] = positional;
      const report = await restore({ file, force: flags.has("force"), progress: io.progress });
      const { createdAt, tables, rows, files, masterKey } = report;
      const advice =
        masterKey === "missing"
          ? "\nThe master key is missing: put it in its place, or sealed personal data stays unreadable."
          : "";
      return {
        exitCode: 0,
        value: { file, createdAt, tables, rows, files, masterKey },
        text: `Restored the backup of ${createdAt}: ${rows} rows of ${tables} tables, ${files} files${advice}`,
      };
    },
  };
}

function keyAdvice({ masterKey }: BackupReport): string {
  if (masterKey.included) return "The master key is inside: whoever has this file can read sealed personal data.";
  return masterKey.fingerprint === null
    ? "There is no master key yet."
    : `The master key (${masterKey.fingerprint}) is not inside: keep it elsewhere, or personal data is lost with it.`;
}
