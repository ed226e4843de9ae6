/**
 * Acts upon something one already has: each line one act with the words for it. Who names none of them is taken to
 * begin; who names one wants that one.
 */
const LATER_ACTS: readonly (readonly string[])[] = [
  ["变更", "更名", "更正"],
  ["延续", "续期", "延期", "到期"],
  ["注销", "撤销", "终止", "退出"],
  ["补办", "补发", "补证", "补领", "补换", "遗失", "挂失", "丢失"],
  ["换发", "换领", "换证"],
  ["停业", "歇业", "报停"],
  ["恢复", "复业"],
  ["转入", "转出", "过户", "迁移", "转移接续"],
  ["校验", "复审", "年检", "年度审验"],
  ["解除", "解挂", "解封"],
  ["分立", "合并"],
  ["查询", "咨询", "指引"],
];

/** Numbers of the later acts that a text names. */
export function laterActsIn(text: string): readonly number[] {
  return LATER_ACTS.flatMap((words, act) => (words.some((word) => text.includes(word)) ? [act] : []));
}

const NOT_ASKED_FOR = 0.85;
const NOT_THE_ONE_ASKED_FOR = 0.6;

/** Share of its score that an item keeps, by the acts that the query and the item name. */
export function actShare(asked: readonly number[], named: readonly number[]): number {
  const missed = asked.length > 0 && !asked.some((act) => named.includes(act));
  const extra = named.some((act) => !asked.includes(act));
  return (missed ? NOT_THE_ONE_ASKED_FOR : 1) * (extra ? NOT_ASKED_FOR : 1);
}
