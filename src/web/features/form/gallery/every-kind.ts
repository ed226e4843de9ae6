import type { FormSpec } from "../../../../core/form/index.ts";

const plain = { required: true, personal: false } as const;

/** One field of each kind, with a condition, a table and a personal one. */
export const EVERY_KIND: FormSpec = {
  sections: [
    {
      id: "applicant",
      label: "申请人",
      help: "请对照证件填写。",
      fields: [
        { ...plain, id: "applicantName", kind: "name", label: "姓名", personal: true },
        { ...plain, id: "idNumber", kind: "residentId", label: "公民身份号码", personal: true },
        { ...plain, id: "mobile", kind: "mobile", label: "手机号码", personal: true },
        { ...plain, id: "phone", kind: "phone", label: "固定电话", required: false },
        { ...plain, id: "isFirm", kind: "boolean", label: "以企业名义申请吗？" },
        {
          ...plain,
          id: "creditCode",
          kind: "creditCode",
          label: "统一社会信用代码",
          visibleWhen: "form.isFirm = true",
        },
        { ...plain, id: "address", kind: "address", label: "经营场所" },
        { ...plain, id: "site", kind: "place", label: "施工地点", required: false },
      ],
    },
    {
      id: "business",
      label: "经营情况",
      fields: [
        { ...plain, id: "shopName", kind: "text", label: "店铺名称", maxLength: 40 },
        { ...plain, id: "story", kind: "longText", label: "经营内容", required: false, maxLength: 200 },
        { ...plain, id: "staff", kind: "integer", label: "从业人数", min: 1, unit: "人" },
        { ...plain, id: "area", kind: "decimal", label: "使用面积", min: 1, decimals: 2, unit: "平方米" },
        { ...plain, id: "capital", kind: "money", label: "投资金额", minFen: 10_000 },
        { ...plain, id: "openOn", kind: "date", label: "计划开业日期", min: "today" },
        { ...plain, id: "lease", kind: "dateRange", label: "租期" },
        {
          ...plain,
          id: "kind",
          kind: "choice",
          label: "店铺类型",
          options: [
            { code: "restaurant", label: "小餐馆" },
            { code: "snack", label: "小吃店" },
          ],
        },
        {
          ...plain,
          id: "scope",
          kind: "multiChoice",
          label: "经营项目",
          options: [
            { code: "hot", label: "热食类食品制售" },
            { code: "cold", label: "冷食类食品制售" },
          ],
        },
      ],
    },
    {
      id: "people",
      label: "人员和材料",
      fields: [
        {
          ...plain,
          id: "staffList",
          kind: "table",
          label: "食品安全管理人员",
          minRows: 1,
          maxRows: 3,
          columns: [
            { ...plain, id: "name", kind: "name", label: "姓名", personal: true },
            { ...plain, id: "hasCertificate", kind: "boolean", label: "有健康证吗？" },
            {
              ...plain,
              id: "validUntil",
              kind: "date",
              label: "健康证有效期至",
              visibleWhen: "row.hasCertificate = true",
            },
          ],
        },
        { ...plain, id: "plan", kind: "file", label: "店铺平面图", maxCount: 2 },
        {
          ...plain,
          id: "truth",
          kind: "declaration",
          label: "承诺",
          text: "本人承诺所填内容和所交材料真实、合法、有效。",
        },
      ],
    },
  ],
};
