/**
 * A form as a value: sections of typed fields. It is plain JSON, so that a procedure can carry it, a browser can draw
 * it and a paper can print it. Conditions are FEEL texts over
 * `situation.…` (the situational answers), `form.…` (the fields that stand before), `row.…` (the columns that stand
 * before, inside a table) and `today`.
 */
import type { CivilDate, GeoPoint } from "../shared/index.ts";

export interface FormSpec {
  readonly sections: readonly SectionSpec[];
}

export interface SectionSpec {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** FEEL. A section that is not visible hides all of its fields. */
  readonly visibleWhen?: string;
  readonly fields: readonly FieldSpec[];
}

/** A field of a section: any simple field, or a table of them. */
export type FieldSpec = SimpleFieldSpec | TableFieldSpec;

/** A field that may also be a column of a table. */
export type SimpleFieldSpec =
  | TextFieldSpec
  | LongTextFieldSpec
  | IntegerFieldSpec
  | DecimalFieldSpec
  | MoneyFieldSpec
  | DateFieldSpec
  | DateRangeFieldSpec
  | ChoiceFieldSpec
  | MultiChoiceFieldSpec
  | BooleanFieldSpec
  | IdentityFieldSpec
  | AddressFieldSpec
  | PlaceFieldSpec
  | FileFieldSpec
  | DeclarationFieldSpec;

export type FieldKind = FieldSpec["kind"];

interface FieldCommon {
  /** ASCII, camelCase or kebab-case; only camelCase ids can be named in conditions. Unique in the form. */
  readonly id: string;
  /** The question in the words of the paper form. */
  readonly label: string;
  readonly help?: string;
  /** True, false, or FEEL that says when an answer is required. */
  readonly required: boolean | string;
  /** FEEL. The value of a field that is not visible is dropped. */
  readonly visibleWhen?: string;
  /** Personal values are kept apart and sealed (see `splitPersonal`). */
  readonly personal: boolean;
  /** Id of the standard data element (数据元) that this field asks for; equal elements are asked once. */
  readonly dataElement?: string;
}

export interface TextFieldSpec extends FieldCommon {
  readonly kind: "text";
  readonly minLength?: number;
  /** Characters; 200 when absent. */
  readonly maxLength?: number;
  /** Regular expression (u flag) that the whole text must match. */
  readonly pattern?: string;
  /** What the pattern wants, for the reader: "八位数字". */
  readonly patternHint?: string;
}

export interface LongTextFieldSpec extends FieldCommon {
  readonly kind: "longText";
  readonly minLength?: number;
  /** Characters; 4000 when absent. */
  readonly maxLength?: number;
}

export interface IntegerFieldSpec extends FieldCommon {
  readonly kind: "integer";
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

export interface DecimalFieldSpec extends FieldCommon {
  readonly kind: "decimal";
  readonly min?: number;
  readonly max?: number;
  /** Digits after the point at most; 4 when absent. */
  readonly decimals?: number;
  /** Shown after the number, such as 平方米. */
  readonly unit?: string;
}

export interface MoneyFieldSpec extends FieldCommon {
  readonly kind: "money";
  /** In fen; 0 when absent. */
  readonly minFen?: number;
  readonly maxFen?: number;
}

/** A bound of a date: a fixed day, or the day on which the form is checked. */
export type DateBound = CivilDate | "today";

export interface DateFieldSpec extends FieldCommon {
  readonly kind: "date";
  readonly min?: DateBound;
  readonly max?: DateBound;
}

export interface DateRangeFieldSpec extends FieldCommon {
  readonly kind: "dateRange";
  readonly min?: DateBound;
  readonly max?: DateBound;
}

export interface OptionSpec {
  readonly code: string;
  readonly label: string;
}

export interface ChoiceFieldSpec extends FieldCommon {
  readonly kind: "choice";
  readonly options: readonly OptionSpec[];
}

export interface MultiChoiceFieldSpec extends FieldCommon {
  readonly kind: "multiChoice";
  readonly options: readonly OptionSpec[];
  readonly minCount?: number;
  readonly maxCount?: number;
}

/** A yes-or-no question: no is an answer. */
export interface BooleanFieldSpec extends FieldCommon {
  readonly kind: "boolean";
}

/** Fields whose shape a standard settles: see `core/party/identity`. */
export interface IdentityFieldSpec extends FieldCommon {
  readonly kind: "name" | "residentId" | "creditCode" | "mobile" | "phone";
}

export interface AddressFieldSpec extends FieldCommon {
  readonly kind: "address";
}

/** Where something is, so that people find their way there: in words, and on the map if the person says so. */
export interface PlaceFieldSpec extends FieldCommon {
  readonly kind: "place";
}

/** References to uploaded files. */
export interface FileFieldSpec extends FieldCommon {
  readonly kind: "file";
  readonly minCount?: number;
  /** 10 when absent. */
  readonly maxCount?: number;
}

/** A statement that the applicant makes by ticking it; required means that it must be ticked. */
export interface DeclarationFieldSpec extends FieldCommon {
  readonly kind: "declaration";
  readonly text: string;
}

/** A list of rows; the columns are fields, without tables inside tables. */
export interface TableFieldSpec extends FieldCommon {
  readonly kind: "table";
  readonly columns: readonly SimpleFieldSpec[];
  readonly minRows?: number;
  /** 100 when absent. */
  readonly maxRows?: number;
}

/** What a form holds once checked: only known, visible fields, each of its kind. JSON as it stands. */
export type FormValues = { readonly [fieldId: string]: FieldValue };
export type FieldValue = SimpleValue | readonly RowValue[];
export type RowValue = { readonly [columnId: string]: SimpleValue };
export type SimpleValue =
  | string
  | number
  | boolean
  | MoneyValue
  | DateRangeValue
  | AddressValue
  | PlaceValue
  | readonly string[];
export type MoneyValue = { readonly amountFen: number };
/** Both days included. */
export type DateRangeValue = { readonly from: CivilDate; readonly to: CivilDate };
/** `division` is a code of GB/T 2260 (6 digits) or of the statistical divisions below it (9 or 12 digits). */
export type AddressValue = { readonly division: string; readonly detail: string };
/** The point in degrees of WGS-84 (CGCS2000), within China. */
export type PlaceValue = { readonly address: string; readonly point?: GeoPoint };
