/**
 * Rate over HTTP: 64 callers with sessions, each taking new cases from application to decision on the real server. This
 * process only asks; the server is another one.
 */
import { connectApi } from "../test/support/api-client.ts";
import { type DemoItem, readDemoItem } from "./demo-item.ts";
import { type Measured, startMeter } from "./latency.ts";
import { OPINION, REASON } from "./workload.ts";

export interface HttpRun {
  readonly baseUrl: string;
  readonly callers: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

export async function runHttp({ baseUrl, callers, warmUpSeconds, seconds }: HttpRun): Promise<Measured> {
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
  const give = async (session: string, path: string, body: object): Promise<string> => {
    const begunAt = performance.now();
    const answer = await api.send({ method: "POST", path, body, session });
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    meter.done(begunAt);
    return (answer.body as { readonly id: string }).id;
  };
  const { situation, form } = item.application;
  const application = { jurisdiction: item.jurisdiction, item: item.procedure.item.code, situation, form };
  const caller = async () => {
    while (meter.isRunning()) {
      const id = await give(sessions.citizen, "/api/cases", { ...application, materials: {}, submit: true });
      const path = `/api/cases/${id}/commands`;
      await give(sessions.clerk, path, { type: "accept" });
      const opinion = { type: "review", task: item.reviewTask, outcome: "agree", opinion: OPINION };
      await give(sessions.reviewer, path, opinion);
      const decision = { type: "decide", task: item.decideTask, outcome: "granted", reason: REASON };
      await give(sessions.decider, path, decision);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  api.close();
  return meter.result();
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
