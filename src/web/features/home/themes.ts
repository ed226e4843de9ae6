/**
 * The themes under which people look for a matter (主题分类): the code is the Chinese name that the catalogue carries,
 * `text` the key of its name in the reader's language.
 */
export interface Theme {
  readonly code: string;
  readonly text: string;
}

export const THEMES: { readonly persons: readonly Theme[]; readonly firms: readonly Theme[] } = {
  persons: [
    { code: "生育收养", text: "birth" },
    { code: "户籍办理", text: "household" },
    { code: "教育科研", text: "education" },
    { code: "就业创业", text: "work" },
    { code: "婚姻登记", text: "marriage" },
    { code: "住房保障", text: "housing" },
    { code: "社会保障", text: "security" },
    { code: "医疗卫生", text: "health" },
    { code: "交通出行", text: "traffic" },
    { code: "优待抚恤", text: "support" },
    { code: "离职退休", text: "retirement" },
    { code: "死亡殡葬", text: "funeral" },
  ],
  firms: [
    { code: "设立变更", text: "founding" },
    { code: "准营准办", text: "opening" },
    { code: "投资审批", text: "investment" },
    { code: "规划建设", text: "building" },
    { code: "人力资源", text: "staff" },
    { code: "安全生产", text: "safety" },
    { code: "环保绿化", text: "environment" },
    { code: "交通运输", text: "transport" },
    { code: "文体教育", text: "culture" },
    { code: "农林牧渔", text: "farming" },
    { code: "公用事业", text: "utilities" },
    { code: "法人注销", text: "closing" },
  ],
};
