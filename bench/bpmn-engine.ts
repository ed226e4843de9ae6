/**
 * What a general engine does with the same work: the package bpmn-engine, an approval of three steps by people, its state
 * saved as JSON after every step in a transaction of its own.
 */
import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { Engine } from "bpmn-engine";
import pg from "pg";
import { type Measured, startMeter } from "./latency.ts";
import { closedLoop, type Step } from "./load.ts";

export interface BpmnEngineRun {
  readonly url: string;
  readonly callers: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** @param owner of the database: makes the table */
export async function makeBpmnEngineTable(owner: pg.Client): Promise<void> {
  await owner.query(
    "create table bpmn_engine_state (id uuid primary key, version integer not null, state text not null)",
  );
  await owner.query("grant select, insert, update on bpmn_engine_state to bancheng_app");
}

export async function runBpmnEngine({ url, callers, warmUpSeconds, seconds }: BpmnEngineRun): Promise<Measured> {
  const pool = new pg.Pool({ connectionString: url, max: callers });
  const meter = startMeter(warmUpSeconds, seconds);
  await closedLoop(callers, meter, () => caseOf(pool));
  await pool.end();
  return meter.result();
}

/** Opened, accepted, reviewed and decided: four commands. */
function caseOf(pool: pg.Pool): Step {
  const id = randomUUID();
  const listener = new EventEmitter();
  const engine = new Engine({ name: id, source: SOURCE });
  let task: { signal(message: object): void } | undefined;
  listener.on("wait", (waiting: { signal(message: object): void }) => {
    task = waiting;
  });
  const save = async (version: number) => {
    await pool.query({
      name: version === 1 ? "open" : "save",
      text:
        version === 1
          ? "insert into bpmn_engine_state (id, version, state) values ($1, $2, $3)"
          : "update bpmn_engine_state set version = $2, state = $3 where id = $1",
      values: [id, version, JSON.stringify(await engine.getState())],
    });
  };
  const complete =
    (version: number, outcome: string): Step =>
    async () => {
      if (task === undefined) throw new Error("nobody is waited for");
      const open = task;
      task = undefined;
      open.signal({ outcome });
      await save(version);
      return version < 4 ? complete(version + 1, "agree") : null;
    };
  return async () => {
    await engine.execute({ listener });
    await save(1);
    return complete(2, "accept");
  };
}

const SOURCE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  id="approval" targetNamespace="http://bancheng.example/bench">
  <process id="Process" isExecutable="true">
    <startEvent id="Start" />
    <sequenceFlow id="To_accept" sourceRef="Start" targetRef="Accept" />
    <userTask id="Accept" />
    <sequenceFlow id="To_review" sourceRef="Accept" targetRef="Review" />
    <userTask id="Review" />
    <sequenceFlow id="To_split" sourceRef="Review" targetRef="Split" />
    <exclusiveGateway id="Split" default="To_decide" />
    <sequenceFlow id="To_decide" sourceRef="Split" targetRef="Decide" />
    <sequenceFlow id="To_refusal" sourceRef="Split" targetRef="Refused">
      <conditionExpression xsi:type="tFormalExpression">\${environment.variables.refused}</conditionExpression>
    </sequenceFlow>
    <endEvent id="Refused" />
    <userTask id="Decide" />
    <sequenceFlow id="To_end" sourceRef="Decide" targetRef="End" />
    <endEvent id="End" />
  </process>
</definitions>`;

if (import.meta.main) {
  const run: BpmnEngineRun = JSON.parse(process.argv[2] ?? "{}");
  console.log(JSON.stringify(await runBpmnEngine(run)));
}
