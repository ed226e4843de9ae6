/**
 * 实施清单: an item by the names of the national list, element for element. What the list asks for and nobody has given
 * is null, so that a gap can be seen. One row here is one element of the list, and says where it comes from.
 */
import {
  type BasisRef,
  BODY_NATURES,
  CASE_TYPES,
  EXERCISE_LEVELS,
  HANDLING_FORMS,
  HANDLING_KINDS,
  ITEM_TYPES,
  type ItemSpec,
  NETWORKS,
  ONLINE_DEPTHS,
  POWER_SOURCES,
  type Procedure,
  SERVED_PARTIES,
  SERVICE_RANGES,
  SPECIAL_PROCEDURES,
  type TimeRule,
} from "../../core/catalog/index.ts";
import type { Json } from "../../core/shared/index.ts";
import { lawTexts, limitText } from "../papers/law-text.ts";
import { materialWords, startText } from "./document-words.ts";

export interface ListElement {
  /** Column of the national list (`up_task_general_basic`), or of its child tables after a dot. */
  readonly column: string;
  /** 要素名称. */
  readonly name: string;
  /** Shown to the public? */
  readonly open: boolean;
  /** Where it stands in `item.yaml`, or what it is made from. */
  readonly place: string;
  readonly value: (source: ListSource) => Json;
}

export interface ListSource {
  readonly procedure: Procedure;
  readonly themes: ReadonlyMap<string, string>;
  /** Since when this version is in use; null for a file that is not loaded. */
  readonly since: string | null;
}

/** By the names of the list, in its order. */
export function implementationList(source: ListSource): Readonly<Record<string, Json>> {
  return Object.fromEntries(LIST_ELEMENTS.map(({ column, value }) => [column, value(source)]));
}

const element = (
  column: string,
  name: string,
  place: string,
  value: (item: ItemSpec, source: ListSource) => Json | undefined,
): ListElement => ({
  column,
  name,
  place,
  open: true,
  value: (source) => value(source.procedure.item, source) ?? null,
});
const inner = (...given: Parameters<typeof element>): ListElement => ({ ...element(...given), open: false });

function laws(refs: readonly BasisRef[], { procedure }: ListSource): readonly string[] {
  return lawTexts(refs, (id) => procedure.bases[id]);
}

const amount = (rule: TimeRule | null) => rule?.limit.amount;
const unit = (rule: TimeRule | null) => rule?.limit.unit;

function explained(rule: TimeRule | null, source: ListSource): string | undefined {
  if (rule === null) return undefined;
  return [`${startText(rule.starts)}${limitText(rule.limit)}`, rule.note, ...laws(rule.basis, source)]
    .filter((part) => part !== undefined)
    .join("；");
}

const named = <T extends string>(table: Readonly<Record<T, string>>, codes: readonly T[]) =>
  codes.map((code) => ({ code, name: table[code] }));
const one = <T extends string>(table: Readonly<Record<T, string>>, code: T | undefined) =>
  code === undefined ? undefined : { code, name: table[code] };

