/** What may stand on a screen or a public page in place of a name or a number. */

const COMPOUND_SURNAMES = new Set(
  (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 " +
    "申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 " +
    "宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五"
  ).split(" "),
);

/**
 * Keeps the surname: 张伟 → 张*, 欧阳震华 → 欧阳**, 买买提·吐尔逊 → 买**·***, John Smith → J*** S****.
 * A name of one character is hidden wholly.
 */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length <= 1) return "*".repeat(characters.length);
  const shown = COMPOUND_SURNAMES.has(characters.slice(0, 2).join("")) && characters.length > 2 ? 2 : 1;
  const latin = /^[\p{Script=Latin}\s.'’-]+$/u.test(name);
  return characters
    .map((character, index) => {
      if (/[\s·•‧.]/u.test(character)) return character;
      if (index < shown) return character;
      return latin && /\s/u.test(characters[index - 1] ?? "") ? character : "*";
    })
    .join("");
}

/** Keeps the first three and the last four of a long number, of a short one (11 or fewer) the first and the last two. */
export function maskIdNumber(number: string): string {
  return number.length > 11 ? keepEnds(number, 3, 4) : keepEnds(number, 1, 2);
}

/** 13812345678 → 138****5678; 0519-86310000 → 0519-****0000; short numbers, which are public, stay. */
export function maskPhone(phone: string): string {
  if (phone.length <= 5) return phone;
  const area = /^0\d{2,3}-/.exec(phone)?.[0].length ?? 0;
  return phone.slice(0, area) + keepEnds(phone.slice(area), area > 0 ? 0 : 3, 4);
}

function keepEnds(text: string, first: number, last: number): string {
  const characters = [...text];
  const hidden = characters.length - first - last;
  if (hidden <= 0) return "*".repeat(characters.length);
  return characters.slice(0, first).join("") + "*".repeat(hidden) + characters.slice(-last).join("");
}
