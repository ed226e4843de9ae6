/** What is known of an applicant, for tests: a small register of elements, a form, and sources to vary. */
import type { DataElement, ElementRegister } from "../../src/core/catalog/index.ts";
import { compileForm, type FieldSpec, type FormSpec, type SimpleFieldSpec } from "../../src/core/form/index.ts";
import type { Asking, Known, KnownAnswer, KnownRecord, Source } from "../../src/core/prefill/index.ts";
import { type BodyId, type CaseId, type CivilDate, civilDate } from "../../src/core/shared/index.ts";

const plain = { sensitive: false, freshMonths: null } as const;
const anywhere: DataElement["sources"] = [{ from: "account" }, { from: "certificate" }, { from: "case" }];

export const elements: readonly DataElement[] = [
  {
    id: "person-name",
    name: "姓名",
    kind: "name",
    about: "person",
    identifies: "name",
    ...plain,
    sources: anywhere,
    account: { person: "name" },
  },
  {
    id: "person-id",
    name: "身份证号",
    kind: "residentId",
    about: "person",
    identifies: "number",
    ...plain,
    sensitive: true,
    sources: [{ from: "account" }],
    account: { person: "idNumber" },
  },
  {
    id: "home",
    name: "常住地址",
    kind: "address",
    about: "person",
    sensitive: true,
    freshMonths: 12,
    sources: [{ from: "case" }],
  },
  {
    id: "org-name",
    name: "名称",
    kind: "text",
    about: "organisation",
    identifies: "name",
    ...plain,
    sources: [{ from: "certificate", certificate: "营业执照" }, ...anywhere],
    account: { firm: "name" },
  },
  {
    id: "credit-code",
    name: "信用代码",
    kind: "creditCode",
    about: "organisation",
    identifies: "number",
    ...plain,
    sources: anywhere,
    account: { firm: "idNumber" },
  },
  {
    id: "premises",
    name: "经营场所",
    kind: "address",
    about: "organisation",
    sensitive: false,
    freshMonths: 24,
    sources: [{ from: "certificate" }, { from: "case" }],
  },
  {
    id: "rep-name",
    name: "法定代表人",
    kind: "name",
    about: "representative",
    identifies: "name",
    ...plain,
    sources: anywhere,
    account: { person: "name", firm: "representative.name" },
  },
  {
    id: "mobile",
    name: "手机",
    kind: "mobile",
    about: "contact",
    sensitive: false,
    freshMonths: 12,
    sources: [{ from: "account" }, { from: "case" }],
    account: { person: "phone" },
  },
];

export const register: ElementRegister = {
  elements,
  papers: [{ id: "layout", names: ["布局图"], about: "organisation", freshMonths: 12 }],
  corrections: null,
};

export const form: FormSpec = {
  sections: [
    {
      id: "all",
      label: "全部",
      fields: elements.map(
        ({ id, name, kind }): FieldSpec =>
          ({
            id: fieldOf(id),
            kind,
            label: name,
            required: false,
            personal: false,
            dataElement: id,
          }) as SimpleFieldSpec,
      ),
    },
  ],
};
export const compiled = compileForm(form);

/** `org-name` is asked in `orgName`. */
export function fieldOf(element: string): string {
  return element.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export const lin: Asking = {
  kind: "person",
  parties: { applicant: "lin" },
  facts: { name: "林小雨", idNumber: "990108199003150124", phone: "15400000101" },
  confirmedOn: null,
  letterSeen: false,
};

export const firm: Asking = {
  kind: "firm",
  parties: { applicant: "firm", representative: "zhou" },
  facts: { name: "禾美公司", idNumber: "91990108MA990001XT", "representative.name": "周知远" },
  confirmedOn: null,
  letterSeen: false,
};

export const today = civilDate("2026-11-21");

export function knownOf(records: readonly KnownRecord[], more: Partial<Known> = {}): Known {
  return { register, asking: lin, records, corrections: [], today, ...more };
}

export function source(parts: Partial<Source> = {}): Source {
  return {
    ...{ kind: "case", caseId: caseId(1), number: "SL001", name: "小餐饮备案", body: "spj" as BodyId },
    ...{ bodyName: "行政审批局", on: civilDate("2026-09-01"), until: null },
    ...parts,
  };
}

export function caseId(number: number): CaseId {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}` as CaseId;
}

export function certificate(parts: Partial<Source> = {}): Source {
  return source({ kind: "certificate", number: "澄0001", name: "营业执照", ...parts });
}

/** Answers by element, as an earlier case of Lin's. */
export function record(
  answers: Readonly<Record<string, KnownAnswer["value"]>>,
  parts: Partial<KnownRecord> = {},
): KnownRecord {
  return {
    ...{ source: source(), applicantKind: "person", parties: { applicant: "lin" }, approved: true, papers: [] },
    answers: Object.entries(answers).map(([element, value]) => {
      const kind = elements.find(({ id }) => id === element)?.kind ?? "text";
      return { element, kind, value };
    }),
    ...parts,
  };
}

export function address(detail: string) {
  return { division: "990108", detail };
}

export function day(text: string): CivilDate {
  return civilDate(text);
}
