import { describe, expect, test } from "vitest";
import { compileDecision, compileDecisions, evaluateDecision } from "../../core/rule/index.ts";
import { listUndrawn, readDmn } from "./index.ts";

const NAMESPACES = [
  'xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"',
  'xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"',
  'xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"',
  'xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/"',
  'xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"',
  'xmlns:modeler="http://modeler.example/schema"',
].join(" ");

function dmn(content: string, attributes = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions ${NAMESPACES} id="Definitions_d" name="收费" namespace="http://bancheng.example/dmn" ${attributes}>
${content}
</definitions>`;
}

const LEVEL = `
  <decision id="Decision_level" name="审查级别">
    <variable id="Var_level" name="级别" typeRef="string"/>
    <informationRequirement id="Req_1"><requiredInput href="#Input_form"/></informationRequirement>
    <decisionTable id="Table_level" hitPolicy="PRIORITY" biodi:annotationsWidth="300">
      <input id="In_area" label="面积" biodi:width="192">
        <inputExpression id="Exp_area" typeRef="number"><text>form.area</text></inputExpression>
        <inputValues id="Values_area"><text>&gt;= 0</text></inputValues>
      </input>
      <input id="In_kind"><inputExpression id="Exp_kind" typeRef="tKind"><text>form.kind</text></inputExpression></input>
      <output id="Out_level" name="level" typeRef="string">
        <outputValues id="Values_level"><text>"city","district"</text></outputValues>
        <defaultOutputEntry id="Default_level"><text>"district"</text></defaultOutputEntry>
      </output>
      <annotation name="依据"/>
      <rule id="Row_1">
        <inputEntry id="Cell_1"><text>&gt;= 500</text></inputEntry>
        <inputEntry id="Cell_2"><text></text></inputEntry>
        <outputEntry id="Entry_1"><text>"city"</text></outputEntry>
        <annotationEntry><text>第三条</text></annotationEntry>
      </rule>
      <rule id="Row_2">
        <inputEntry id="Cell_3"><text>-</text></inputEntry>
        <inputEntry id="Cell_4"><text><![CDATA[not("shop")]]></text></inputEntry>
        <outputEntry id="Entry_2"><text>"district"</text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <inputData id="Input_form" name="form"><variable id="Var_form" name="form"/></inputData>
  <knowledgeSource id="Source_law" name="办法"/>
  <itemDefinition id="Type_kind" name="tKind"><typeRef>string</typeRef>
    <allowedValues id="Values_kind"><text>"shop","stall"</text></allowedValues></itemDefinition>
  <textAnnotation id="Note"><text>说明</text></textAnnotation>`;

const FEE = `
  <decision id="Decision_fee" name="收费">
    <informationRequirement id="Req_2"><requiredDecision href="#Decision_level"/></informationRequirement>
    <literalExpression id="Fee_text" typeRef="number"><text>if 级别 = "city" then 200 else 100</text></literalExpression>
  </decision>`;

const DIAGRAM = `
  <dmndi:DMNDI><dmndi:DMNDiagram id="Diagram">
    <dmndi:DMNShape id="S1" dmnElementRef="Decision_level"><dc:Bounds height="80" width="180" x="160" y="100"/></dmndi:DMNShape>
    <dmndi:DMNShape id="S2" dmnElementRef="Input_form"><dc:Bounds height="45" width="125" x="160" y="300"/></dmndi:DMNShape>
    <dmndi:DMNEdge id="E1" dmnElementRef="Req_1"><di:waypoint x="220" y="300"/><di:waypoint x="250" y="180"/></dmndi:DMNEdge>
  </dmndi:DMNDiagram></dmndi:DMNDI>`;

async function read(xml: string) {
  const source = await readDmn(xml);
  if (!source.ok) expect.fail(JSON.stringify(source.refusal));
  return source.value;
}

async function findingsOf(xml: string) {
  const source = await readDmn(xml);
  return source.ok ? [] : source.refusal.findings;
}

describe("reading", () => {
  test("tables, types, requirements and literal expressions reach the decision", async () => {
    const compiled = compileDecision(await read(dmn(LEVEL + FEE)), "Decision_fee");
    if (!compiled.ok) expect.fail(JSON.stringify(compiled.refusal));
    const fee = (area: number, kind: string) => evaluateDecision(compiled.value, { form: { area, kind } });
    expect(fee(500, "shop")).toEqual({ ok: true, value: 200 });
    expect(fee(499, "stall")).toEqual({ ok: true, value: 100 });
    expect(fee(499, "shop")).toEqual({ ok: true, value: 100 });
    expect(fee(-1, "shop")).toMatchObject({ refusal: { code: "rule/input-not-allowed", column: "面积" } });
    expect(fee(1, "bank")).toMatchObject({ refusal: { code: "rule/input-not-allowed", column: "form.kind" } });
  });

  test("another prefix and attributes of other tools read the same", async () => {
    const prefixed = dmn(LEVEL)
      .replaceAll(/<(\/?)(?=[a-zA-Z])(?!dmndi:|dc:|di:|\?xml)/g, "<$1d:")
      .replace('xmlns="', 'xmlns:d="')
      .replace("namespace=", 'modeler:executionPlatform="any" namespace=');
    expect(await read(prefixed)).toEqual(await read(dmn(LEVEL)));
  });

  test("what the diagram does not draw is listed", async () => {
    expect(await listUndrawn(dmn(LEVEL + DIAGRAM))).toEqual({ ok: true, value: ["Source_law"] });
    expect(await listUndrawn(dmn(LEVEL + FEE + DIAGRAM))).toEqual({
      ok: true,
      value: ["Source_law", "Decision_fee", "Req_2"],
    });
    expect(await listUndrawn("<a/>")).toMatchObject({ ok: false });
  });
});

describe("R-RUL-08 a file that cannot be read without loss is refused", () => {
  test.each([
    ["no XML", "DMN", { code: "dmn/not-dmn" }],
    ["an open element", dmn("<decision id='Decision_a'>"), { code: "dmn/not-dmn" }],
    ["another document", "<html/>", { code: "dmn/not-dmn" }],
    ["nothing", "", { code: "dmn/not-dmn" }],
    [
      "another version of DMN",
      dmn(LEVEL).replaceAll("20191111", "20230324"),
      { code: "dmn/version", found: "https://www.omg.org/spec/DMN/20230324/MODEL/" },
    ],
    ["a Chinese id", dmn('<decision id="级别" name="级别"/>'), { code: "dmn/id-malformed", found: "级别", line: 3 }],
    ["an id twice", dmn(LEVEL + LEVEL), { code: "dmn/id-duplicate", found: "Decision_level" }],
    ["an unknown element", dmn(`${LEVEL}<magic id="M"/>`), { code: "dmn/unknown-element", found: "dmn:Magic" }],
    [
      "an unknown attribute",
      dmn('<decision id="D" colour="red"/>'),
      { code: "dmn/unknown-attribute", found: "colour" },
    ],
    ["another encoding", dmn(LEVEL).replace("UTF-8", "GBK"), { code: "dmn/encoding", found: "GBK" }],
    ["no decision", dmn('<inputData id="I" name="form"/>'), { code: "dmn/no-decision" }],
    [
      "an input that is not there",
      dmn(LEVEL.replace("#Input_form", "#Input_from")),
      { code: "dmn/unresolved-reference", element: "Decision_level", found: "Input_from" },
    ],
  ])("%s", async (_, xml, finding) => {
    expect(await findingsOf(xml)).toContainEqual(expect.objectContaining(finding));
  });
});

describe("R-RUL-02 what is not executed is refused by its id", () => {
  const logic = (content: string) => `<decision id="Decision_a" name="a">${content}</decision>`;
  test.each([
    [
      "a business knowledge model",
      `${LEVEL}<businessKnowledgeModel id="Bkm" name="f"/>`,
      { element: "Bkm", found: "businessKnowledgeModel" },
    ],
    [
      "a decision service",
      `${LEVEL}<decisionService id="Service" name="s"/>`,
      { element: "Service", found: "decisionService" },
    ],
    [
      "an import",
      `<import name="other" namespace="http://other.example" importType="dmn"/>${LEVEL}`,
      { element: "Definitions_d", found: "import" },
    ],
    ["a context", logic('<context id="Context"/>'), { element: "Context", found: "context" }],
    ["an invocation", logic('<invocation id="Call"/>'), { element: "Call", found: "invocation" }],
    ["a function", logic('<functionDefinition id="Fun"/>'), { element: "Fun", found: "functionDefinition" }],
    ["a list", logic('<list id="List"/>'), { element: "List", found: "list" }],
    ["a relation", logic('<relation id="Relation"/>'), { element: "Relation", found: "relation" }],
    [
      "knowledge of another file",
      logic(
        '<knowledgeRequirement id="K"><requiredKnowledge href="http://x.example#F"/></knowledgeRequirement><literalExpression id="L"><text>1</text></literalExpression>',
      ),
      { element: "Decision_a", found: "knowledgeRequirement" },
    ],
  ])("%s", async (_, content, place) => {
    const compiled = compileDecisions([await read(dmn(content))]);
    expect(compiled).toMatchObject({ ok: false, refusal: { code: "rule/not-compiled" } });
    const findings = compiled.ok ? [] : compiled.refusal.findings;
    expect(findings).toContainEqual(expect.objectContaining({ code: "rule/unsupported-element", ...place }));
  });

  test("another language than FEEL, of a cell or of the file", async () => {
    const javascript = dmn(
      LEVEL.replace('<inputEntry id="Cell_1">', '<inputEntry id="Cell_1" expressionLanguage="JS">'),
    );
    expect(compileDecisions([await read(javascript)])).toMatchObject({
      refusal: {
        findings: [{ code: "rule/expression-language", element: "Cell_1", row: 1, column: "面积", found: "JS" }],
      },
    });
    expect(
      compileDecisions([await read(dmn(FEE.replace(/<info.*<\/info\w+>/, ""), 'expressionLanguage="JUEL"'))]),
    ).toMatchObject({
      refusal: { findings: [{ code: "rule/expression-language", element: "Fee_text", found: "JUEL" }] },
    });
    const feel = 'expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/"';
    expect(compileDecisions([await read(dmn(LEVEL, feel))]).ok).toBe(true);
  });
});
