/**
 * 业务手册: the same item for those who handle it: what to look at for each condition and who does it, every clock with what
 * stops it, who may extend, what to say when the answer is no. Internal.
 */
import {
  CASE_TYPES,
  ITEM_TYPES,
  type ItemSpec,
  type LegalBasis,
  type Post,
  type Procedure,
  reasonBasis,
  SAFETY_AREAS,
  SPECIAL_PROCEDURES,
} from "../../core/catalog/index.ts";
import type { EdgeId, FlowModel, NodeId, UserTaskNode } from "../../core/flow/index.ts";
import { lawTexts, limitText } from "../papers/law-text.ts";
import type { ReasonEntry } from "../ports/catalogue-store.ts";
import { cite } from "./citations.ts";
import {
  AUTHORITY_WORDS,
  CORRECTION_WORDS,
  MODE_WORDS,
  materialWords,
  OUTCOME_WORDS,
  REASON_WORDS,
  RECEIPT_WORDS,
  RESULT_WORDS,
  startText,
  TASK_WORDS,
} from "./document-words.ts";
import { expressionWords } from "./expression-words.ts";
import { nodesInOrder } from "./flow-steps.ts";
import {
  type DocumentPart,
  type DocumentSection,
  fields,
  lawsText,
  list,
  note,
  paragraph,
  section,
  table,
} from "./item-document.ts";

export interface HandbookSource {
  readonly procedure: Procedure;
  readonly offices: ReadonlyMap<string, string>;
  readonly posts: readonly Pick<Post, "office" | "role" | "name">[];
  readonly reasons: readonly ReasonEntry[];
  readonly bases: Readonly<Record<string, LegalBasis>>;
}

export function handbookSections(source: HandbookSource): readonly DocumentSection[] {
  const { item, body } = source.procedure;
  const laws = (refs: ItemSpec["legalBases"]) => lawsText(cite(refs, source.bases));
  return [
    ...section("事项和权限", ...authority(source, laws)),
    ...section("收件和受理", ...intake(item, laws)),
    ...section("材料核对", materials(item, laws)),
    ...section("审查要点", checks(item, laws)),
    ...section("裁量基准", discretion(item, laws)),
    ...section("流程和岗位", ...flow(source)),
    ...section("时限", ...clocks(source, laws)),
    ...section("可以停止、中止和延长的情形", ...stops(item, laws)),
    ...section("承诺", undertakings(item, laws)),
    ...section("决定和文书", ...decision(source, laws)),
    ...section("不予受理、要求补正和不予准许怎么说", ...reasons(source)),
    ...section(
      "救济告知",
      paragraph(
        `不服决定的，可以自知道决定之日起${body.remedies.reviewDays}日内向${body.remedies.reviewBody}申请行政复议，` +
          `或者自知道决定之日起${body.remedies.litigationMonths}个月内向${body.remedies.court}提起行政诉讼。`,
      ),
    ),
  ];
}

type Laws = (refs: ItemSpec["legalBases"]) => string;

function authority(
  { procedure: { item, body, office } }: HandbookSource,
  laws: Laws,
): readonly (DocumentPart | readonly DocumentPart[])[] {
  const { safety, main } = item;
  return [
    fields(
      ["事项名称", item.name],
      ["事项类型", ITEM_TYPES[item.type]],
      ["办件类型", CASE_TYPES[item.caseType]],
      ["实施编码", item.code],
      ["业务办理项编码", main?.handlingCode],
      ["以谁的名义决定", body.name],
      ["承办机构", office.name],
      ["用章", `受理用“${body.acceptanceSeal}”，决定和证件用“${body.approvalSeal}”`],
      ["办理方式", MODE_WORDS[item.decision.mode]],
      [
        "安全事项",
        safety === undefined
          ? null
          : `直接关系${safety.areas.map((area) => SAFETY_AREAS[area]).join("、")}，不适用审批告知承诺（${laws(safety.basis)}）`,
      ],
    ),
    list(item.legalBases.map((ref) => laws([ref]))),
  ];
}