/** Every element, grouped as the list is. */
export const LIST_ELEMENTS: readonly ListElement[] = [
  // 基本信息
  element("catalog_code", "基本编码", "basicCode", ({ basicCode, main }) => main?.basicCode ?? basicCode),
  element("task_code", "实施编码", "code", ({ code, main }) => main?.handlingCode.slice(0, 31) ?? code),
  element("task_handle_item", "业务办理项编码", "main.handlingCode", ({ main }) => main?.handlingCode),
  element("local_catalog_code", "地方基本编码", "elements.localCodes.basic", (i) => i.elements?.localCodes?.basic),
  element(
    "local_task_code",
    "地方实施编码",
    "elements.localCodes.implementation",
    (i) => i.elements?.localCodes?.implementation,
  ),
  element("task_name", "事项名称", "name", ({ name }) => name),
  element("main_name", "主项名称", "main.name", ({ main }) => main?.name),
  element("handle_kind", "业务类型", "handling", ({ handling }) => one(HANDLING_KINDS, handling)),
  element("task_type", "事项类型", "type", ({ type }) => one(ITEM_TYPES, type)),
  element("task_version", "事项版本", "(version)", (_, { procedure }) => procedure.version),
  element("task_state", "事项状态", "(published)", (_, { since }) => (since === null ? "草稿" : "在用")),
  element("use_level", "行使层级", "level", ({ level }) => one(EXERCISE_LEVELS, level)),
  element("power_source", "权力来源", "elements.powerSource", (i) => one(POWER_SOURCES, i.elements?.powerSource)),
  element("project_type", "办件类型", "caseType", ({ caseType }) => one(CASE_TYPES, caseType)),
  element("server_type", "服务对象", "servedParties", ({ servedParties }) => named(SERVED_PARTIES, servedParties)),
  element("dept_code", "实施主体编码", "body", (_, { procedure }) => procedure.body.creditCode),
  element("dept_name", "实施主体", "body", (_, { procedure }) => procedure.body.name),
  element("dept_type", "实施主体性质", "body", (_, { procedure }) => one(BODY_NATURES, procedure.body.nature)),
  element("office", "承办机构", "office", (_, { procedure }) => procedure.office.name),
  element("entrust_name", "委托部门", "elements.entrustedBy", (i) => i.elements?.entrustedBy),
  element("guide_dept", "业务指导部门", "elements.guidedBy", (i) => i.elements?.guidedBy),
  element(
    "plan_effective_date",
    "计划生效日期",
    "elements.effectiveFrom",
    (i, s) => i.elements?.effectiveFrom ?? s.since,
  ),
  element("plan_cancel_date", "计划取消日期", "elements.effectiveTo", (i) => i.elements?.effectiveTo),
  // 依据和条件
  element("by_law", "设定和实施依据", "legalBases", (i, s) => laws(i.legalBases, s)),
  element("accept_condition", "受理条件", "conditions", (i) => i.conditions.map(({ text }) => text)),
  inner("check_points", "审查要点", "conditions.checks", (i) =>
    i.conditions.flatMap((c) => c.checks.map(({ text }) => text)),
  ),
  inner("discretion", "裁量权基准", "elements.discretion", (i, s) =>
    i.elements?.discretion?.map(({ point, standard, basis }) => ({ point, standard, basis: laws(basis, s) })),
  ),
  element("quantity_limit", "数量限制", "elements.quantityLimit", (i) => i.elements?.quantityLimit?.text ?? "无"),
  element("penalty", "行政处罚的行为、种类、幅度", "elements.penalties", (i) =>
    i.elements?.penalties?.map(({ act, penalty }) => `${act}：${penalty}`),
  ),
  // 期限
  element("anticipate_day", "法定办结时限", "statutory.limit", ({ statutory }) => amount(statutory)),
  element("anticipate_type", "法定办结时限单位", "statutory.limit", ({ statutory }) => unit(statutory)),
  element(
    "anticipate_explain",
    "法定办结时限说明",
    "statutory",
    (i, s) => explained(i.statutory, s) ?? "法律、法规、规章未规定",
  ),
  element("promise_day", "承诺办结时限", "promise.limit", ({ promise }) => amount(promise)),
  element("promise_type", "承诺办结时限单位", "promise.limit", ({ promise }) => unit(promise)),
  element("promise_explain", "承诺办结时限说明", "promise", (i, s) => explained(i.promise, s)),
  element("special_procedure", "特别程序", "stops", (i) =>
    i.stops.length === 0
      ? "无"
      : i.stops.map(({ kind, label, maximum }) => ({
          kind: SPECIAL_PROCEDURES[kind],
          label,
          maximum: maximum === undefined ? null : limitText(maximum),
        })),
  ),
  element("extension", "延长审批", "extension", (i) =>
    i.extension === null ? "不得延长" : limitText(i.extension.maximum),
  ),
  // 办理
  element("handle_type", "办理形式", "handlingForms", ({ handlingForms }) => named(HANDLING_FORMS, handlingForms)),
  element("handle_flow", "办理流程", "guide.steps", ({ guide }) => guide.steps),
  inner("flow_steps", "流程环节", "flow.bpmn", (_, { procedure }) =>
    Object.values(procedure.flow.nodes).flatMap((node) => (node.kind === "user-task" ? [node.name] : [])),
  ),
  element("limit_scene_num", "到办事现场次数", "siteVisits.count", ({ siteVisits }) => siteVisits.count),
  element("limit_scene_explain", "必须现场办理原因说明", "siteVisits.reason", ({ siteVisits }) => siteVisits.reason),
  element("online_depth", "网上办理深度", "elements.onlineDepth", (i) => one(ONLINE_DEPTHS, i.elements?.onlineDepth)),
  element("service_range", "通办范围", "elements.range", (i) => one(SERVICE_RANGES, i.elements?.range)),
  element("appointment", "是否支持预约办理", "elements.appointment.offered", (i) => i.elements?.appointment?.offered),
  element("appointment_quota", "每日预约量", "elements.appointment.perDay", (i) => i.elements?.appointment?.perDay),
  element("appointment_explain", "预约说明", "elements.appointment.note", (i) => i.elements?.appointment?.note),
  element("pay_online", "是否支持网上支付", "elements.payOnline", (i) => i.elements?.payOnline),
  element("express_in", "是否支持材料寄送", "elements.express.materials", (i) => i.elements?.express?.materials),
  element("express_out", "是否支持结果寄送", "elements.express.result", (i) => i.elements?.express?.result),
  element("self_service", "是否支持自助终端办理", "elements.selfService", (i) => i.elements?.selfService),
  inner("system_name", "业务系统名称", "elements.system.name", (i) => i.elements?.system?.name),
  inner("system_network", "使用的网络", "elements.system.network", (i) => one(NETWORKS, i.elements?.system?.network)),
  inner("is_single_login", "是否单点登录", "elements.system.singleSignOn", (i) => i.elements?.system?.singleSignOn),
  element("link_addr", "网上办理地址", "elements.system.url", (i) => i.elements?.system?.url),
  element("mobile_terminal_url", "移动端办理地址", "elements.system.mobileUrl", (i) => i.elements?.system?.mobileUrl),
  element("transact_hall", "办理大厅", "elements.hall.name", (i) => i.elements?.hall?.name),
  element("transact_addr", "办理地点", "guide.place", ({ guide }) => guide.place),
  element("transact_time", "办理时间", "guide.hours", ({ guide }) => guide.hours),
  element("transact_traffic", "交通指引", "elements.hall.transport", (i) => i.elements?.hall?.transport),
  element("theme", "主题分类", "themes", (i, { themes }) =>
    i.themes.map((code) => ({ code, name: themes.get(code) ?? code })),
  ),
  // 收费和结果
  element("is_fee", "是否收费", "fee", ({ fee }) => fee !== null),
  element("fee_name", "收费项目名称", "fee.name", ({ fee }) => fee?.name),
  element("fee_basis", "收费依据", "fee.basis", (i, s) => (i.fee === null ? undefined : laws(i.fee.basis, s))),
  element("fee_reduction", "收费减免", "fee.reduction", ({ fee }) => fee?.reduction),
  element("result_type", "审批结果类型", "result.kind", ({ result }) => result.kind),
  element("result_name", "审批结果名称", "result.name", ({ result }) => result.name),
  element("result_sample", "审批结果样本", "result.fields", ({ result }) => result.fields.map(({ label }) => label)),
  element("delivery", "送达期限", "delivery", (i, s) => explained(i.delivery, s)),
  // 问和管
  element("link_way", "咨询方式", "consult", ({ consult }) => ({ ...consult })),
  element("supervise_way", "监督投诉方式", "complaint", ({ complaint }) => ({ ...complaint })),
  element("faq", "常见问题", "guide.faq", ({ guide }) => guide.faq.map((entry) => ({ ...entry }))),
  element("rights", "行政相对人权利", "elements.rights", (i) => i.elements?.rights),
  element("duties", "行政相对人义务", "elements.duties", (i) => i.elements?.duties),
  element("review", "行政复议机关", "body.remedies", (_, { procedure: { body } }) => body.remedies.reviewBody),
  element("litigation", "行政诉讼机关", "body.remedies", (_, { procedure: { body } }) => body.remedies.court),
  // 材料
  element("materials", "申请材料", "materials", (i, s) => i.materials.map((material) => materialRow(material, s))),
];

function materialRow(material: ItemSpec["materials"][number], source: ListSource): Json {
  const words = materialWords(material);
  const { elements } = material;
  return {
    material_name: material.name,
    necessity: words.necessity,
    source_type: words.source,
    source_explain: elements?.sourceNote ?? material.issuer ?? material.sharedFrom ?? null,
    material_form: words.form,
    copies: material.copies,
    originals: elements?.originals ?? (material.form === "original" ? material.copies : 0),
    duplicates: elements?.duplicates ?? (material.form === "copy" ? material.copies : 0),
    paper_format: elements?.paperFormat ?? null,
    filling_notes: elements?.fillingNotes ?? null,
    acceptance_standard: material.acceptanceStandard,
    basis: [...laws(material.basis, source)],
    not_needed_when: elements?.notNeededWhen ?? null,
    in_person: elements?.inPerson ?? false,
    blank_form: material.blankForm ?? null,
    sample: material.sample,
  };
}
