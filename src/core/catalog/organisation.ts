/** Who acts: bodies of government, their offices and windows, and the posts that people hold. */
import type { OfficeHours } from "../calendar/index.ts";
import type { Action } from "../party/index.ts";
import type { BodyId, OfficeId } from "../shared/index.ts";
import type { BodyNature, BodyStanding } from "./codes.ts";

export interface Body {
  readonly id: BodyId;
  readonly name: string;
  /** 统一社会信用代码. */
  readonly creditCode: string;
  readonly nature: BodyNature;
  /** Prefix of its papers: 澄审批, giving 澄审批许受〔2026〕123号. */
  readonly paperPrefix: string;
  readonly acceptanceSeal: string;
  readonly approvalSeal: string;
  readonly phone: string;
  readonly address: string;
  readonly remedies: Remedies;
  /** Where they differ from the district's: hours limits of this body run in them. */
  readonly officeHours?: readonly OfficeHours[];
  /** 上级机关: a case in one of its offices is sent up. */
  readonly superior?: true;
  /** What it is to the governments above it: decides who answers for it. Absent: nobody compares its remedies. */
  readonly standing?: BodyStanding;
  /** 行政处罚权: may punish, by the law or by a decision on the division of powers. Absent: may not. */
  readonly penalises?: true;
}

/**
 * Where a person goes against this body's decision: data of the deciding body, never a constant (law.md 1.14).
 * @basis 行政复议法 §20, §24; 行政诉讼法 §46
 */
export interface Remedies {
  readonly reviewBody: string;
  readonly reviewDays: number;
  readonly court: string;
  readonly litigationMonths: number;
  readonly online?: string;
}

export interface Office {
  readonly id: OfficeId;
  readonly body: BodyId;
  readonly name: string;
  readonly kind: "section" | "window" | "visit" | "leadership" | "consulted" | "support";
}

/**
 * A post (岗位): an office, a role in it, and what it may do. People hold posts; rights come from posts only.
 * `authorisedItems` is the internal authorisation letter: which items' decisions the post may sign.
 */
export interface Post {
  readonly id: string;
  readonly office: OfficeId;
  readonly name: string;
  /** The role that BPMN lanes name: `clerk`, `reviewer`, `decider`, `visitor`, `expert`, `agency-head`, `admin` … */
  readonly role: string;
  readonly grants: readonly Action[];
  /** `all`, or the implementation codes covered; only deciding posts have any. */
  readonly authorisedItems?: "all" | readonly string[];
}
