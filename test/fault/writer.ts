/**
 * Loads cases through the server until it is told to stop (SIGTERM; cases in hand are taken to their end): each request
 * is repeated under its key until it is answered, and each answer is appended to a file outside of everything that is
 * killed. A process of its own.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { type ApiClient, connectApi } from "../support/api-client.ts";

export interface WriterRun {
  readonly baseUrl: string;
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
}

const RETRY_MS = 100;
const PATIENCE_MS = 60_000;

async function write(run: WriterRun): Promise<void> {
  const api = connectApi(run.baseUrl, run.callers);
  const sessions = await signInAll(api, run);
  let stopping = false;
  process.once("SIGTERM", () => {
    stopping = true;
  });
  const abandoned = () => process.exit(1);
  process.once("disconnect", abandoned);

  async function give(session: string, path: string, body: Body): Promise<Acknowledgement> {
    const key = randomUUID();
    for (let sent = 1, since = Date.now(); ; sent++) {
      const answer = await api.send({ method: "POST", path, body, session, key }).catch(() => null);
      if (answer !== null && (answer.status === 200 || answer.status === 201)) {
        const { id, version, number } = answer.body as Acknowledgement;
        const line: Acknowledgement = { key, type: body.type ?? "submit", id, version, number, sent };
        appendFileSync(run.file, `${JSON.stringify(line)}\n`);
        return line;
      }
      const refused = answer !== null && answer.status < 500 && answer.status !== 409 && answer.status !== 429;
      if (refused || Date.now() - since > PATIENCE_MS)
        throw new Error(`${body.type ?? "submit"}: ${answer?.status} ${JSON.stringify(answer?.body)}`);
      await pause(RETRY_MS);
    }
  }

  async function takeOneCase(): Promise<void> {
    const { jurisdiction, item, application, reviewTask, decideTask } = run;
    const body = { jurisdiction, item, ...application, materials: {}, submit: true };
    const { id } = await give(sessions.citizen, "/api/cases", body);
    const path = `/api/cases/${id}/commands`;
    await give(sessions.clerk, path, { type: "accept" });
    const opinion = { type: "review", task: reviewTask, outcome: "agree", opinion: "同意" };
    await give(sessions.reviewer, path, opinion);
    const decision = { type: "decide", task: decideTask, outcome: "granted", reason: "符合条件" };
    await give(sessions.decider, path, decision);
  }

  const caller = async () => {
    while (!stopping) await takeOneCase();
  };
  await Promise.all(Array.from({ length: run.callers }, caller));
  api.close();
  process.off("disconnect", abandoned);
  process.disconnect?.();
}

/** The server may just be dead: it is asked until it answers. */
async function signInAll(api: ApiClient, run: WriterRun): Promise<Sessions> {
  const signIn = async (login: string): Promise<string> => {
    for (let since = Date.now(); ; ) {
      try {
        return await api.signIn(login, run.password);
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
  };
}

if (import.meta.main) {
  const run: WriterRun = JSON.parse(process.argv[2] ?? "{}");
  await write(run);
}
