/** One command after another on many cases: each succeeds or fails by itself, and says so. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { CommandType } from "../../../../core/case/index.ts";
import { newKey } from "../../../api/fetch.ts";
import { sendJson } from "../../../api/json.ts";

export interface Errand {
  readonly caseId: string;
  readonly number: string;
  /** What it is about besides the case: the step, and whom it goes to. */
  readonly about: string;
  readonly command: { readonly type: CommandType; readonly [field: string]: unknown };
}

export interface Result {
  readonly errand: Errand;
  /** Undefined when it was done. */
  readonly error: unknown;
}

/** So many are on their way at once: the server writes them together. */
const AT_ONCE = 6;

export function useTogether() {
  const queries = useQueryClient();
  const [results, setResults] = useState<readonly Result[]>([]);
  // An errand that is tried again after a lost answer carries its key, and has one effect.
  const keys = useRef(new Map<string, string>());
  const running = useMutation({
    mutationFn: async (errands: readonly Errand[]) => {
      setResults([]);
      const waiting = [...errands];
      const work = async () => {
        for (let errand = waiting.shift(); errand !== undefined; errand = waiting.shift()) {
          const result = await doOne(errand, keyOf(keys.current, errand));
          setResults((before) => [...before, result]);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ["cases"] });
      void queries.invalidateQueries({ queryKey: ["tasks"] });
    },
  });
  return { run: running.mutate, running: running.isPending, finished: running.isSuccess, results };
}

async function doOne(errand: Errand, key: string): Promise<Result> {
  try {
    await sendJson({ method: "POST", path: `/api/cases/${errand.caseId}/commands`, body: errand.command, key });
    return { errand, error: undefined };
  } catch (error) {
    return { errand, error };
  }
}

function keyOf(keys: Map<string, string>, errand: Errand): string {
  const text = JSON.stringify([errand.caseId, errand.command]);
  const key = keys.get(text) ?? newKey();
  keys.set(text, key);
  return key;
}

/** Cases of which every errand was done. */
export function doneCases(results: readonly Result[]): readonly string[] {
  const failed = new Set(results.filter(({ error }) => error !== undefined).map(({ errand }) => errand.caseId));
  return [...new Set(results.map(({ errand }) => errand.caseId))].filter((id) => !failed.has(id));
}
