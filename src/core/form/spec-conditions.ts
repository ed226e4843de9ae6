/**
 * Conditions of a form, checked before anyone is asked: each must be FEEL, and may speak only of the situation, of
 * today and of what stands before it. So a form is read from top to bottom and no two fields wait for each other.
 */
import { checkExpression } from "../shared/index.ts";
import type { FieldSpec, FormSpec } from "./spec.ts";
import type { FormSpecFinding } from "./spec-findings.ts";

/** `situations`: ids of the situational questions; undefined leaves them unchecked. */
export function checkConditions(spec: FormSpec, situations: readonly string[] | undefined): readonly FormSpecFinding[] {
  const all = new Set(spec.sections.flatMap((section) => section.fields.map((field) => field.id)));
  const before = new Set<string>();
  return spec.sections.flatMap((section, s) => {
    const known = { form: all, situation: situations && new Set(situations), row: undefined };
    const path = `sections[${s}]`;
    const ofSection = checkText(section.visibleWhen, `${path}.visibleWhen`, { ...known, before: new Set(before) });
    const ofFields = section.fields.flatMap((field, f) => {
      const findings = checkField(field, `${path}.fields[${f}]`, { ...known, before: new Set(before) });
      before.add(field.id);
      return findings;
    });
    return [...ofSection, ...ofFields];
  });
}

interface Scope {
  /** Every field of the form. */
  readonly form: ReadonlySet<string>;
  /** The fields that stand before. */
  readonly before: ReadonlySet<string>;
  readonly situation: ReadonlySet<string> | undefined;
  /** Inside a table: its columns, and those that stand before. */
  readonly row: { readonly all: ReadonlySet<string>; readonly before: ReadonlySet<string> } | undefined;
}

function checkField(field: FieldSpec, path: string, scope: Scope): readonly FormSpecFinding[] {
  const own = [
    ...checkText(field.visibleWhen, `${path}.visibleWhen`, scope),
    ...checkText(field.required, `${path}.required`, scope),
  ];
  if (field.kind !== "table") return own;
  const all = new Set(field.columns.map((column) => column.id));
  const ofColumns = field.columns.flatMap((column, index) => {
    const before = new Set(field.columns.slice(0, index).map((earlier) => earlier.id));
    return checkField(column, `${path}.columns[${index}]`, { ...scope, row: { all, before } });
  });
  return [...own, ...ofColumns];
}

function checkText(condition: string | boolean | undefined, path: string, scope: Scope): readonly FormSpecFinding[] {
  if (typeof condition !== "string") return [];
  const checked = checkExpression(condition);
  if (!checked.ok) return [{ path, code: "form/spec-condition", cause: checked.refusal }];
  const { variables, paths } = checked.value;
  const strangers = variables.filter((name) => !isRoot(name, scope));
  return [
    ...strangers.map((name): FormSpecFinding => ({ path, code: "form/spec-condition-name", name })),
    ...paths.flatMap(([root = "", name]) => checkPath(root, name, path, scope)),
  ];
}

function isRoot(name: string, scope: Scope): boolean {
  return name === "form" || name === "situation" || name === "today" || (name === "row" && scope.row !== undefined);
}

function checkPath(root: string, name: string | undefined, path: string, scope: Scope): readonly FormSpecFinding[] {
  if (root === "form") return checkName(name, { all: scope.form, before: scope.before }, { path, root });
  if (root === "row" && scope.row !== undefined) return checkName(name, scope.row, { path, root });
  if (root === "situation" && scope.situation !== undefined) {
    return checkName(name, { all: scope.situation, before: scope.situation }, { path, root });
  }
  return [];
}

function checkName(
  name: string | undefined,
  known: { readonly all: ReadonlySet<string>; readonly before: ReadonlySet<string> },
  at: { readonly path: string; readonly root: string },
): readonly FormSpecFinding[] {
  const { path, root } = at;
  if (name === undefined) return [{ path, code: "form/spec-condition-name", name: root }];
  const full = `${root}.${name}`;
  if (!known.all.has(name)) return [{ path, code: "form/spec-condition-name", name: full }];
  return known.before.has(name) ? [] : [{ path, code: "form/spec-condition-looks-ahead", name: full }];
}
