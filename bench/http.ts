/**
 * Rate over HTTP: callers with sessions, each taking new cases from application to decision on the real server. This
 * process only asks; the server is another one.
 */
import { randomUUID } from "node:crypto";
import { connectApi } from "../test/support/api-client.ts";
import { type DemoItem, readDemoItem } from "./demo-item.ts";
import { type Measured, startMeter } from "./latency.ts";
import { closedLoop, openLoop, type Step } from "./load.ts";
import { openWire, type Wire } from "./wire.ts";
import { OPINION, REASON } from "./workload.ts";

export interface HttpRun {
  readonly baseUrl: string;
  readonly callers: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
  /** Commands that come whether the others are answered or not; without it, callers wait for their answers. */
  readonly perSecond?: number;
}

export async function runHttp({ baseUrl, callers, warmUpSeconds, seconds, perSecond }: HttpRun): Promise<Measured> {
  const item = await readDemoItem();
  const api = connectApi(baseUrl, callers);
  const { clerk, reviewer, decider } = item.logins;
  const signIn = (login: string) => api.signIn(login, item.password);
  const sessions = {
    citizen: await signIn(applicantLogin(item)),
    clerk: await signIn(clerk),
    reviewer: await signIn(reviewer),
    decider: await signIn(decider),
  };
  const meter = startMeter(warmUpSeconds, seconds);
  const wires = await Promise.all(Array.from({ length: callers }, () => openWire(baseUrl)));
  const idle = [...wires];
  const waiting: ((wire: Wire) => void)[] = [];
  const withWire = async <T>(use: (wire: Wire) => Promise<T>): Promise<T> => {
    const wire = idle.pop() ?? (await new Promise<Wire>((take) => waiting.push(take)));
    const answer = await use(wire);
    const next = waiting.shift();
    if (next === undefined) idle.push(wire);
    else next(wire);
    return answer;
  };
  const give = async (session: string, path: string, body: string): Promise<string> => {
    const answer = await withWire((wire) => wire.send(headOf(path, session), body));
    if (answer.status !== 200 && answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return (JSON.parse(answer.body) as { readonly id: string }).id;
  };
  const { situation, form } = item.application;
  const { jurisdiction, procedure } = item;
  const code = procedure.item.code;
  const application = JSON.stringify({ jurisdiction, item: code, situation, form, materials: {}, submit: true });
  const acceptance = JSON.stringify({ type: "accept" });
  const opinion = JSON.stringify({ type: "review", task: item.reviewTask, outcome: "agree", opinion: OPINION });
  const decision = JSON.stringify({ type: "decide", task: item.decideTask, outcome: "granted", reason: REASON });
  const newCase = (): Step => async () => {
    const id = await give(sessions.citizen, "/api/cases", application);
    const path = `/api/cases/${id}/commands`;
    return async () => {
      await give(sessions.clerk, path, acceptance);
      return async () => {
        await give(sessions.reviewer, path, opinion);
        return async () => {
          await give(sessions.decider, path, decision);
          return null;
        };
      };
    };
  };
  await (perSecond === undefined ? closedLoop(callers, meter, newCase) : openLoop(perSecond, meter, newCase));
  for (const wire of wires) wire.close();
  api.close();
  return meter.result();
}

/** What a browser's request says of itself to this API. */
function headOf(path: string, session: string): string {
  return `POST ${path} HTTP/1.1\r\nx-bancheng: 1\r\ncontent-type: application/json\r\ncookie: ${session}\r\nidempotency-key: ${randomUUID()}\r\n`;
}

export function applicantLogin({ citizens, application }: DemoItem): string {
  const citizen = citizens.find((one) => one.residentId === application.applicant.idNumber);
  if (citizen === undefined) throw new Error("the specimen's applicant has no account");
  return citizen.login;
}

if (import.meta.main) {
  const run: HttpRun = JSON.parse(process.argv[2] ?? "{}");
  console.log(JSON.stringify(await runHttp(run)));
}
