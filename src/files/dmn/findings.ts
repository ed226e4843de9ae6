/** What the reader has against a DMN file, made from the sentences in which moddle warns. */
import type { ModdleWarning } from "bpmn-moddle";
import { findingOfError as bpmnFindingOfError, findingOfWarning as bpmnFindingOfWarning } from "../bpmn/findings.ts";

export type DmnFindingCode =
  /** Not well-formed, or not a DMN document. `found`: the parser's sentence. */
  | "dmn/not-dmn"
  /** A DMN document of another version than 1.3. `found`: its namespace. */
  | "dmn/version"
  /** Declares another encoding than UTF-8. */
  | "dmn/encoding"
  /** An id outside ASCII names, such as a Chinese one: the element would be lost. */
  | "dmn/id-malformed"
  | "dmn/id-duplicate"
  /** Names an element that the file does not have. `found`: the name. */
  | "dmn/unresolved-reference"
  | "dmn/unknown-attribute"
  | "dmn/unknown-element"
  | "dmn/no-decision";

export interface DmnFinding {
  readonly code: DmnFindingCode;
  readonly element?: string;
  readonly found?: string;
  /** From 1. */
  readonly line?: number;
}

export interface DmnDefects {
  readonly code: "dmn/not-read";
  readonly findings: readonly DmnFinding[];
}

export function findingOfWarning(warning: ModdleWarning): DmnFinding {
  return asDmn(bpmnFindingOfWarning(warning));
}

/** Of what the parser throws when it cannot go on. */
export function findingOfError(error: unknown, xml: string): DmnFinding {
  const version = /xmlns(?::[\w.-]+)?\s*=\s*["'](https?:\/\/www\.omg\.org\/spec\/DMN\/[^"']*)["']/.exec(xml)?.[1];
  if (version !== undefined && !version.includes("/20191111/")) return { code: "dmn/version", found: version };
  return asDmn(bpmnFindingOfError(error));
}

/** Both readers stand on the same parser, which says the same sentences. */
const CODES: Readonly<Partial<Record<string, DmnFindingCode>>> = {
  "bpmn/encoding": "dmn/encoding",
  "bpmn/id-malformed": "dmn/id-malformed",
  "bpmn/id-duplicate": "dmn/id-duplicate",
  "bpmn/unresolved-reference": "dmn/unresolved-reference",
  "bpmn/unknown-attribute": "dmn/unknown-attribute",
  "bpmn/unknown-element": "dmn/unknown-element",
};

function asDmn({ code, ...place }: ReturnType<typeof bpmnFindingOfError>): DmnFinding {
  return { ...place, code: CODES[code] ?? "dmn/not-dmn" };
}
