/**
 * Loads cases through all the server processes until it is told to stop (SIGTERM; what was begun with a case is finished):
 * each request is repeated under its key, at whatever process is next, until it is answered, and each answer is appended
 * to a file outside of everything that is killed. Some requests are sent to two processes at once; some cases are moved
 * by two callers at once; not every case is taken to its end. A process of its own.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { type ApiClient, connectApi } from "../support/api-client.ts";
import { seededRandom } from "./random.ts";

export interface WriterRun {
  /** One for each server process. */
  readonly baseUrls: readonly string[];
  /** Decides what becomes of each case. */
  readonly seed: number;
  readonly callers: number;
  /** Where acknowledgements are appended, one JSON object a line. */
  readonly file: string;
  readonly jurisdiction: string;
  readonly item: string;
  readonly password: string;
  readonly citizen: string;
  readonly clerk: string;
  readonly reviewer: string;
  readonly decider: string;
  readonly supervisor: string;
  readonly application: { readonly situation: unknown; readonly form: unknown };
  readonly reviewTask: string;
  readonly decideTask: string;
}

/** One acknowledged command. */
export interface Acknowledgement {
  readonly key: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly number: string;
  /** How often it was sent. */
  readonly sent: number;
}

interface Body {
  readonly type?: string;
  readonly [field: string]: unknown;
}

interface Sessions {
  readonly citizen: string;
  readonly clerk: string;
  readonly reviewer: string;
  readonly decider: string;
  readonly supervisor: string;
}

const RETRY_MS = 100;
const PATIENCE_MS = 60_000;

async function write(run: WriterRun): Promise<void> {
  const apis = run.baseUrls.map((baseUrl) => connectApi(baseUrl, run.callers));
  const random = seededRandom(run.seed + 1);
  const anyApi = (): ApiClient => {
    const api = apis[Math.floor(random() * apis.length)];
    if (api === undefined) throw new Error("no process to ask");
    return api;
  };
  const sessions = await signInAll(anyApi, run);
  let stopping = false;
  process.once("SIGTERM", () => {
    stopping = true;
  });
  const abandoned = () => process.exit(1);
  process.once("disconnect", abandoned);

  /** Undefined when it is not known what became of it, or whoever was asked says to come again. */
  async function ask(session: string, path: string, body: Body, key: string): Promise<Answered | undefined> {
    const answer = await anyApi()
      .send({ method: "POST", path, body, session, key })
      .catch(() => null);
    if (answer !== null && (answer.status === 200 || answer.status === 201)) {
      const { id, version, number } = answer.body as Answered;
      return { id, version, number };
    }
    if (answer === null || answer.status >= 500 || answer.status === 409 || answer.status === 429) return undefined;
    throw new Error(`${body.type ?? "submit"}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async function give(session: string, path: string, body: Body): Promise<Acknowledgement> {
    const key = randomUUID();
    for (let sent = 1, since = Date.now(); ; sent++) {
      const copies = random() < 0.1 ? 2 : 1;
      const asked = await Promise.all(Array.from({ length: copies }, () => ask(session, path, body, key)));
      const [first, second = first] = asked.filter((one) => one !== undefined);
      if (first !== undefined) {
        if (!isDeepStrictEqual(first, second))
          throw new Error(`one key, two answers: ${JSON.stringify([first, second])}`);
        const line: Acknowledgement = { key, type: body.type ?? "submit", ...first, sent: sent * copies };
        appendFileSync(run.file, `${JSON.stringify(line)}\n`);
        return line;
      }
      if (Date.now() - since > PATIENCE_MS) throw new Error(`${body.type ?? "submit"} is not answered`);
      await pause(RETRY_MS);
    }
  }

  /** Most cases are taken to their end; some stay at a desk, with the applicant, or end on the way. */
  async function takeOneCase(): Promise<void> {
    const { jurisdiction, item, application, reviewTask, decideTask } = run;
    const body = { jurisdiction, item, ...application, materials: {}, submit: true };
    const { id } = await give(sessions.citizen, "/api/cases", body);
    const command = (session: string, given: Body) => give(session, `/api/cases/${id}/commands`, given);
    const fate = random();
    if (fate < 0.05) return;
    if (fate < 0.1) {
      const items = [{ target: "employer", reason: "missing", how: "请写全称" }];
      await command(sessions.clerk, { type: "request-corrections", items });
      return;
    }
    await command(sessions.clerk, { type: "accept" });
    if (fate < 0.15) return;
    if (fate < 0.2) {
      await command(sessions.citizen, { type: "withdraw", reason: "不办了" });
      return;
    }
    if (fate < 0.4) {
      const remind = (note: string) => command(sessions.supervisor, { type: "remind", note });
      await Promise.all([
        remind("请尽快"),
        remind("请今天办"),
        command(sessions.reviewer, { type: "claim", task: reviewTask }),
      ]);
    }
    await command(sessions.reviewer, { type: "review", task: reviewTask, outcome: "agree", opinion: "同意" });
    if (fate < 0.45) return;
    await command(sessions.decider, { type: "decide", task: decideTask, outcome: "granted", reason: "符合条件" });
  }

  const caller = async () => {
    while (!stopping) await takeOneCase();
  };
  await Promise.all(Array.from({ length: run.callers }, caller));
  for (const api of apis) api.close();
  process.off("disconnect", abandoned);
  process.disconnect?.();
}

type Answered = Pick<Acknowledgement, "id" | "version" | "number">;

/** Whoever is asked may just be dead: another is asked until one answers. A session opened by one is known to all. */
async function signInAll(anyApi: () => ApiClient, run: WriterRun): Promise<Sessions> {
  const signIn = async (login: string): Promise<string> => {
    for (let since = Date.now(); ; ) {
      try {
        return await anyApi().signIn(login, run.password);
      } catch (error) {
        if (Date.now() - since > PATIENCE_MS) throw error;
        await pause(RETRY_MS * 5);
      }
    }
  };
  return {
    citizen: await signIn(run.citizen),
    clerk: await signIn(run.clerk),
    reviewer: await signIn(run.reviewer),
    decider: await signIn(run.decider),
    supervisor: await signIn(run.supervisor),
  };
}

if (import.meta.main) {
  const run: WriterRun = JSON.parse(process.argv[2] ?? "{}");
  await write(run);
}
