/** Branded primitives: the compiler keeps a case id from being passed where an item code is wanted. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Division code (行政区划代码, GB/T 2260) of the district a record belongs to: six digits. */
export type Jurisdiction = Brand<string, "Jurisdiction">;
/** A case, for life: a UUID version 7 (sorts by the time of creation). */
export type CaseId = Brand<string, "CaseId">;
/** An account of a person, a firm or a member of staff. */
export type AccountId = Brand<string, "AccountId">;
/** A body of government (实施主体): a department, bureau or street office. */
export type BodyId = Brand<string, "BodyId">;
/** An office within a body (科室 or 窗口 group): work is given to offices and held by people. */
export type OfficeId = Brand<string, "OfficeId">;
/** Implementation code (实施编码) of an item; text, since live schemes differ (see docs/glossary.md). */
export type ItemCode = Brand<string, "ItemCode">;
/** SHA-256 of the content of an uploaded or produced file, 64 lower-case hex digits. */
export type FileId = Brand<string, "FileId">;
