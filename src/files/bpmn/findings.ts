/** What the reader has against a BPMN file, made from the sentences in which bpmn-moddle warns. */
import type { ModdleWarning } from "bpmn-moddle";

export type BpmnFindingCode =
  /** Not well-formed, or not a BPMN document. `found`: the parser's sentence. */
  | "bpmn/not-bpmn"
  /** Declares another encoding than UTF-8. */
  | "bpmn/encoding"
  | "bpmn/no-process"
  /** `element`: the second process with content. */
  | "bpmn/several-processes"
  /** `found`: name or type of the element without an id. */
  | "bpmn/id-missing"
  /** An id outside ASCII names, such as a Chinese one: the element would be lost. */
  | "bpmn/id-malformed"
  | "bpmn/id-duplicate"
  | "bpmn/unresolved-reference"
  | "bpmn/unknown-attribute"
  | "bpmn/unknown-element"
  /** A condition in another language than FEEL. */
  | "bpmn/condition-language";

export interface BpmnFinding {
  readonly code: BpmnFindingCode;
  readonly element?: string;
  readonly found?: string;
  /** From 1. */
  readonly line?: number;
}

export interface BpmnDefects {
  readonly code: "bpmn/not-read";
  readonly findings: readonly BpmnFinding[];
}

const SENTENCES: readonly (readonly [RegExp, BpmnFindingCode])[] = [
  [/illegal ID <(.*)>/, "bpmn/id-malformed"],
  [/duplicate ID <(.*)>/, "bpmn/id-duplicate"],
  [/unresolved reference <(.*)>/, "bpmn/unresolved-reference"],
  [/unknown attribute <(.*)>/, "bpmn/unknown-attribute"],
  [/unknown type <(.*)>/, "bpmn/unknown-element"],
  [/unsupported document encoding <([^>]*)>/, "bpmn/encoding"],
];

export function findingOfWarning(warning: ModdleWarning): BpmnFinding {
  const id = warning.element?.id;
  return { ...findingOfSentence(warning.message), ...(id === undefined ? {} : { element: id }) };
}

/** Of what the parser throws when it cannot go on. */
export function findingOfError(error: unknown): BpmnFinding {
  return findingOfSentence(error instanceof Error ? error.message : String(error));
}

function findingOfSentence(sentence: string): BpmnFinding {
  const line = /^\s*line: (\d+)$/m.exec(sentence)?.[1];
  const place = line === undefined ? {} : { line: Number(line) + 1 };
  for (const [pattern, code] of SENTENCES) {
    const found = pattern.exec(sentence)?.[1];
    if (found !== undefined) return { code, found, ...place };
  }
  return { code: "bpmn/not-bpmn", found: sentence.split("\n", 1)[0] ?? "", ...place };
}