function intake({ receipt }: ItemSpec, laws: Laws): readonly (DocumentPart | readonly DocumentPart[])[] {
  const { corrections, noticeWithin } = receipt;
  return [
    paragraph(`${RECEIPT_WORDS[receipt.kind]}（${laws(receipt.basis)}）。`),
    fields(
      ["一次告知的期限", noticeWithin === null ? null : limitText(noticeWithin)],
      [
        "申请人补正的期限",
        corrections === null ? null : `${limitText(corrections.within)}（${laws(corrections.basis)}）`,
      ],
      ["逾期不补正", corrections === null ? null : CORRECTION_WORDS[corrections.effect]],
    ),
    list([
      "告知一次说全；第二次只能就没有交来的和新交来的材料提出问题。",
      "不得以材料不齐为由不予受理，先告知补正。",
      "申请人要求正式提出申请的，窗口应当收件，不得以预审代替。",
    ]),
  ];
}

function materials(item: ItemSpec, laws: Laws): readonly DocumentPart[] {
  const rows = item.materials.map((material, index) => {
    const { necessity, form, verification } = materialWords(material);
    const how =
      material.sharedFrom === undefined ? verification : `从${material.sharedFrom}获取，取不到的可以由申请人自愿提交`;
    const notes = material.elements?.fillingNotes;
    return [
      String(index + 1),
      material.name,
      material.when === undefined ? necessity : `${necessity}：${expressionWords(material.when, { item })}`,
      `${form} ${material.copies} 份；${how}`,
      `${material.acceptanceStandard}${notes === undefined ? "" : `填报：${notes}`}（${laws(material.basis)}）`,
    ];
  });
  return table(
    "材料核对",
    [
      ["序号", 5],
      ["材料", 22],
      ["何时要", 17],
      ["形式和核验", 20],
      ["受理标准和依据", 36],
    ],
    rows,
  );
}

/** Condition by condition: what the reviewer looks at, and in which paper. */
function checks(item: ItemSpec, laws: Laws): readonly DocumentPart[] {
  const names = new Map(item.materials.map(({ id, name }) => [id, name]));
  return item.conditions.flatMap(({ text, basis, checks: points }, index) => [
    paragraph(`条件${index + 1}：${text}（${laws(basis)}）`),
    ...table(
      `条件${index + 1}的审查要点`,
      [
        ["要点", 58],
        ["看哪份材料", 26],
        ["结论", 16],
      ],
      points.map((point) => [point.text, names.get(point.material ?? "") ?? "—", "□是 □否"]),
    ),
  ]);
}

function discretion({ elements }: ItemSpec, laws: Laws): readonly DocumentPart[] {
  const rules = elements?.discretion ?? [];
  return rules.length === 0
    ? [paragraph("本事项没有可以裁量的内容：符合法定条件的应当准予，不符合的不予准许。")]
    : table(
        "裁量基准",
        [
          ["裁量的内容", 25],
          ["基准", 50],
          ["依据", 25],
        ],
        rules.map(({ point, standard, basis }) => [point, standard, laws(basis)]),
      );
}

function flow({ procedure, offices, posts }: HandbookSource): readonly (DocumentPart | readonly DocumentPart[])[] {
  const model = procedure.flow;
  const tasks = nodesInOrder(model).flatMap((node) => (node.kind === "user-task" ? [node] : []));
  const postName = ({ office, post }: UserTaskNode) =>
    posts.find((one) => one.office === office && one.role === post)?.name ?? post;
  const rows = tasks.map((task, index) => [
    String(index + 1),
    `${task.name}${task.statutoryStep ? "（法定程序，不得跳过）" : ""}`,
    `${whoDoes(task, offices)}·${postName(task)}${task.minimumOfficers > 1 ? `，${task.minimumOfficers}人以上` : ""}`,
    `${TASK_WORDS[task.taskKind]}：${task.outcomes.map((one) => OUTCOME_WORDS[one] ?? one).join("／")}`,
    task.limit === undefined ? "—" : shortLimit(task.limit),
    nextOf(procedure, task.id),
  ]);
  return [
    table(
      "流程环节",
      [
        ["序号", 5],
        ["环节", 18],
        ["谁办", 20],
        ["做什么、结果", 20],
        ["时限", 11],
        ["然后", 26],
      ],
      rows,
    ),
    note(
      "现场核查、检验检测由两名以上工作人员进行，记录姓名和执法证号（行政许可法第三十四条、第五十五条）。有利害关系的应当回避。",
    ),
  ];
}

