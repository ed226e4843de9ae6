/** Multi-instance steps (会签, 或签, k of n): how many, in which order, and when it is enough. Rule R-FLW-20. */
import type { Loop, TaskLoop } from "./model.ts";
import type { Read } from "./read.ts";
import type { SourceNode } from "./source.ts";

/**
 * Exactly one of: `loopCardinality` (as many of the step's own post), the attribute `offices` (each office once), the
 * attribute `officesFrom` (FEEL giving them).
 */
export function readTaskLoop(node: SourceNode): Read<{ readonly loop?: TaskLoop }> {
  const { loop, attributes, id: element } = node;
  const { offices, officesFrom, verdict } = attributes;
  const said = [loop?.cardinality, offices, officesFrom].filter((one) => one !== undefined && one !== "");
  if (loop === undefined) {
    const stray = said[0] ?? verdict;
    return stray === undefined ? {} : { code: "flow/loop-incomplete", element, found: stray };
  }
  if (said.length !== 1) return { code: "flow/loop-incomplete", element, found: said.join(" ") };
  if (loop.completion !== undefined && verdict === undefined) return { code: "flow/verdict-missing", element };
  const list = offices?.split(",").map((office) => office.trim());
  if (list?.some((office) => office === "") || new Set(list).size < (list?.length ?? 0))
    return { code: "flow/loop-incomplete", element, found: offices ?? "" };
  return {
    loop: {
      ...plainLoop(node),
      ...(list === undefined ? {} : { offices: list }),
      ...(officesFrom === undefined ? {} : { officesFrom }),
      ...(verdict === undefined ? {} : { verdict }),
    },
  };
}

export function readSubProcessLoop(node: SourceNode): Read<{ readonly loop?: Loop }> {
  if (node.loop === undefined) return {};
  if (node.loop.cardinality === undefined || node.loop.cardinality === "")
    return { code: "flow/loop-incomplete", element: node.id };
  return { loop: plainLoop(node) };
}

function plainLoop({ loop }: SourceNode): Loop {
  return {
    sequential: loop?.sequential ?? false,
    ...(loop?.cardinality === undefined ? {} : { count: loop.cardinality }),
    ...(loop?.completion === undefined ? {} : { completion: loop.completion }),
  };
}
