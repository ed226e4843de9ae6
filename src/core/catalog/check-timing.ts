/** Further clocks, yellow shares and escalations: each has its source and reaches somebody. Rules R-CAT-30, R-CAT-31. */
import type { FlowModel } from "../flow/index.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";
import type { CatalogueRegister } from "./register.ts";
import { addresseeIn, COMMON_CLOCKS, DEFAULT_POLICY, postNames, stepOffices, timingOf } from "./timing.ts";

export function checkTiming(item: ItemSpec, flow: FlowModel, register: CatalogueRegister): readonly CatalogFinding[] {
  const { policy = DEFAULT_POLICY, posts, offices } = register;
  const timing = timingOf(item, policy, postNames(posts, offices));
  const ids = timing.clocks.map(({ id }) => id);
  return [
    ...(item.clocks ?? []).flatMap((clock, index) =>
      clock.basis.length === 0 ? [finding("catalog/limit-without-basis", `clocks[${index}].basis`)] : [],
    ),
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) < index || RESERVED.has(id)
        ? [finding("catalog/id-repeated", `clocks[${index}].id`, { id })]
        : [],
    ),
    ...checkEscalations(item, flow, register),
  ];
}

/** Names that already mean something to an escalation or on a screen. */
const RESERVED: ReadonlySet<string> = new Set([...COMMON_CLOCKS, "statutory", "promised", "correction"]);

/** Wherever a case may stand when the time comes, there is a post that hears of it. */
function checkEscalations(item: ItemSpec, flow: FlowModel, register: CatalogueRegister): readonly CatalogFinding[] {
  const { policy = DEFAULT_POLICY, posts, offices } = register;
  const names = postNames(posts, offices);
  const steps = stepOffices(flow);
  const bodyOf = (office: string) => offices.find((one) => one.id === office)?.body ?? item.body;
  return policy.escalations.flatMap((escalation) => {
    const places =
      escalation.clock === "step"
        ? [...steps].filter(([, limited]) => limited).map(([office]) => ({ office, body: bodyOf(office) }))
        : [{ office: item.office, body: item.body }];
    const lost = places.find((place) => addresseeIn(escalation, place, names) === null);
    if (lost === undefined) return [];
    const facts = { escalation: escalation.id, office: lost.office };
    return [finding("catalog/escalation-without-post", "office", facts)];
  });
}
