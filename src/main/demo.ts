/** The demonstration district, loaded at the start when only this machine can reach the server. */
import { join } from "node:path";
import { loadDistrict } from "../app/catalogue/load-district.ts";
import { readDistrict } from "../files/district/index.ts";
import { inTurn } from "../store/postgres/in-turn.ts";
import { type Config, projectRoot } from "./config.ts";
import type { Platform } from "./platform.ts";
import { createNow } from "./wall-clock.ts";

const FOLDER = join(projectRoot, "districts/demo");

/**
 * @returns lines that tell the demo accounts; none when the server can be reached from elsewhere
 * @throws Error when the folder does not compile: the release is broken
 */
export async function loadDemoDistrict(
  platform: Platform,
  config: Config,
  say: (line: string) => void,
): Promise<readonly string[]> {
  if (!config.loopback || !config.demo) return [];
  const read = await readDistrict(FOLDER);
  if (!read.ok) throw new Error(`the demonstration district cannot be read: ${JSON.stringify(read.refusal)}`);
  const { settings, people } = read.value;
  const { store, lists, cache } = platform.catalogue;
  const parts = {
    store,
    lists,
    cache,
    people: platform.people.loader,
    demoAccountsAllowed: true,
    now: createNow(config.demoNow, () => settings.demo, config.startedAt)(settings.code),
  };
  // Processes that start together on an empty database would make the same people.
  await inTurn(platform.pools.platform, () => loadDistrict(parts, read.value));
  say(`demonstration district ${settings.name} (${settings.code}) is loaded`);
  const shown = SHOWN.flatMap((login) => {
    const person = [...people.staff, ...people.citizens, ...people.firms].find((one) => one.login === login);
    return person === undefined ? [] : [`  ${person.login.padEnd(20)} ${person.name}`];
  });
  return [`demo accounts, password ${people.demoPassword}:`, ...citizens(people.citizens), ...shown];
}

/** One of each kind of work; the others stand in districts/demo/README.md. */
const SHOWN = ["CH1001", "CH1003", "CH1101", "CH1102", "CH1141", "CH1161", "CH1171", "CH1172", "CH1181"];

function citizens(people: readonly { readonly login: string; readonly name: string }[]): readonly string[] {
  return people.slice(0, 2).map((person) => `  ${person.login.padEnd(20)} ${person.name}`);
}
