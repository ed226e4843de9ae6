/** Who owes an answer in joint work. */
import type { Instant, OfficeId } from "../shared/index.ts";
import type { JointWork, Responder } from "./state.ts";

/** An office that owes the decision on a step of its own, and was never asked to come. */
export function uninvited(state: JointWork, office: OfficeId, replyBy: Instant): Responder | undefined {
  const part = state.parts.find((one) => one.office === office && one.office !== state.lead);
  if (part === undefined) return undefined;
  return { office, body: part.body, asked: "own-decision", replyBy, reply: null, absence: null, opinion: null };
}
