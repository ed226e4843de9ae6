/** A fault and its mend, for one code of the compiler: what is wrong is found, what is right is not. */
export interface Sample {
  /** Why it is a fault: a citation, or the rule that stands behind it. */
  readonly why: string;
  /** The wrong one and the right one in a few words, for docs/findings.md. */
  readonly shows: readonly [wrong: string, right: string];
  readonly wrong: Codes;
  readonly right: Codes;
}

/** The codes that are found. */
export type Codes = () => readonly string[] | Promise<readonly string[]>;
