/** The editor of dmn-js with our words; its code is fetched when somebody edits decision tables. */
import type { Translate } from "./modeler.ts";

/** One decision as a table or an expression, or all of them with what they require. */
export interface DecisionView {
  readonly id: string;
  readonly name?: string;
  readonly type: "drd" | "decisionTable" | "literalExpression" | "boxedExpression";
}

interface CommandStack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

interface DecisionViewer {
  get(name: "commandStack"): CommandStack;
  on(event: string, listener: () => void): void;
}

export interface DecisionsEditor {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
  getViews(): readonly DecisionView[];
  getActiveView(): DecisionView | undefined;
  getActiveViewer(): DecisionViewer | undefined;
  open(view: DecisionView): Promise<unknown>;
  on(event: "viewer.created", listener: (event: { readonly viewer: DecisionViewer }) => void): void;
  on(event: "views.changed", listener: () => void): void;
  destroy(): void;
}

export async function openDecisions(container: HTMLElement, translate: Translate): Promise<DecisionsEditor> {
  const { default: DmnModeler } = await import("./dmn-modeler.ts");
  const options = {
    container,
    common: { dataTypes: TYPES },
    ...Object.fromEntries(
      ["drd", "decisionTable", "literalExpression", "boxedExpression"].map((view) => [
        view,
        { additionalModules: [{ translate: ["value", translate] }] },
      ]),
    ),
  };
  return new DmnModeler(options) as unknown as DecisionsEditor;
}

/** Those that the compiler takes. */
const TYPES = [
  "string",
  "boolean",
  "number",
  "date",
  "time",
  "dateTime",
  "dayTimeDuration",
  "yearMonthDuration",
  "Any",
];

/** A file with one empty decision, which the rule step of a flow may name by `id`. */
export function newDecisions(id: string, name: string): string {
  const shown = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="definitions-${id}" name="${shown}" namespace="http://bancheng.example/dmn">
  <decision id="${id}" name="${shown}">
    <decisionTable id="${id}-table" hitPolicy="UNIQUE">
      <input id="${id}-in">
        <inputExpression id="${id}-in-expression" typeRef="string">
          <text></text>
        </inputExpression>
      </input>
      <output id="${id}-out" name="result" typeRef="string" />
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${id}-diagram">
      <dmndi:DMNShape id="${id}-shape" dmnElementRef="${id}">
        <dc:Bounds height="80" width="180" x="160" y="100" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
}
