import type { DivisionSource } from "../AddressField.tsx";

const NAMES: Readonly<Record<string, string>> = {
  "990108": "澄河区",
  "990108001": "河东街道",
  "990108002": "古桥街道",
  "990108001001": "柳荫社区",
  "990108001002": "船坊社区",
};

const PARENT_LENGTH: Readonly<Record<number, number>> = { 6: 0, 9: 6, 12: 9 };

/** A few divisions of an invented district. */
export const SAMPLE_DIVISIONS: DivisionSource = {
  children: async (parent = "") =>
    Object.entries(NAMES)
      .filter(([code]) => code.startsWith(parent) && PARENT_LENGTH[code.length] === parent.length)
      .map(([code, name]) => ({ code, name })),
  path: async (code) =>
    Object.entries(NAMES)
      .filter(([each]) => code.startsWith(each))
      .map(([each, name]) => ({ code: each, name })),
};
