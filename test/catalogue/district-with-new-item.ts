/** The sample district with one item more, written here and nowhere else: no code has ever seen it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { ItemCode } from "../../src/core/shared/index.ts";
import { DEMO_FOLDER } from "../support/catalogue.ts";

export const NEW_ITEM = "1199010800990101604990199009000" as ItemCode;
const DECIDER = "spj-market.decider";

export interface WrittenDistrict {
  readonly folder: string;
  /** Writes the item again, changed. */
  change(changes: Readonly<Record<string, unknown>>): void;
  /** Rewrites the item's flow. */
  changeFlow(rewrite: (bpmn: string) => string): void;
  removeItem(): void;
  remove(): void;
}

export function writeDistrictWithNewItem(): WrittenDistrict {
  const folder = mkdtempSync(join(tmpdir(), "bancheng-district-"));
  cpSync(DEMO_FOLDER, folder, { recursive: true });
  authorise(join(folder, "organisation/posts.yaml"));
  enlist(join(folder, "lists/power.yaml"), power);
  enlist(join(folder, "lists/fee.yaml"), fee);
  const itemFolder = join(folder, "catalogue/boarding-kennel");
  const write = (changes: Readonly<Record<string, unknown>>) => {
    mkdirSync(itemFolder, { recursive: true });
    writeFileSync(join(itemFolder, "item.yaml"), stringify({ ...item, ...changes }));
    writeFileSync(join(itemFolder, "flow.bpmn"), bpmn);
  };
  write({});
  return {
    folder,
    change: write,
    changeFlow: (rewrite) => writeFileSync(join(itemFolder, "flow.bpmn"), rewrite(bpmn)),
    removeItem() {
      rmSync(itemFolder, { recursive: true });
      authorise(join(folder, "organisation/posts.yaml"), false);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The deciding post gets, or loses, the authorisation letter for the item. */
function authorise(file: string, granted = true): void {
  const posts: { posts: { id: string; authorisedItems?: string[] }[] } = parse(readFileSync(file, "utf8"));
  const decider = posts.posts.find((post) => post.id === DECIDER);
  if (decider === undefined) throw new Error(`the sample district has no post ${DECIDER}`);
  const others = (decider.authorisedItems ?? []).filter((code) => code !== NEW_ITEM);
  decider.authorisedItems = granted ? [...others, NEW_ITEM] : others;
  writeFileSync(file, stringify(posts));
}

/** A list gets one entry more. */
function enlist(file: string, entry: object): void {
  const list: { entries: object[] } = parse(readFileSync(file, "utf8"));
  writeFileSync(file, stringify({ entries: [...list.entries, entry] }));
}

const material = {
  source: "applicant",
  form: "electronic",
  copies: 1,
  verification: "declaration",
  basis: ["xuke §31"],
  acceptanceStandard: "清晰可辨",
  sample: "一页",
};

const item = {
  code: NEW_ITEM,
  basicCode: "990199009000",
  name: "宠物寄养场所经营许可",
  handling: "new",
  type: "01",
  level: "4",
  caseType: "2",
  servedParties: ["1", "2"],
  handlingForms: ["1", "2"],
  body: "spj",
  office: "spj-market",
  themes: ["l-permit"],
  keywords: ["宠物店", "狗"],
  legalBases: ["xuke §12 (?)"],
  receipt: {
    kind: "licence",
    noticeWithin: "5wd",
    silence: "accepted-from-receipt",
    basis: ["xuke §32(4)"],
    corrections: { within: "15wd", effect: "deemed-withdrawn", basis: ["fuwutiaoli §18"] },
  },
  statutory: { limit: "20wd", starts: "acceptance", basis: ["xuke §42"] },
  promise: { limit: "8wd", starts: "acceptance", basis: ["chengnuo §4"] },
  stops: [],
  extension: { maximum: "10wd", authority: "agency-head", basis: ["xuke §42"] },
  decision: { mode: "review-and-decide", outcomes: ["granted", "refused"] },
  conditions: [
    {
      id: "space",
      text: "每只动物有足够的活动面积。",
      basis: ["xuke §12 (?)"],
      checks: [{ id: "area", text: "布局图注明每间面积", material: "layout" }],
    },
  ],
  situations: [
    {
      id: "cats",
      text: "也寄养猫吗？",
      options: [
        { code: "yes", label: "是" },
        { code: "no", label: "否" },
      ],
    },
  ],
  materials: [
    { ...material, id: "layout", name: "场所布局图", necessity: "required" },
    { ...material, id: "cat-room", name: "猫舍隔离说明", necessity: "situational", when: 'situation.cats = "yes"' },
  ],
  form: {
    sections: [
      {
        id: "place",
        label: "场所",
        fields: [
          { id: "shopName", kind: "text", label: "店名", required: true, personal: false },
          { id: "places", kind: "integer", label: "寄养位", required: true, personal: false, min: 1, max: 500 },
          { id: "keeper", kind: "name", label: "负责人", required: true, personal: true },
        ],
      },
    ],
  },
  flow: "flow.bpmn",
  result: {
    kind: "licence",
    name: "宠物寄养场所经营许可证",
    prefix: "CW",
    validity: { years: 3 },
    fields: [
      { label: "名称", value: "form.shopName" },
      { label: "寄养位", value: "string(form.places)" },
    ],
    basis: ["xuke §39"],
  },
  fee: null,
  delivery: { limit: "10wd", starts: "decision", basis: ["xuke §44"] },
  siteVisits: { count: 0 },
  guide: {
    summary: "替别人照看宠物过夜的，营业前办理。",
    steps: ["提交", "受理", "审查和勘查", "决定", "领证"],
    notes: [],
    faq: [{ question: "只在白天照看也要办吗？", answer: "不要。" }],
    place: "政务服务中心1楼",
    hours: "工作日 9:00–17:00",
  },
  consult: { unit: "市场准入科", phone: "0980-5550121" },
  complaint: { unit: "司法局", phone: "0980-5550429" },
};

/** The item's power, and the fee that a test may have it charge: what is not on the lists cannot be published. */
const power = {
  code: item.basicCode,
  name: item.name,
  body: item.body,
  basicCode: item.basicCode,
  type: item.type,
  level: item.level,
  basis: ["xuke §12"],
};
const fee = {
  code: "fee-kennel",
  name: "场地费",
  body: item.body,
  kind: "administrative",
  rates: [{ label: "大型场所", amountFen: 100, unit: "次" }],
  basis: ["xuke §59"],
};

/** Review and visit side by side, the visit only where the rule says so. */
const bpmn = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bancheng="http://bancheng.example/bpmn" id="definitions" targetNamespace="http://bancheng.example/bpmn">
  <bpmn:message id="message-word" name="word" />
  <bpmn:process id="boarding-kennel" name="宠物寄养场所经营许可" isExecutable="true">
    <bpmn:startEvent id="start" />
    <bpmn:businessRuleTask id="size-rule" name="判断规模" bancheng:feel="form.places &gt;= 20" bancheng:result="large" />
    <bpmn:parallelGateway id="split" />
    <bpmn:userTask id="review" name="材料审查" bancheng:kind="review" bancheng:outcomes="agree,object" bancheng:office="spj-market" bancheng:post="reviewer" />
    <bpmn:boundaryEvent id="word" name="补充说明" attachedToRef="review" cancelActivity="false" bancheng:from="applicant">
      <bpmn:messageEventDefinition id="word-message" messageRef="message-word" />
    </bpmn:boundaryEvent>
    <bpmn:endEvent id="word-end" />
    <bpmn:exclusiveGateway id="size-gate" default="no-visit" />
    <bpmn:userTask id="visit" name="现场勘查" bancheng:kind="visit" bancheng:outcomes="met,unmet" bancheng:officers="2" bancheng:office="spj-visit" bancheng:post="visitor" />
    <bpmn:exclusiveGateway id="size-merge" />
    <bpmn:parallelGateway id="join" />
    <bpmn:userTask id="decide" name="作出决定" bancheng:kind="decide" bancheng:outcomes="granted,refused" bancheng:office="spj-market" bancheng:post="decider" />
    <bpmn:endEvent id="end" />
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="size-rule" />
    <bpmn:sequenceFlow id="f2" sourceRef="size-rule" targetRef="split" />
    <bpmn:sequenceFlow id="f3" sourceRef="split" targetRef="review" />
    <bpmn:sequenceFlow id="f4" sourceRef="split" targetRef="size-gate" />
    <bpmn:sequenceFlow id="to-visit" sourceRef="size-gate" targetRef="visit">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">large = true</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="no-visit" sourceRef="size-gate" targetRef="size-merge" />
    <bpmn:sequenceFlow id="f5" sourceRef="visit" targetRef="size-merge" />
    <bpmn:sequenceFlow id="f6" sourceRef="review" targetRef="join" />
    <bpmn:sequenceFlow id="f7" sourceRef="size-merge" targetRef="join" />
    <bpmn:sequenceFlow id="f8" sourceRef="join" targetRef="decide" />
    <bpmn:sequenceFlow id="f10" sourceRef="word" targetRef="word-end" />
    <bpmn:sequenceFlow id="f9" sourceRef="decide" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>
`;
