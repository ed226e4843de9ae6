/**
 * The five kinds of joint work on one mechanism. The kind fixes which steps of cases it may serve, whose they may be, who
 * has to sign, and what comes out.
 */
import type { TaskKind } from "../flow/index.ts";

export const JOINT_KINDS = ["visit", "combined-visit", "assessment", "drawing-review", "acceptance"] as const;
/** 联合踏勘 · 综合踏勘 (one body, several items) · 联合评估 · 联合审图 · 联合验收. */
export type JointKind = (typeof JOINT_KINDS)[number];

export interface KindRule {
  /** Kinds of waiting steps that it can serve. */
  readonly serves: readonly TaskKind[];
  /** All parts belong to one body, and no other body is invited. */
  readonly oneBody: boolean;
  readonly minimumParts: number;
  /** Officers with an enforcement certificate who sign for each body that verifies something; one for a mere opinion. */
  readonly officers: number;
  /** At a place of the person's: they sign too, or it is written why not. */
  readonly onSite: boolean;
  /** The name of the report (Chinese: it stands in the file). */
  readonly report: string;
}

/** @basis 行政许可法 §34(3): two or more officers verify what the application says */
export const KIND_RULES = {
  visit: on({ serves: ["visit", "consult"], report: "联合踏勘报告" }),
  "combined-visit": on({ serves: ["visit"], report: "综合踏勘报告", oneBody: true, minimumParts: 2 }),
  assessment: atTheTable("联合评估意见"),
  "drawing-review": atTheTable("联合审图意见"),
  acceptance: on({ serves: ["visit", "consult", "review"], report: "联合验收意见" }),
} as const satisfies Record<JointKind, KindRule>;

/** How many of a body's officers sign, given the steps that it has in the work. */
export function officersFor(kind: JointKind, steps: readonly TaskKind[]): number {
  const { officers } = KIND_RULES[kind];
  return kind === "acceptance" || steps.includes("visit") ? officers : 1;
}

type OnSite = Pick<KindRule, "serves" | "report"> & Partial<KindRule>;

function on(rule: OnSite): KindRule {
  return { oneBody: false, minimumParts: 1, officers: 2, onSite: true, ...rule };
}

function atTheTable(report: string): KindRule {
  return {
    serves: ["consult", "expert-review", "review"],
    oneBody: false,
    minimumParts: 1,
    officers: 1,
    onSite: false,
    report,
  };
}
