import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { readXes } from "./index.ts";

const TRACES = 40_000;

async function* longLog(): AsyncGenerator<Uint8Array> {
  const event = '<event><string key="concept:name" value="activity with a name"/><date key="time:timestamp" value=';
  const events = `${event}"2011-01-01T00:00:00+01:00"/></event>`.repeat(10);
  yield Buffer.from('<log xes.version="1.0">');
  for (let index = 0; index < TRACES; index++) {
    yield Buffer.from(`<trace><string key="concept:name" value="case number ${index}"/>${events}</trace>`);
  }
  yield Buffer.from("</log>");
}

test("memory does not grow with the length of the log", { timeout: 60_000 }, async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const heapAt = new Map<number, number>();
  let traces = 0;
  for await (const item of readXes(longLog())) {
    if (item.kind !== "trace") continue;
    traces += 1;
    if (traces % (TRACES / 4) !== 0) continue;
    collect();
    heapAt.set(traces, process.memoryUsage().heapUsed);
  }
  expect(traces).toBe(TRACES);
  const [first = 0, ...later] = heapAt.values();
  expect(Math.max(...later) - first).toBeLessThan(4_000_000);
});
