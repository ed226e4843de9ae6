/** People and firms that do not exist, with numbers in the form of their standards: for made cases only. */
import { creditCodeCheckCharacter, residentIdCheckCharacter } from "../../core/party/index.ts";

export interface MadePerson {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly account: string;
}

/** @param index from 0, at most 60 × 999 persons and ten million firms differ */
export function madePerson(kind: "person" | "firm", index: number): MadePerson {
  const phone = `138${digits(index, 8)}`;
  const account = `00000000-0000-8000-${kind === "person" ? "a001" : "a002"}-${index.toString(16).padStart(12, "0")}`;
  if (kind === "firm") return { name: `样例${index}商行`, idNumber: creditCode(index), phone, account };
  return { name: `样例${index}`, idNumber: residentId(index), phone, account };
}

/** Born from 1950 on, one on each day of a year and place. */
function residentId(index: number): string {
  const year = 1950 + (index % 60);
  const month = 1 + (Math.floor(index / 60) % 12);
  const day = 1 + (Math.floor(index / 720) % 28);
  const order = 1 + (Math.floor(index / 20_160) % 999);
  const first17 = `990108${year}${digits(month, 2)}${digits(day, 2)}${digits(order, 3)}`;
  return first17 + residentIdCheckCharacter(first17);
}

function creditCode(index: number): string {
  const first17 = `92990108MA${digits(index, 7)}`;
  return first17 + creditCodeCheckCharacter(first17);
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
