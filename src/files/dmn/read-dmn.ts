/**
 * Reads DMN 1.3 XML into what the compiler of decisions takes. The reader judges the file, the compiler judges the
 * decisions: here it is refused for what cannot be read without loss. Every warning of dmn-moddle is a finding
 * (R-RUL-08). Input data, knowledge sources and notes say something to the reader and nothing to the engine.
 */
import type { ModdleElement } from "bpmn-moddle";
import { DmnModdle } from "dmn-moddle";
import type {
  DecisionsSource,
  SourceDecision,
  SourceOther,
  SourceTable,
  SourceText,
  SourceType,
} from "../../core/rule/index.ts";
import { ok, type Result, refuse } from "../../core/shared/index.ts";
import { element, elements, text } from "../bpmn/moddle-values.ts";
import { type DmnDefects, type DmnFinding, findingOfError, findingOfWarning } from "./findings.ts";

const SILENT = new Set(["dmn:InputData", "dmn:KnowledgeSource"]);

/** Never throws on content, however broken. Refused with all findings of the file. */
export async function readDmn(xml: string): Promise<Result<DecisionsSource, DmnDefects>> {
  const root = await parse(xml);
  if (!root.ok) return root;
  const parts = elements(root.value, "drgElement");
  const decisions = parts.filter((part) => part.$type === "dmn:Decision");
  if (decisions.length === 0) return notRead([{ code: "dmn/no-decision" }]);
  const findings = checkInputs(parts);
  if (findings.length > 0) return notRead(findings);
  const language = text(root.value, "expressionLanguage");
  return ok({
    id: root.value.id ?? "",
    name: text(root.value, "name") ?? "",
    decisions: decisions.map((decision) => readDecision(decision, language)),
    types: elements(root.value, "itemDefinition").map((type) => readType(type, language)),
    others: [
      ...elements(root.value, "import").map(readOther),
      ...parts.filter((part) => part.$type !== "dmn:Decision" && !SILENT.has(part.$type)).map(readOther),
      ...decisions.filter((one) => elements(one, "knowledgeRequirement").length > 0).map(asksKnowledge),
    ],
  });
}

/**
 * Elements and requirements that the file's diagram does not draw, by id: such decisions run, but an editor cannot show
 * them. Refused when the file cannot be read.
 */
export async function listUndrawn(xml: string): Promise<Result<readonly string[], DmnDefects>> {
  const root = await parse(xml);
  if (!root.ok) return root;
  const diagrams = elements(element(root.value, "dmnDI") ?? root.value, "diagrams");
  const drawn = new Set(
    diagrams
      .flatMap((diagram) => elements(diagram, "diagramElements"))
      .map((shape) => element(shape, "dmnElementRef")?.id),
  );
  const parts = elements(root.value, "drgElement");
  const requirements = parts.flatMap((part) => elements(part, "informationRequirement"));
  return ok([...parts, ...requirements].map((part) => part.id ?? "").filter((id) => !drawn.has(id)));
}

// Made once: its types cost more than the reading of a file.
const MODDLE = new DmnModdle();

async function parse(xml: string): Promise<Result<ModdleElement, DmnDefects>> {
  try {
    const { rootElement, warnings } = await MODDLE.fromXML(xml);
    return warnings.length > 0 ? notRead(warnings.map(findingOfWarning)) : ok(rootElement);
  } catch (error) {
    return notRead([findingOfError(error, xml)]);
  }
}

function notRead(findings: readonly DmnFinding[]): Result<never, DmnDefects> {
  return refuse({ code: "dmn/not-read", findings });
}

/** An arrow from an input that is not there: for the engine it says nothing, but somebody meant something. */
function checkInputs(parts: readonly ModdleElement[]): readonly DmnFinding[] {
  const ids = new Set(parts.map((part) => part.id));
  return parts.flatMap((part) =>
    elements(part, "informationRequirement").flatMap((requirement): readonly DmnFinding[] => {
      const input = hrefOf(element(requirement, "requiredInput"));
      const isThere = input === undefined || ids.has(input);
      return isThere ? [] : [{ code: "dmn/unresolved-reference", element: part.id ?? "", found: input }];
    }),
  );
}

