/** Applications over the API: the specimen of an item, its papers, and what the window and the section do with it. */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { readDistrict } from "../../src/files/district/index.ts";
import { DEMO, DEMO_FOLDER } from "./catalogue.ts";
import type { Answer, Client } from "./platform.ts";

export interface Application {
  readonly jurisdiction: string;
  readonly item: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: Readonly<Record<string, readonly string[]>>;
  readonly submit: boolean;
  readonly [more: string]: unknown;
}

const read = await readDistrict(join(DEMO_FOLDER));
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const items = new Map(read.value.items.map((item) => [item.folder, item]));

/** Code of an item by its folder in the sample district. */
export function itemCode(folder: string): string {
  return String(itemOf(folder).spec.code);
}

function itemOf(folder: string) {
  const item = items.get(folder);
  if (item === undefined) throw new Error(`the sample district has no ${folder}`);
  return item;
}

/** The specimen, with a paper of the applicant's own under every material that it asks for. */
export async function specimenOf(folder: string, applicant: Client): Promise<Application> {
  const { spec, specimen } = itemOf(folder);
  if (specimen === undefined) throw new Error(`${folder} has no specimen`);
  const { situation, form, undertakings = [] } = specimen;
  const kind = specimen.applicant === "firm" ? "firm" : "person";
  const asked = await applicant.post(`/api/items/${spec.code}/situation`, {
    answers: situation,
    form,
    applicantKind: kind,
  });
  const materials: Record<string, string[]> = {};
  for (const { id } of expectOk(asked).materials) materials[id] = [await uploadPicture(applicant)];
  return { jurisdiction: DEMO, item: spec.code, situation, form: form as never, materials, undertakings, submit: true };
}

/** Submitted by the applicant; answers with the receipt. */
export async function submitted(folder: string, applicant: Client, changes: Partial<Application> = {}) {
  return expectOk(await applicant.post("/api/cases", { ...(await specimenOf(folder, applicant)), ...changes }));
}

/** @throws Error with the answer unless the command was carried out */
export async function give(client: Client, id: string, command: object): Promise<Answer["body"]> {
  return expectOk(await client.post(`/api/cases/${id}/commands`, command));
}

/** The task of that node that is open now. */
export async function taskAt(client: Client, id: string, node: string): Promise<string> {
  const { tasks } = expectOk(await client.get(`/api/cases/${id}`));
  const task = tasks.find((one: { node: string }) => one.node === node);
  if (task === undefined) throw new Error(`no task is open at ${node}: ${JSON.stringify(tasks)}`);
  return task.id;
}

export async function uploadPicture(client: Client, name = "照片.png"): Promise<string> {
  return expectOk(await client.upload(name, picture())).id;
}

/** A picture of its own: PNG by its first bytes. */
export function picture(size = 200): Buffer {
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), randomBytes(size)]);
}

export function expectOk(answer: Answer): Answer["body"] {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}
