/** Where an office belongs: of which body it is, and whether that body stands above the district's. */
import type { OfficeHours } from "../calendar/index.ts";
import type { FlowModel } from "../flow/index.ts";
import type { OfficeId } from "../shared/index.ts";
import type { Body, Office } from "./organisation.ts";

export interface OfficePlace extends Pick<Office, "body" | "kind"> {
  readonly superior: boolean;
  /** Of its body, where they differ from the district's. */
  readonly officeHours?: readonly OfficeHours[];
}

/** The offices in which the flow puts work, and the one that answers for the item. */
export function placesOf(
  flow: FlowModel,
  answering: OfficeId,
  register: { readonly offices: readonly Office[]; readonly bodies: readonly Body[] },
): Readonly<Record<string, OfficePlace>> {
  const named = new Set<string>([answering]);
  for (const node of Object.values(flow.nodes)) if (node.kind === "user-task") named.add(node.office);
  const bodies = new Map(register.bodies.map((body) => [body.id, body]));
  return Object.fromEntries(
    register.offices
      .filter((office) => named.has(office.id))
      .map(({ id, body, kind }) => {
        const { superior = false, officeHours } = bodies.get(body) ?? {};
        return [id, { body, kind, superior, ...(officeHours === undefined ? {} : { officeHours }) }];
      }),
  );
}