function readDecision(part: ModdleElement, language: string | undefined): SourceDecision {
  const name = text(part, "name") ?? "";
  const variable = element(part, "variable");
  const type = text(variable, "typeRef");
  const logic = element(part, "decisionLogic");
  return {
    id: part.id ?? "",
    name,
    variable: text(variable, "name") ?? name,
    requires: elements(part, "informationRequirement").flatMap(
      (requirement) => hrefOf(element(requirement, "requiredDecision")) ?? [],
    ),
    ...(type === undefined ? {} : { type }),
    ...(logic === undefined ? {} : { logic: readLogic(logic, language) }),
  };
}

function readLogic(part: ModdleElement, language: string | undefined): NonNullable<SourceDecision["logic"]> {
  if (part.$type === "dmn:DecisionTable") return readTable(part, language);
  if (part.$type !== "dmn:LiteralExpression" || element(part, "importedValues") !== undefined) return readOther(part);
  return { kind: "expression", ...readText(part, language), ...typeOf(part) };
}

function readTable(part: ModdleElement, language: string | undefined): SourceTable {
  const aggregation = text(part, "aggregation");
  return {
    kind: "table",
    id: part.id ?? "",
    hitPolicy: text(part, "hitPolicy") ?? "UNIQUE",
    ...(aggregation === undefined ? {} : { aggregation }),
    inputs: elements(part, "input").map((input) => {
      const expression = element(input, "inputExpression");
      return {
        id: input.id ?? "",
        label: text(input, "label") ?? "",
        expression: readText(expression, language),
        ...typeOf(expression),
        ...optional("allowed", element(input, "inputValues"), language),
      };
    }),
    outputs: elements(part, "output").map((output) => ({
      id: output.id ?? "",
      name: text(output, "name") ?? "",
      label: text(output, "label") ?? "",
      ...typeOf(output),
      ...optional("allowed", element(output, "outputValues"), language),
      ...optional("otherwise", element(output, "defaultOutputEntry"), language),
    })),
    rows: elements(part, "rule").map((rule) => ({
      id: rule.id ?? "",
      cells: elements(rule, "inputEntry").map((entry) => readText(entry, language)),
      entries: elements(rule, "outputEntry").map((entry) => readText(entry, language)),
    })),
  };
}

function readType(part: ModdleElement, language: string | undefined): SourceType {
  const isPlain = elements(part, "itemComponent").length === 0 && element(part, "functionItem") === undefined;
  const type = isPlain ? text(part, "typeRef") : undefined;
  return {
    id: part.id ?? "",
    name: text(part, "name") ?? "",
    ...(type === undefined ? {} : { type }),
    isList: part.get("isCollection") === true,
    ...optional("allowed", element(part, "allowedValues"), language),
  };
}

function readText(part: ModdleElement | undefined, language: string | undefined): SourceText {
  const own = text(part, "expressionLanguage") ?? language;
  const read = { id: part?.id ?? "", text: text(part, "text") ?? "" };
  return own === undefined ? read : { ...read, language: own };
}

function optional<const K extends string>(
  key: K,
  part: ModdleElement | undefined,
  language: string | undefined,
): { readonly [key in K]?: SourceText } {
  return part === undefined ? {} : ({ [key]: readText(part, language) } as { [key in K]: SourceText });
}

function typeOf(part: ModdleElement | undefined): { readonly type?: string } {
  const type = text(part, "typeRef");
  return type === undefined ? {} : { type };
}

function readOther(part: ModdleElement): SourceOther {
  const name = part.$type.slice(part.$type.indexOf(":") + 1);
  return { kind: "other", id: part.id ?? "", type: name.charAt(0).toLowerCase() + name.slice(1) };
}

function asksKnowledge(part: ModdleElement): SourceOther {
  return { kind: "other", id: part.id ?? "", type: "knowledgeRequirement" };
}

/** `#Decision_a` is the id within the file; anything else is kept as it stands and will not be found. */
function hrefOf(reference: ModdleElement | undefined): string | undefined {
  const href = text(reference, "href");
  return href?.startsWith("#") ? href.slice(1) : href;
}
