/** The state of one reading: what is open, what is known of the header, and the items that wait to be handed out. */
import type {
  XesAttribute,
  XesAttributes,
  XesClassifier,
  XesEvent,
  XesExtension,
  XesFindingCode,
  XesItem,
  XesPlace,
  XesRefusalCode,
  XesType,
} from "./model.ts";

export interface Reading {
  /** The parser knows the line. */
  readonly cursor: { readonly line: number };
  readonly limits: XesLimits;
  readonly items: XesItem[];
  readonly open: Frame[];
  readonly header: HeaderDraft;
  readonly keys: Map<string, KeyFacts>;
  readonly undeclaredPrefixes: Set<string>;
  readonly missingGlobals: Map<string, MissingGlobal>;
  rootSeen: boolean;
  headerDone: boolean;
  /** The furthest step of the prescribed order of a log's children that was reached. */
  step: number;
  traces: number;
  trace: TraceDraft | undefined;
  eventIndex: number | null;
  /** Elements since the trace (or the header) began. */
  elements: number;
  nestingReported: boolean;
  refused: boolean;
}

/** Bounds that keep one hostile file from filling the memory. */
export interface XesLimits {
  /** Elements in one trace, or in the header. */
  readonly elementsPerTrace: number;
  /** Characters between two tags, or within one. */
  readonly charactersPerTag: number;
  /** Elements open at the same time. */
  readonly depth: number;
}

export const DEFAULT_LIMITS: XesLimits = { elementsPerTrace: 2_000_000, charactersPerTag: 8_000_000, depth: 100 };

export type MutableAttributes = Map<string, XesAttribute>;

export type Frame =
  | { readonly element: "log" | "trace" | "event" | "global"; readonly attributes: MutableAttributes }
  | AttributeFrame
  | { readonly element: "values"; readonly list: XesAttribute[] }
  | { readonly element: "declaration" | "skipped" };

export interface AttributeFrame {
  readonly element: "attribute";
  readonly attribute: XesAttribute;
  readonly list: XesAttribute[] | undefined;
  nested: MutableAttributes | undefined;
  valuesSeen: boolean;
}

export interface TraceDraft {
  readonly index: number;
  readonly attributes: MutableAttributes;
  readonly events: XesEvent[];
}

export interface HeaderDraft {
  version: string | null;
  features: readonly string[];
  readonly attributes: MutableAttributes;
  readonly extensions: XesExtension[];
  readonly classifiers: { readonly classifier: XesClassifier; readonly where: XesPlace }[];
  readonly globals: { readonly trace: MutableAttributes; readonly event: MutableAttributes };
}

/** What is known of a key wherever it occurs: worked out once per key. */
export interface KeyFacts {
  readonly standardType: XesType | undefined;
}

export interface MissingGlobal {
  readonly scope: "trace" | "event";
  readonly key: string;
  readonly first: XesPlace;
  count: number;
}

export const NO_ATTRIBUTES: XesAttributes = new Map();

export function startReading(cursor: { readonly line: number }, limits: XesLimits): Reading {
  return {
    cursor,
    limits,
    items: [],
    open: [],
    header: {
      version: null,
      features: [],
      attributes: new Map(),
      extensions: [],
      classifiers: [],
      globals: { trace: new Map(), event: new Map() },
    },
    keys: new Map(),
    undeclaredPrefixes: new Set(),
    missingGlobals: new Map(),
    rootSeen: false,
    headerDone: false,
    step: 0,
    traces: 0,
    trace: undefined,
    eventIndex: null,
    elements: 0,
    nestingReported: false,
    refused: false,
  };
}

export function placeOf(reading: Reading): XesPlace {
  return { trace: reading.trace?.index ?? null, event: reading.eventIndex, line: reading.cursor.line };
}

export function report(reading: Reading, code: XesFindingCode, message: string, where = placeOf(reading)): void {
  reading.items.push({ kind: "finding", code, where, message });
}

/** Ends the reading: nothing is taken after a refusal, and only the first one counts. */
export function refuseFile(reading: Reading, code: XesRefusalCode, message: string): void {
  if (reading.refused) return;
  reading.refused = true;
  reading.items.push({ kind: "refused", code, where: placeOf(reading), message });
}
