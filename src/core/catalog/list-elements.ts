/**
 * Elements of the implementation list (实施清单) that no rule of the engine reads: what a hall, a website and a supervisor
 * want to know of an item beside its law, papers and clocks. All of them optional; the guide shows the public ones.
 * Names after GB/T 39554.2-2020 and the list of the national platform in operation.
 */
import type { CivilDate } from "../shared/index.ts";
import type { BasisRef } from "./law.ts";

/** 权力来源. */
export const POWER_SOURCES = {
  "1": "法定本级行使",
  "2": "上级下放",
  "3": "上级授权",
  "4": "同级授权",
  "5": "上级委托",
  "6": "同级委托",
  "7": "相对集中划转",
} as const;
export type PowerSource = keyof typeof POWER_SOURCES;

/** 网上办理深度, from telling to doing everything without a visit. */
export const ONLINE_DEPTHS = {
  "1": "互联网咨询",
  "2": "互联网收件",
  "3": "互联网预审",
  "4": "互联网受理",
  "5": "互联网办理",
  "6": "互联网办理结果信息反馈",
  "7": "互联网电子证照反馈",
} as const;
export type OnlineDepth = keyof typeof ONLINE_DEPTHS;

/** 通办范围. */
export const SERVICE_RANGES = {
  none: "不通办",
  district: "全区（县）通办",
  city: "全市通办",
  province: "全省通办",
  nation: "跨省通办",
} as const;
export type ServiceRange = keyof typeof SERVICE_RANGES;

/** 使用的网络. */
export const NETWORKS = { internet: "互联网", government: "政务外网", department: "部门专网" } as const;
export type Network = keyof typeof NETWORKS;

export interface ItemElements {
  readonly powerSource?: PowerSource;
  /** 委托部门: who entrusted it, where the power is another's. @basis 行政许可法 §24 */
  readonly entrustedBy?: string;
  /** 业务指导部门: the central or provincial department that guides it. */
  readonly guidedBy?: string;
  /** 地方编码: codes under which a province lists the same item. */
  readonly localCodes?: { readonly basic?: string; readonly implementation?: string };
  /** 数量限制; without it nothing is limited. @basis 行政许可法 §57 */
  readonly quantityLimit?: { readonly text: string; readonly basis: readonly BasisRef[] };
  /** 预约办理. */
  readonly appointment?: { readonly offered: boolean; readonly perDay?: number; readonly note?: string };
  readonly onlineDepth?: OnlineDepth;
  /** 通办: where it can be handed in beside its own hall. */
  readonly range?: ServiceRange;
  /** 网上支付 · 物流快递 · 自助终端. */
  readonly payOnline?: boolean;
  readonly express?: { readonly materials: boolean; readonly result: boolean };
  readonly selfService?: boolean;
  /** 业务系统: the system that it is done in, where that is another one. */
  readonly system?: {
    readonly name: string;
    readonly network: Network;
    readonly singleSignOn: boolean;
    readonly url?: string;
    readonly mobileUrl?: string;
  };
  /** 办理大厅 and how to get there. */
  readonly hall?: { readonly name: string; readonly transport?: string };
  /** 计划生效日期、计划取消日期. */
  readonly effectiveFrom?: CivilDate;
  readonly effectiveTo?: CivilDate;
  /** 行政相对人权利和义务. */
  readonly rights?: readonly string[];
  readonly duties?: readonly string[];
  /** 裁量权基准: where the decider may choose, and by what. Internal; the standard itself is published. */
  readonly discretion?: readonly DiscretionRule[];
  /** 行政处罚的行为、种类、幅度, where the list holds penalties. */
  readonly penalties?: readonly {
    readonly act: string;
    readonly penalty: string;
    readonly basis: readonly BasisRef[];
  }[];
}

/** @basis 优化营商环境条例 §58; 行政执法监督条例 §12 */
export interface DiscretionRule {
  /** What is to be judged. */
  readonly point: string;
  readonly standard: string;
  readonly basis: readonly BasisRef[];
}

/** 材料 beyond what the engine reads: how it is to be filled in and kept. */
export interface MaterialElements {
  /** 填报须知. */
  readonly fillingNotes?: string;
  /** 来源渠道说明. */
  readonly sourceNote?: string;
  /** 纸质材料规格: A4, 蓝图. */
  readonly paperFormat?: string;
  /** 原件份数、复印件份数, where both are asked. */
  readonly originals?: number;
  readonly duplicates?: number;
  /** 非必要情形: when a material that is required as a rule is not. */
  readonly notNeededWhen?: string;
  /** Must be filled in by the person themselves. */
  readonly inPerson?: boolean;
}
