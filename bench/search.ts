/** Answer times of the catalogue's search over 5,000 invented items, in one thread. */
import { makeSearchIndex, replaceEntry, type SearchEntry, searchItems } from "../src/core/catalog/search.ts";
import { syllablesOf } from "../src/files/text/pinyin.ts";
import { makeSegmenter } from "../src/files/text/segment.ts";

export interface SearchTimes {
  readonly items: number;
  readonly queries: number;
  readonly build_ms: number;
  readonly replace_ms: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly p99_ms: number;
}

const ITEMS = 5_000;
const ROUNDS = 10;

/** Every query is asked once to warm up, then ten times. */
export function benchSearch(): SearchTimes {
  const entries = inventItems(ITEMS);
  const text = { segment: makeSegmenter(), pinyin: syllablesOf };
  const [index, buildMs] = timed(() => makeSearchIndex(entries, SYNONYMS, text));
  const [, replaceMs] = timed(() => entries.slice(0, 20).map((entry) => replaceEntry(index, entry)));
  const queries = queriesFor(entries);
  for (const query of queries) searchItems(index, query);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of queries) times.push(timed(() => searchItems(index, query))[1]);
  }
  times.sort((a, b) => a - b);
  return {
    items: entries.length,
    queries: queries.length,
    build_ms: rounded(buildMs),
    replace_ms: rounded(replaceMs / 20),
    p50_ms: percentile(times, 0.5),
    p95_ms: percentile(times, 0.95),
    p99_ms: percentile(times, 0.99),
  };
}

const SUBJECTS = (
  "食品 药品 公共场所 道路运输 城市道路 户外广告 幼儿园 民办学校 医疗机构 护士 医师 教师 种子 兽药 燃气 取水 排水 林木 渔业 船舶 " +
  "出租汽车 危险化学品 烟花爆竹 特种设备 建筑工程 不动产 商品房 社会团体 宗教场所 档案 残疾人 失业人员 养老保险 医疗保险 公积金"
).split(" ");
const MATTERS =
  "经营 生产 执业 使用 设立 运输 施工 采集 安装 检验 资格 补贴 待遇 信息 场地 设备 人员 合同 印章 证书".split(" ");
const ACTS = "许可新办 许可变更 许可延续 许可注销 备案 登记 审批 核发 补办 认定 申领 查询".split(" ");
const SYNONYMS = SUBJECTS.map((subject) => ({ everyday: `办${subject}证`, means: `${subject}许可` }));

/** Every combination of a subject, a matter and an act once, as many as asked for. */
function inventItems(count: number): readonly SearchEntry[] {
  return Array.from({ length: count }, (_, i): SearchEntry => {
    const subject = SUBJECTS[i % SUBJECTS.length] ?? "";
    const matter = MATTERS[Math.floor(i / SUBJECTS.length) % MATTERS.length] ?? "";
    const act = ACTS[Math.floor(i / (SUBJECTS.length * MATTERS.length)) % ACTS.length] ?? "";
    return {
      code: `990108${String(i).padStart(6, "0")}`,
      name: `${subject}${matter}${act}（县级）`,
      body: `区${matter}管理局`,
      themes: [matter],
      keywords: [subject],
      aliases: [],
    };
  });
}

/** Whole and partial names, words the other way round, pinyin, first letters, slips, everyday words. */
function queriesFor(entries: readonly SearchEntry[]): readonly string[] {
  const sampled = entries.filter((_, i) => i % 250 === 0);
  return sampled.flatMap(({ name, keywords: [subject = ""] }) => {
    const syllables = syllablesOf(name).filter((syllable) => /^[a-z]+$/.test(syllable));
    const spelling = syllables.slice(0, 5).join("");
    return [
      name,
      name.slice(0, 5),
      `怎么办理${name.slice(2, 8)}`,
      `${name.slice(4, 8)} ${subject}`,
      spelling,
      syllables.map((syllable) => syllable[0]).join(""),
      spelling.slice(0, 4) + spelling.slice(5),
      `${name.slice(0, 1)}某${name.slice(2)}`,
      `办个${subject}证`,
    ];
  });
}

function timed<T>(work: () => T): readonly [T, number] {
  const begin = performance.now();
  const result = work();
  return [result, performance.now() - begin];
}

function percentile(sorted: readonly number[], share: number): number {
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}

if (import.meta.main) console.log(JSON.stringify(benchSearch(), null, 2));
