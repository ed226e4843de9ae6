export { appended } from "./append.ts";
export type * from "./brand.ts";
export { MOST_COUNTED } from "./counting.ts";
export {
  type CheckedExpression,
  checkExpression,
  evaluateCondition,
  evaluateExpression,
  evaluateFeel,
  type FeelContext,
  type FeelFacts,
  type FeelNames,
  type FeelRefusal,
  type FeelScope,
  factOf,
  feelToJson,
  numbersIn,
  withFacts,
} from "./feel.ts";
export { CHINA, type GeoPoint, isInChina, roundedPoint } from "./geo-point.ts";
export type * from "./json.ts";
export { ownEntry } from "./own-entry.ts";
export * from "./result.ts";
export * from "./text.ts";
export * from "./time.ts";
export * from "./unary-tests.ts";
