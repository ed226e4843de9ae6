/** `user add` and `user reset` on the configured database. */
import { join } from "node:path";
import { OperatorError } from "../app/operate/operator-error.ts";
import { createSealer } from "../app/sealing.ts";
import type { NewUser, UserWithPassword } from "../cli/user.ts";
import type { Instant, Jurisdiction, Refusal, Result } from "../core/shared/index.ts";
import { readSentences } from "../http/sentences.ts";
import { openCatalogueStore } from "../store/catalogue/catalogue-store.ts";
import { type DistrictPools, openPools } from "../store/postgres/pool.ts";
import { openCatalogue } from "./catalogue.ts";
import { type Config, projectRoot } from "./config.ts";
import { openMasterKey } from "./master-key.ts";
import { openPeople, type People } from "./people.ts";
import { holdsSealedData } from "./sealed-data.ts";
import { withMigratedDatabase } from "./with-database.ts";

type Progress = (line: string) => void;

/** @throws OperatorError with the code of the refusal */
export function addUser(config: Config, user: NewUser, progress: Progress): Promise<UserWithPassword> {
  const { login, name, posts, enforcementNumber, employment } = user;
  return withPeople(config, user.jurisdiction, progress, async (people, jurisdiction, pools) => {
    const known = (await openCatalogueStore(pools).readCatalogue(jurisdiction)).register.posts.map((post) => post.id);
    if (posts.length === 0 || posts.some((post) => !known.includes(post)))
      progress(`rights come from posts, given with --post; this district has: ${known.join(" ") || "none yet"}`);
    const person = {
      login,
      name,
      posts,
      employment,
      ...(enforcementNumber === undefined ? {} : { enforcementNumber }),
    };
    return { login, ...granted(await people.accounts.takeOn({ jurisdiction, account: null }, person)) };
  });
}

/** @throws OperatorError `people/not-found` */
export function resetUser(config: Config, code: string, login: string, progress: Progress): Promise<UserWithPassword> {
  return withPeople(config, code, progress, async (people, jurisdiction) => {
    const account = await people.accounts.findByLogin(jurisdiction, login);
    if (account === null) return granted({ ok: false, refusal: { code: "people/not-found" } });
    return { login, ...granted(await people.accounts.resetPassword({ jurisdiction, account: null }, account)) };
  });
}

function withPeople<T>(
  config: Config,
  code: string,
  progress: Progress,
  use: (people: People, jurisdiction: Jurisdiction, pools: DistrictPools) => Promise<T>,
): Promise<T> {
  return withMigratedDatabase(config, progress, async ({ appUrl, migratorUrl }) => {
    const masterKey = openMasterKey(config.masterKeyFile, !(await holdsSealedData(migratorUrl)));
    const pools = openPools({ url: appUrl, connectionsEach: 2, onError: (error) => progress(error.message) });
    try {
      const now = () => Date.now() as Instant;
      const { districts } = openCatalogue(pools, now);
      const district = (await districts.list()).find((one) => one.code === code);
      if (district === undefined) return granted({ ok: false, refusal: { code: "jurisdiction/unknown" } });
      const people = openPeople({ pools, sealer: createSealer(masterKey), masterKey, districts, now });
      return await use(people, district.code, pools);
    } finally {
      await pools.end();
    }
  });
}

function granted<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  const { code, ...facts } = result.refusal;
  const sentence = readSentences(join(projectRoot, "src/web/i18n/parts")).say("en", code, facts);
  throw new OperatorError(code, sentence ?? code);
}
