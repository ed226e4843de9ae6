/** A case walking through a flow in tests: every step is applied, none may be refused. */
import {
  completeTask,
  emptyFlow,
  evolveFlow,
  type FlowDelta,
  type FlowModel,
  type FlowState,
  fireTimer,
  type OpenTask,
  type OpenWait,
  receiveMessage,
  returnTo,
  startFlow,
} from "../../src/core/flow/index.ts";
import type { JsonObject, Result } from "../../src/core/shared/index.ts";

export class FlowWalk {
  readonly model: FlowModel;
  readonly deltas: FlowDelta[] = [];
  state: FlowState = emptyFlow;

  constructor(model: FlowModel, facts: JsonObject = {}) {
    this.model = model;
    this.apply(startFlow(model, facts));
  }

  /** Nodes of the open tasks, in alphabetical order. */
  get open(): readonly string[] {
    return this.state.tasks.map((task) => task.nodeId).sort();
  }

  /** Where tokens wait, in alphabetical order. */
  get waiting(): readonly string[] {
    return this.state.tokens.map((token) => token.at).sort();
  }

  task(nodeId: string): OpenTask {
    const task = this.state.tasks.find((open) => open.nodeId === nodeId);
    if (task === undefined) throw new Error(`${nodeId} is not open, but ${this.open.join()}`);
    return task;
  }

  complete(nodeId: string, outcome = "agree", facts: JsonObject = {}): FlowDelta {
    const { taskId } = this.task(nodeId);
    return this.apply(completeTask(this.model, this.state, { taskId, outcome }, facts));
  }

  completeAll(...nodeIds: readonly string[]): void {
    for (const nodeId of nodeIds) this.complete(nodeId);
  }

  fire(nodeId: string, facts: JsonObject = {}): FlowDelta {
    const timer = this.state.timers.find((set) => set.nodeId === nodeId);
    return this.apply(fireTimer(this.model, this.state, timer?.timerId ?? nodeId, facts));
  }

  receive({ message, waitId }: Pick<OpenWait, "message" | "waitId">, facts: JsonObject = {}): FlowDelta {
    return this.apply(receiveMessage(this.model, this.state, { message, waitId }, facts));
  }

  sendBack(from: string, target: string): FlowDelta {
    return this.apply(returnTo(this.model, this.state, { taskId: this.task(from).taskId, target }));
  }

  apply(step: Result<FlowDelta>): FlowDelta {
    if (!step.ok) throw new Error(JSON.stringify(step.refusal));
    this.deltas.push(step.value);
    this.state = evolveFlow(this.state, step.value);
    return step.value;
  }
}
