/** Given / when / then for cases: commands are given at times, by people, on a sample procedure. */
import {
  type CaseCommand,
  type CaseEvent,
  type CaseRefusal,
  type CaseState,
  decide,
  evolve,
  type Submit,
  submit,
} from "../../src/core/case/index.ts";
import type { Procedure } from "../../src/core/catalog/index.ts";
import type { Actor, StaffActor } from "../../src/core/party/index.ts";
import type { CaseId, FileId, Instant, Result } from "../../src/core/shared/index.ts";
import { instant } from "../../src/core/shared/index.ts";
import { china } from "../support/calendar.ts";
import { citizen, district } from "./people.ts";

export const plan = { files: ["a".repeat(64) as FileId] };

export const application: Submit = {
  type: "submit",
  id: "01890000-0000-7000-8000-000000000001" as CaseId,
  number: "99010820260209000001",
  trackingCode: "ABCDEFGHJKMNP",
  channel: "online",
  applicant: {
    kind: "person",
    name: "样例申请人",
    idKind: "111",
    idNumber: "990108199001011239",
    phone: "13800000000",
  },
  parties: { applicant: citizen.partyKey },
  owner: citizen.account,
  situation: { kind: "small" },
  form: {
    shopName: "样例店",
    area: 45.5,
    managerName: "样例负责人",
    managerId: "110101199003077758",
    managerPhone: "13800000000",
  },
  materials: { plan },
  serviceWay: "electronic",
};

/** A case under test: each step is taken at a time given as `2026-02-09 09:30` in Shanghai. */
export class CaseStory {
  readonly procedure: Procedure;
  readonly events: CaseEvent[] = [];
  #state: CaseState | null = null;

  constructor(procedure: Procedure) {
    this.procedure = procedure;
  }

  get state(): CaseState {
    if (this.#state === null) throw new Error("the story has not begun");
    return this.#state;
  }

  submit(time: string, actor: Actor = citizen, changes: Partial<Submit> = {}): this {
    const context = { now: at(time), actor, calendar: china };
    return this.#take(submit(district, this.procedure, { ...application, ...changes }, context));
  }

  /** @throws Error naming the refusal: the story expects a yes */
  next(time: string, actor: Actor, command: CaseCommand, recipient?: StaffActor): this {
    return this.#take(this.try(time, actor, command, recipient));
  }

  /** @param recipient the member of staff whom the command names */
  try(
    time: string,
    actor: Actor,
    command: CaseCommand,
    recipient?: StaffActor,
  ): Result<readonly CaseEvent[], CaseRefusal> {
    const context = { now: at(time), actor, calendar: china, ...(recipient === undefined ? {} : { recipient }) };
    return decide(this.procedure, this.state, command, context);
  }

  refusalOf(time: string, actor: Actor, command: CaseCommand, recipient?: StaffActor): string {
    const result = this.try(time, actor, command, recipient);
    return result.ok ? "accepted" : result.refusal.code;
  }

  /** Takes events that were decided elsewhere. */
  happened(events: readonly CaseEvent[]): this {
    return this.#take({ ok: true, value: events });
  }

  /** Id of the one open task at the node. */
  task(node: string): string {
    const task = this.state.flow.tasks.find((open) => open.nodeId === node);
    if (task === undefined)
      throw new Error(`no open task at ${node}; open: ${this.state.flow.tasks.map((open) => open.nodeId)}`);
    return task.taskId;
  }

  #take(result: Result<readonly CaseEvent[], CaseRefusal>): this {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
    for (const event of result.value) {
      this.events.push(event);
      this.#state = evolve(district, this.#state, event);
    }
    return this;
  }
}

export function at(time: string): Instant {
  return instant(`${time.replace(" ", "T")}:00+08:00`);
}
