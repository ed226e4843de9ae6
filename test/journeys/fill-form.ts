/** Fills in a form as a person does: box by box, in the order in which it is drawn. */
import type { Locator, Page } from "playwright";
import type { FormSpec, SimpleFieldSpec } from "../../src/core/form/index.ts";
import { fieldElementId } from "../../src/web/features/form/answers.ts";
import { expect } from "./expect.ts";

export type Values = Readonly<Record<string, unknown>>;

/** Fields without a value are passed over. */
export async function fillForm(page: Page, form: FormSpec, values: Values): Promise<void> {
  for (const { fields } of form.sections)
    for (const field of fields) {
      const value = values[field.id];
      if (value === undefined) continue;
      if (field.kind === "table") await fillTable(page, field.id, field.columns, rowsOf(value));
      else await fillField(page, field, fieldElementId(field.id), value);
    }
}

async function fillTable(page: Page, id: string, columns: readonly SimpleFieldSpec[], rows: readonly Values[]) {
  const table = byId(page, fieldElementId(id));
  for (const [index, row] of rows.entries()) {
    const drawn = table.locator("ol > li");
    if ((await drawn.count()) <= index) await table.getByRole("button", { name: "添加一项" }).click();
    for (const column of columns) {
      const value = row[column.id];
      if (value !== undefined) await fillField(page, column, fieldElementId(`${id}[${index}].${column.id}`), value);
    }
  }
}

async function fillField(page: Page, field: SimpleFieldSpec, id: string, value: unknown): Promise<void> {
  const box = byId(page, id);
  switch (field.kind) {
    case "boolean":
      return byId(page, `${id}-${value === true ? "yes" : "no"}`).check();
    case "choice":
      return (await box.evaluate((element) => element.tagName)) === "SELECT"
        ? void (await box.selectOption(String(value)))
        : byId(page, `${id}-${value}`).check();
    case "multiChoice":
      for (const code of listOf(value)) await byId(page, `${id}-${code}`).check();
      return;
    case "declaration":
      return byId(page, `${id}-box`).check();
    case "date":
      return fillDate(page, id, String(value));
    case "dateRange":
      await fillDate(page, `${id}-from`, textIn(value, "from"));
      return fillDate(page, `${id}-to`, textIn(value, "to"));
    case "address":
      await byId(page, `${id}-level-0`).selectOption(textIn(value, "division"));
      return byId(page, `${id}-detail`).fill(textIn(value, "detail"));
    case "place":
      return byId(page, `${id}-address`).fill(textIn(value, "address"));
    case "money":
      return box.fill(String(Number(textIn(value, "amountFen")) / 100));
    case "file":
      throw new Error(`${id}: a file is chosen, not typed`);
    default:
      return box.fill(String(value));
  }
}

async function fillDate(page: Page, id: string, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  await byId(page, `${id}-year`).fill(year);
  await byId(page, `${id}-month`).fill(String(Number(month)));
  await byId(page, `${id}-day`).fill(String(Number(day)));
}

/** Ids may hold dots and brackets that a selector would take for its own. */
export function byId(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"]`);
}

function rowsOf(value: unknown): readonly Values[] {
  return listOf(value).map((row) => (typeof row === "object" && row !== null ? { ...row } : {}));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown, key: string): string {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
  if (found === undefined) throw new Error(`no ${key} in ${JSON.stringify(value)}`);
  return String(found);
}

/** Every checkbox of the form, which may still be on its way: `all` alone does not wait for any. */
export async function tickAll(form: Locator): Promise<void> {
  const boxes = form.getByRole("checkbox");
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.check();
}
