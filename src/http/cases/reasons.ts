/** Reasons that a command gives come from the district's library, each with its law. */
import type { CaseCommand } from "../../core/case/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { CaseServices } from "./services.ts";

/** The first code that is not in the library's list of its kind; null when all are. */
export async function findUnknownReason(
  { register }: Pick<CaseServices, "register">,
  jurisdiction: Jurisdiction,
  command: CaseCommand,
): Promise<string | null> {
  const { kind, codes } = reasonsIn(command);
  for (const code of codes) {
    // An empty code is the engine's to refuse.
    if (code !== "" && (await register.findReason(jurisdiction, `${kind}/${code}`)) === null) return code;
  }
  return null;
}

function reasonsIn(command: CaseCommand): { readonly kind: string; readonly codes: readonly string[] } {
  switch (command.type) {
    case "request-corrections":
    case "return-papers":
      return { kind: "corrections", codes: command.items.map((item) => item.reason) };
    case "declare-not-needed":
      return { kind: "not-needed", codes: [command.reason] };
    case "decline-jurisdiction":
      return { kind: "not-ours", codes: [command.reason] };
    case "return-to-window":
      return { kind: "return-to-window", codes: [command.reason] };
    case "decide":
      return { kind: "refusal", codes: command.ground === undefined ? [] : [command.ground] };
    case "extend":
      return { kind: "extension", codes: [command.ground] };
    case "terminate":
      return { kind: "termination", codes: [command.ground] };
    case "end-licence":
      // What lapses does so on a ground of the item.
      return { kind: ENDS[command.act], codes: command.act === "lapse" ? [] : [command.ground] };
    case "explain-delay":
      return { kind: "overtime", codes: [command.ground] };
    default:
      return { kind: "", codes: [] };
  }
}

const ENDS = {
  revoke: "revocation",
  rescind: "rescission",
  deregister: "deregistration",
  lapse: "",
} as const;
