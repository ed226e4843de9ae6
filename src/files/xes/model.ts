/**
 * What a reader of XES (IEEE 1849) hands out, in document order: findings as they are met, the log's own header
 * before the first trace, then one trace at a time, and as the last item a refusal where the file cannot be read on.
 */
import type { Instant } from "../../core/shared/index.ts";

export type XesItem = XesLog | XesTrace | XesFinding | XesRefused;

/** The header: everything a log says about itself before its first trace. */
export interface XesLog {
  readonly kind: "log";
  /** `xes.version`, such as `1.0` or `1849.2016`; null when the file does not say. */
  readonly version: string | null;
  /** `xes.features`, such as `nested-attributes`. */
  readonly features: readonly string[];
  readonly attributes: XesAttributes;
  readonly extensions: readonly XesExtension[];
  readonly classifiers: readonly XesClassifier[];
  /**
   * Attributes every trace and every event is declared to have. Their values are placeholders for software that
   * creates new elements; they are never copied into a trace or event that lacks the attribute.
   */
  readonly globals: { readonly trace: XesAttributes; readonly event: XesAttributes };
}

export interface XesTrace {
  readonly kind: "trace";
  /** Counted from 0 in the order of the file. */
  readonly index: number;
  /** `concept:name`; a trace without one is known as `#` and its index. The file need not keep names distinct. */
  readonly name: string;
  readonly attributes: XesAttributes;
  /** In the order of the file, which need not be the order of time. */
  readonly events: readonly XesEvent[];
}

export interface XesEvent {
  /** Counted from 0 within its trace. */
  readonly index: number;
  /** `concept:name`; null when absent or blank. */
  readonly name: string | null;
  /** `time:timestamp`; null when absent, malformed or without an offset. */
  readonly at: Instant | null;
  /** `lifecycle:transition` as written, usually `complete`. */
  readonly lifecycle: string | null;
  /** `org:resource`. */
  readonly resource: string | null;
  readonly attributes: XesAttributes;
}

export type XesAttributes = ReadonlyMap<string, XesAttribute>;

interface Common {
  readonly key: string;
  /** The value as written in the file, also when `value` is null because it could not be taken. */
  readonly text: string;
  /** Attributes of the attribute (meta-attributes). */
  readonly nested: XesAttributes;
}

/**
 * `value` is null where the text is not of its type (a finding says so), and for an int beyond ±(2^53−1) or a
 * float that is infinite or no number, for which there is no exact value: `text` has it.
 */
export type XesAttribute =
  | (Common & { readonly type: "string"; readonly value: string })
  | (Common & { readonly type: "id"; readonly value: string | null })
  | (Common & { readonly type: "date"; readonly value: Instant | null })
  | (Common & { readonly type: "int" | "float"; readonly value: number | null })
  | (Common & { readonly type: "boolean"; readonly value: boolean | null })
  | (Common & { readonly type: "list" | "container"; readonly value: readonly XesAttribute[] });

export type XesType = XesAttribute["type"];

export interface XesExtension {
  readonly name: string | null;
  readonly prefix: string | null;
  readonly uri: string | null;
}

export interface XesClassifier {
  readonly name: string | null;
  readonly scope: string;
  readonly keys: readonly string[];
}

/** Where in the file: indexes as in the items (null outside a trace or event), line counted from 1. */
export interface XesPlace {
  readonly trace: number | null;
  readonly event: number | null;
  readonly line: number;
}

/** A defect that does not stop reading. `message` is one English sentence for operators. */
export interface XesFinding {
  readonly kind: "finding";
  readonly code: XesFindingCode;
  readonly where: XesPlace;
  readonly message: string;
}

/** Always the last item: what came before was read correctly, but the file is not whole. */
export interface XesRefused {
  readonly kind: "refused";
  readonly code: XesRefusalCode;
  readonly where: XesPlace;
  readonly message: string;
}

export type XesFindingCode =
  | "xes/attribute-duplicate"
  | "xes/attribute-invalid"
  | "xes/attribute-type-unexpected"
  | "xes/date-invalid"
  | "xes/date-without-offset"
  | "xes/declaration-invalid"
  | "xes/element-out-of-place"
  | "xes/element-unknown"
  | "xes/event-outside-trace"
  | "xes/event-without-name"
  | "xes/event-without-time"
  | "xes/extension-key-unknown"
  | "xes/extension-undeclared"
  | "xes/feature-undeclared"
  | "xes/global-missing"
  | "xes/markup-unknown"
  | "xes/text-unexpected"
  | "xes/trace-without-name";

export type XesRefusalCode =
  | "xes/encoding-invalid"
  | "xes/encoding-unsupported"
  | "xes/gzip-broken"
  | "xes/limit-exceeded"
  | "xes/no-log"
  | "xes/not-xml"
  | "xes/unreadable";