function whoDoes({ office, loop }: UserTaskNode, offices: ReadonlyMap<string, string>): string {
  const several = loop?.offices;
  if (several === undefined) return offices.get(office) ?? office;
  return several.map((id) => offices.get(id) ?? id).join("、");
}

/** The steps that may follow, with the condition where there is a choice. */
function nextOf({ flow: model, item }: Procedure, from: NodeId): string {
  const seen = new Set<NodeId>();
  const found: string[] = [];
  let joined = false;
  const walk = (id: NodeId, condition: string): void => {
    const node = model.nodes[id];
    if (node === undefined || seen.has(id)) return;
    seen.add(id);
    if (node.kind === "parallel" && waitsForOthers(model, id)) joined = true;
    if (!PASSING.has(node.kind)) {
      found.push(condition === "" ? node.name : `${condition}的，${node.name}`);
      return;
    }
    for (const edge of model.out[id] ?? []) follow(edge, condition);
  };
  const follow = (edge: EdgeId, before: string): void => {
    const way = model.edges[edge];
    if (way === undefined) return;
    const choice = way.condition === undefined ? "" : expressionWords(way.condition, { item, flow: model });
    walk(way.to, choice === "" ? before : choice);
  };
  for (const edge of model.out[from] ?? []) follow(edge, "");
  return `${joined ? "并行各步都完成后：" : ""}${found.join("；")}`;
}

function waitsForOthers(model: FlowModel, id: NodeId): boolean {
  return Object.values(model.edges).filter(({ to }) => to === id).length > 1;
}

/** Nodes at which nobody does anything. */
const PASSING: ReadonlySet<string> = new Set(["exclusive", "parallel", "inclusive", "rule"]);

const UNITS: Readonly<Record<string, string>> = {
  wd: "个工作日",
  cd: "日",
  mo: "个月",
  h: "小时",
  wh: "个工作小时",
  min: "分钟",
};

/** `3wd` as a flow writes it. */
function shortLimit(text: string): string {
  const [, amount = "", unit = ""] = /^(\d+)([a-z]+)$/.exec(text) ?? [];
  return UNITS[unit] === undefined ? text : `${amount}${UNITS[unit]}`;
}

function clocks(
  { procedure: { item, timing } }: HandbookSource,
  laws: Laws,
): readonly (DocumentPart | readonly DocumentPart[])[] {
  const rule = (one: ItemSpec["promise"], missing: string) =>
    one === null
      ? missing
      : `${startText(one.starts)}${limitText(one.limit)}；${laws(one.basis)}${one.note === undefined ? "" : `；${one.note}`}`;
  return [
    fields(
      ["法定期限", rule(item.statutory, "法律、法规、规章未规定")],
      ["承诺期限", rule(item.promise, "没有承诺，不得公布")],
      ["送达期限", rule(item.delivery, "")],
      ...timing.clocks.map((clock) => [clock.name, rule(clock, "")] as const),
      ["黄灯", `用去期限的百分之${Math.round(timing.yellowShare * 100)}`],
    ),
    note("起算当日不计入；期限的最后一日是法定节假日的顺延。法定和承诺以先届满的为准。"),
  ];
}

