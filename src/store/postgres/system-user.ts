/**
 * Under which user the database runs. PostgreSQL refuses to run as root, so root lends it a system user; anyone else
 * runs it as themselves. A folder that this user cannot pass is found before the database stumbles over it.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { OperatorError } from "../../app/operate/operator-error.ts";

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const NAMES = ["postgres", "_postgres"] as const;

/** Undefined when the process is not root: the database then runs as the same user. */
export function systemUserForDatabase(clusterFolder: string, log: (line: string) => void): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(clusterFolder);
  if (owner !== undefined && owner.uid !== 0) return owner;
  const known = lookUp();
  if (known !== undefined) return known;
  log("creating the system user postgres, since the database may not run as root");
  try {
    execFileSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  } catch {
    // The group may be there already.
  }
  try {
    execFileSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"], { stdio: "ignore" });
  } catch {
    // Judged by the look-up below.
  }
  const made = lookUp();
  if (made !== undefined) return made;
  throw new OperatorError(
    "store/no-database-user",
    "The database may not run as root and the system user postgres could not be created. Create it, or start as an ordinary user.",
  );
}

/** @throws OperatorError `store/data-folder-not-passable` naming the first folder on the way that the user cannot enter */
export function assertPassable(folder: string, user: SystemUser): void {
  for (const step of ancestors(resolve(folder))) {
    const found = statOrUndefined(step);
    if (found === undefined) return;
    if (!mayEnter(found, user)) {
      throw new OperatorError(
        "store/data-folder-not-passable",
        `The database runs as system user ${user.uid} and cannot enter ${step}. Let others pass it (chmod o+x ${step}), keep the release and its data (BANCHENG_DATA_DIR) elsewhere, or start as an ordinary user.`,
        { folder: step },
      );
    }
  }
}

/** Whether others than the owner may pass a folder through (not list it). */
export function mayEnter(found: { mode: number; uid: number; gid: number }, user: SystemUser): boolean {
  if (found.uid === user.uid) return (found.mode & 0o100) !== 0;
  if (found.gid === user.gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...ancestors(parent), folder];
}

function statOrUndefined(path: string): { mode: number; uid: number; gid: number } | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function ownerOf(folder: string): SystemUser | undefined {
  const found = statOrUndefined(folder);
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid };
}

function lookUp(): SystemUser | undefined {
  for (const name of NAMES) {
    const user = fromPasswd(name) ?? fromId(name);
    if (user !== undefined) return user;
  }
  return undefined;
}

function fromPasswd(name: string): SystemUser | undefined {
  try {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const fields = line?.split(":") ?? [];
    return fields[2] === undefined || fields[3] === undefined
      ? undefined
      : { uid: Number(fields[2]), gid: Number(fields[3]) };
  } catch {
    return undefined;
  }
}

/** macOS and directory services keep their users elsewhere than in /etc/passwd. */
function fromId(name: string): SystemUser | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }).trim());
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}
