/** Every expected "no" of joint work. Codes are public and never reused. */
export type JointRefusal =
  | { readonly code: "joint/not-allowed-in-state"; readonly command: string; readonly state: string }
  | { readonly code: "joint/not-permitted"; readonly command: string }
  | { readonly code: "joint/conflict-of-interest" }
  | { readonly code: "joint/no-parts"; readonly required: number }
  | { readonly code: "joint/part-twice"; readonly number: string }
  | { readonly code: "joint/step-not-served"; readonly number: string; readonly kind: string }
  | { readonly code: "joint/one-body-only" }
  | { readonly code: "joint/lead-has-no-part" }
  | { readonly code: "joint/duration" }
  | { readonly code: "joint/already-invited"; readonly office: string }
  | { readonly code: "joint/reply-limit-past" }
  | { readonly code: "joint/not-invited"; readonly office: string }
  | { readonly code: "joint/already-replied"; readonly office: string }
  | { readonly code: "joint/reason-required" }
  | { readonly code: "joint/interval"; readonly at: number }
  | { readonly code: "joint/slot-length"; readonly minutes: number }
  | { readonly code: "joint/slot-past" }
  | { readonly code: "joint/slot-outside-hours" }
  | { readonly code: "joint/slot-too-late"; readonly latestOn: string }
  | { readonly code: "joint/slot-not-proposed" }
  | { readonly code: "joint/slot-not-begun"; readonly slotOn: string }
  | { readonly code: "joint/already-checked-in" }
  | { readonly code: "joint/not-checked-in" }
  | { readonly code: "joint/check-unknown"; readonly part: string; readonly check: string }
  | { readonly code: "joint/note-required"; readonly check: string }
  | { readonly code: "joint/findings-missing"; readonly count: number }
  | { readonly code: "joint/already-signed" }
  | { readonly code: "joint/no-enforcement-certificate" }
  | {
      readonly code: "joint/needs-officers";
      readonly body: string;
      readonly officers: number;
      readonly required: number;
    }
  | { readonly code: "joint/person-not-signed" }
  | { readonly code: "joint/no-officer-for-part"; readonly part: string }
  | { readonly code: "joint/absence-cannot-stand"; readonly asked: string }
  | { readonly code: "joint/not-absent"; readonly office: string }
  | { readonly code: "joint/document-required" }
  | { readonly code: "joint/document-not-in-force"; readonly document: string }
  | { readonly code: "joint/document-does-not-cover"; readonly document: string }
  | { readonly code: "joint/responders-missing"; readonly offices: readonly string[] }
  | { readonly code: "joint/outcome-unknown"; readonly part: string; readonly outcome: string }
  | { readonly code: "joint/outcome-contradicts"; readonly part: string; readonly outcome: string }
  | { readonly code: "joint/checks-not-covered"; readonly checks: readonly string[] }
  | { readonly code: "joint/nothing-to-feed"; readonly part: string };

export type JointRefusalCode = JointRefusal["code"];
