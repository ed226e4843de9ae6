import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { collect } from "../../../test/support/collect.ts";
import { readXes, type XesItem } from "./index.ts";

const SEED_LOG = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="nested-attributes">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <global scope="event"><string key="concept:name" value="x"/></global>
  <classifier name="Activity" keys="concept:name"/>
  <list key="l"><values><int key="a" value="1"/></values></list>
  <trace><string key="concept:name" value="一"/><date key="enddate" value="2011-01-01T00:00:00+01:00"/>
    <event><string key="concept:name" value="a &lt; b"/><date key="time:timestamp" value="2011-01-01T00:00:00Z"/>
      <boolean key="b" value="true"/><float key="f" value="1.5"><id key="i" value="x"/></float></event></trace>
  <!-- a comment --><trace><event/></trace>
</log>`;
const PLAIN = Buffer.from(SEED_LOG);
const ZIPPED = gzipSync(PLAIN);

/** Overwrites, cuts and repeats at random. */
const damage = fc.array(
  fc.record({
    at: fc.nat({ max: 1_000_000 }),
    kind: fc.constantFrom("overwrite", "cut", "insert", "truncate"),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 8 },
);

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function apply(bytes: Uint8Array, damages: Damage): Uint8Array {
  return damages.reduce((current, { at, kind, bytes: noise }) => {
    const from = at % Math.max(current.length, 1);
    const before = current.subarray(0, from);
    if (kind === "truncate") return before;
    if (kind === "insert") return Buffer.concat([before, noise, current.subarray(from)]);
    const after = current.subarray(from + noise.length);
    return kind === "cut" ? Buffer.concat([before, after]) : Buffer.concat([before, noise, after]);
  }, bytes);
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function isOrderly(items: readonly XesItem[]): boolean {
  const header = items.findIndex((item) => item.kind === "log");
  const firstTrace = items.findIndex((item) => item.kind === "trace");
  const refused = items.findIndex((item) => item.kind === "refused");
  return (firstTrace < 0 || header < firstTrace) && (refused < 0 || refused === items.length - 1);
}

test.each([
  ["plain", PLAIN],
  ["gzipped", ZIPPED],
])("a damaged %s log never throws: it is read with findings or refused as the last item", async (_, bytes) => {
  await fc.assert(
    fc.asyncProperty(damage, fc.integer({ min: 1, max: 400 }), async (damages, size) => {
      const items = await collect(readXes(inPieces(apply(bytes, damages), size)));
      expect(items.length).toBeGreaterThan(0);
      expect(isOrderly(items)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("any bytes at all are refused or read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const items = await collect(readXes(inPieces(bytes, 50)));
      expect(isOrderly(items)).toBe(true);
    }),
  );
});
