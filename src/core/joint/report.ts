/** From the one report to the command that does each case's waiting step (R-JNT-15). */
import type { CaseCommand } from "../case/index.ts";
import type { AccountId, FileId, Instant } from "../shared/index.ts";
import { KIND_RULES } from "./kinds.ts";
import type { Finding, JointPart, JointWork, Verdict } from "./state.ts";

/** Names of offices by id, for the words of the report. */
export type OfficeNames = ReadonlyMap<string, string>;

/**
 * The ordinary command of the case. The same for the same work, however often it is made.
 * @throws Error when the work is not concluded: there is nothing to tell yet
 */
export function caseCommandOf(work: JointWork, part: JointPart, names: OfficeNames): CaseCommand {
  const { conclusion } = work;
  const outcome = conclusion?.outcomes[part.id];
  if (conclusion === null || outcome === undefined) throw new Error(`joint work ${work.id} has no report`);
  const findings = findingsOf(work, part);
  const words = reportWords(work, part, names);
  if (part.kind !== "visit") {
    const checks = Object.fromEntries(findings.map(({ check, finding }) => [check, finding.verdict === "met"]));
    return { type: "review", task: part.task, outcome, opinion: words, checks };
  }
  return {
    type: "record-visit",
    task: part.task,
    outcome,
    // The visit was when the last finding of this step was made, not when the report was written.
    visitedAt: Math.max(work.requestedAt, ...findings.map(({ finding }) => finding.at)) as Instant,
    officers: work.officers
      .filter((officer) => officer.body === part.body)
      .map(({ account, enforcementNumber }) => ({ account, enforcementNumber: enforcementNumber ?? "" })),
    findings: words,
    personsWords: work.person?.words ?? "",
    photos: filesOfPart(work, part),
  };
}

/** Who may do the part's step: who reused the findings, or the officers who signed, with its post, in their order. */
export function feedersOf(work: JointWork, part: JointPart): readonly AccountId[] {
  const reused = work.reused[part.id];
  if (reused !== undefined) return [reused.by];
  const able = work.checkIns.filter((one) =>
    one.posts.some((post) => post.office === part.office && post.role === part.post),
  );
  const signed = work.officers.map((officer) => officer.account);
  return signed.filter((account) => able.some((one) => one.account === account));
}

/** Photos of the part and what was signed: they go into the case's file with its step. */
export function filesOfPart(work: JointWork, part: JointPart): readonly FileId[] {
  const photos = findingsOf(work, part).flatMap(({ finding }) => finding.photos);
  const signatures = [...work.officers.filter((one) => one.body === part.body), ...(work.person ? [work.person] : [])];
  return [...new Set([...photos, ...signatures.flatMap((one) => one.signature ?? [])])];
}

/** Every file that belongs to the work. */
export function filesOfWork(work: JointWork): readonly FileId[] {
  const signatures = [...work.officers, ...(work.person === null ? [] : [work.person])];
  return [
    ...new Set([
      ...work.findings.flatMap((finding) => finding.photos),
      ...signatures.flatMap((one) => one.signature ?? []),
    ]),
  ];
}

/** R-JNT-11: opinions and absences stand apart; an absence is called one, with its document. */
export function reportWords(work: JointWork, part: JointPart, names: OfficeNames): string {
  const name = (office: string) => names.get(office) ?? office;
  const lines = [`${KIND_RULES[work.kind].report}：${work.conclusion?.summary ?? ""}`];
  if (work.reused[part.id] !== undefined) lines.push("沿用先前现场核查的结论，本步骤不再到场。");
  for (const { text, finding } of findingsOf(work, part))
    lines.push(`${text}：${VERDICT_WORDS[finding.verdict]}${finding.note === "" ? "" : `（${finding.note}）`}`);
  for (const { office, opinion } of work.responders) {
    if (opinion !== null) lines.push(`${name(office)}意见：${OPINION_WORDS[opinion.outcome]}${paren(opinion.words)}`);
  }
  for (const { office, absence } of work.responders) {
    if (absence === null) continue;
    if (absence.standsFor === "nothing") {
      lines.push(`${name(office)}缺席，不视为任何意见；依法由其作出的决定和答复由其自行作出，责任由该单位承担。`);
      continue;
    }
    const basis = `按${absence.document}${absence.article}`;
    lines.push(`${name(office)}缺席，${basis}视为${STANDS_FOR_WORDS[absence.standsFor]}，责任由该单位承担。`);
  }
  return lines.join("\n");
}

interface PartFinding {
  readonly check: string;
  readonly text: string;
  readonly finding: Finding;
}

/** By check of the part; of a reused one, the finding that stands for it. */
function findingsOf(work: JointWork, part: JointPart): readonly PartFinding[] {
  const covers = work.reused[part.id]?.covers;
  return part.checks.flatMap(({ id, text }) => {
    const source = covers?.find((cover) => cover.check === id)?.by ?? { part: part.id, check: id };
    const finding = work.findings.find((one) => one.part === source.part && one.check === source.check);
    return finding === undefined ? [] : [{ check: id, text, finding }];
  });
}

function paren(words: string): string {
  return words === "" ? "" : `（${words}）`;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = { met: "符合", unmet: "不符合", "not-applicable": "不适用" };
const OPINION_WORDS = { agree: "同意", conditional: "有条件同意", object: "不同意" } as const;
const STANDS_FOR_WORDS = { attendance: "已到场", findings: "认可现场核查事实", opinion: "无意见" } as const;
