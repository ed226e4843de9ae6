/** Parts that many shapes on the wire are made of. Instants carry an offset. */
import { Type } from "typebox";
import { CASE_STATUSES } from "../core/case/index.ts";
import { SERVICE_WAYS } from "../core/catalog/index.ts";

export const enumOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: "string", enum: [...values] });
export const keysOf = <T extends string>(table: Readonly<Record<T, unknown>>) => Object.keys(table) as T[];

export const Uuid = Type.String({ format: "uuid" });
export const CivilDate = Type.String({ format: "date", description: "Civil date in the district's time zone" });
export const Instant = Type.String({ format: "date-time", description: "Instant with an offset" });
export const FileId = Type.String({ pattern: "^[0-9a-f]{64}$", description: "SHA-256 of an uploaded file" });
export const Name = Type.String({ minLength: 1, maxLength: 200 });
export const Words = Type.String({ maxLength: 4000 });
export const Code = Type.String({ minLength: 1, maxLength: 100 });
export const Values = Type.Unsafe<Readonly<Record<string, never>>>({
  type: "object",
  description: "Answers by field id; checked against the item's form",
  additionalProperties: true,
});

export const CaseStatusSchema = enumOf(["draft", ...keysOf(CASE_STATUSES)]);
export const ServiceWaySchema = enumOf(keysOf(SERVICE_WAYS));
export const Served = Type.Object({ on: CivilDate, way: ServiceWaySchema });

export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
export const Light = enumOf(["green", "yellow", "red"]);
export const Facts = Type.Unsafe<Readonly<Record<string, unknown>>>({ type: "object", additionalProperties: true });