function stops(item: ItemSpec, laws: Laws): readonly (DocumentPart | readonly DocumentPart[])[] {
  const rows = [
    ...item.stops.map(({ kind, label, stops: which, maximum, basis }) => [
      `${SPECIAL_PROCEDURES[kind]}：${label}`,
      which.includes("statute") ? "法定和承诺" : "只停承诺，法定期限照走",
      maximum === undefined ? "—" : limitText(maximum),
      laws(basis),
    ]),
    ...(item.suspensions ?? []).map(({ label, basis }) => [`中止：${label}`, "全部", "至原因消除", laws(basis)]),
  ];
  const { extension } = item;
  return [
    rows.length === 0
      ? paragraph("没有可以停止计时的情形：现场核查、征求意见、公示、补正都计入期限。")
      : table(
          "停止计时",
          [
            ["情形", 34],
            ["停哪个", 22],
            ["最长", 14],
            ["依据", 30],
          ],
          rows,
        ),
    extension === null
      ? paragraph("法律没有规定延长，任何人不得批准延长。")
      : paragraph(
          `${AUTHORITY_WORDS[extension.authority]}批准可以延长一次，最多${limitText(extension.maximum)}，期满前决定，理由告知申请人（${laws(extension.basis)}）。`,
        ),
  ];
}

function undertakings({ undertakings: rules = [] }: ItemSpec, laws: Laws): readonly DocumentPart[] {
  return rules.flatMap(({ name, told, due, breach, basis }) => [
    paragraph(`${name}（${laws(basis)}）。申请人自愿；不选的按一般程序，不得要求作出承诺。`),
    ...list(told),
    ...(due === null
      ? []
      : [note(`履行或者核查期限：${startText(due.starts)}${limitText(due.limit)}（${laws(due.basis)}）`)]),
    ...list(breach.map((one) => `不履行或者不实的后果有依据：${laws(one.basis)}`)),
  ]);
}

function decision(
  { procedure: { item } }: HandbookSource,
  laws: Laws,
): readonly (DocumentPart | readonly DocumentPart[])[] {
  const { result, fee, renewal } = item;
  return [
    fields(
      ["可以作出的决定", item.decision.outcomes.map((one) => OUTCOME_WORDS[one]).join("、")],
      [
        "结果文书",
        result.kind === "none" ? "书面决定" : `${RESULT_WORDS[result.kind]}：${result.name}（${laws(result.basis)}）`,
      ],
      ["证件内容", result.fields.map(({ label }) => label).join("、")],
      ["收费", fee === null ? "不收费" : `${fee.name}，${fee.payee}（${laws(fee.basis)}）`],
      ["到期不作决定", renewal?.silence === "renewed" ? `视为准予延续（${laws(renewal.basis)}）` : null],
    ),
    list([
      "决定以案卷记录为依据；准予的也要有书面决定，写明依据。",
      ...(item.decision.outcomes.includes("refused")
        ? ["不予准许的，说明理由和依据，告知复议和诉讼的机关与期限。"]
        : []),
      "合同制窗口人员可以收件、发件，不得签发决定；签发人有执法资格并持有本事项的授权书。",
    ]),
  ];
}

/** R-CAT-126: by kind, from the district's library, as the paper will say it. */
function reasons({
  reasons: library,
  bases,
  procedure: { item },
}: HandbookSource): readonly (DocumentPart | readonly DocumentPart[])[] {
  const kinds = Object.keys(REASON_WORDS).filter(
    (kind) => kind !== "refusal" || item.decision.outcomes.includes("refused"),
  );
  return kinds
    .filter((kind) => kind !== "extension" || item.extension !== null)
    .flatMap((kind) => {
      const entries = library.filter((one) => one.kind === kind);
      const basisOf = (id: string) => bases[id];
      const rows = entries.map(({ text, law }) => [
        text,
        lawTexts(reasonBasis(kind, law, item, basisOf), basisOf).join("、"),
      ]);
      return table(
        REASON_WORDS[kind] ?? kind,
        [
          [REASON_WORDS[kind] ?? kind, 68],
          ["依据", 32],
        ],
        rows,
      );
    });
}
