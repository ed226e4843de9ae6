import type { Tone } from "../../ui/Tag.tsx";
import type { JointView } from "./joint.ts";

/** The word says the same: colour never speaks alone. */
export const STATUS_TONES: Readonly<Record<JointView["status"], Tone>> = {
  arranging: "warn",
  settled: "brand",
  "on-site": "brand",
  concluded: "good",
  cancelled: "quiet",
};
