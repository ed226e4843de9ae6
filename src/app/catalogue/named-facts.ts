/** What a finding speaks of, called as the district calls it: 市场准入科 and not `spj-market`. R-CAT-124 */
import type { Body, Office, Post } from "../../core/catalog/index.ts";
import type { FlowModel } from "../../core/flow/index.ts";

export type Facts = Readonly<Record<string, string | number>>;

export interface Named {
  readonly bodies: readonly Pick<Body, "id" | "name">[];
  readonly offices: readonly Pick<Office, "id" | "name">[];
  readonly posts: readonly Pick<Post, "office" | "role" | "name">[];
  /** Null while it cannot be read. */
  readonly flow: FlowModel | null;
}

/** Ids of offices, posts, bodies and steps by their names; what nobody knows stays as it is written. */
export function namedFacts(facts: Facts, named: Named): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [
      key,
      typeof fact === "string" ? nameOf(key, fact, facts, named) : fact,
    ]),
  );
}

function nameOf(key: string, fact: string, facts: Facts, { bodies, offices, posts, flow }: Named): string {
  const office = (id: string) => offices.find((one) => one.id === id)?.name ?? id;
  const post = (role: string, of: string) => posts.find((one) => one.role === role && one.office === of)?.name ?? role;
  switch (key) {
    case "office":
      return office(fact);
    case "offices":
      return fact.split(" ").map(office).join("、");
    case "post":
      return post(fact, String(facts.office ?? ""));
    case "posts":
      return fact
        .split(" ")
        .map((one) => {
          const [of = "", role = ""] = one.split("/");
          return role === "" ? one : `${office(of)} ${post(role, of)}`;
        })
        .join("、");
    case "body":
      return bodies.find(({ id }) => id === fact)?.name ?? fact;
    case "step":
    case "by":
      return fact
        .split(" ")
        .map((id) => stepName(flow, id) ?? id)
        .join(" ");
    default:
      return fact;
  }
}

function stepName(flow: FlowModel | null, id: string): string | undefined {
  const node = Object.values(flow?.nodes ?? {}).find((one) => one.id === id);
  return node === undefined || !("name" in node) || typeof node.name !== "string" || node.name === ""
    ? undefined
    : node.name;
}
