import { expect, test } from "vitest";
import { Problem, unreachable } from "../../api/problem.ts";
import { createDraftSaver } from "./draft-saver.ts";

const NOON = new Date("2026-11-21T12:00:00+08:00");

/** A saver with a clock that is turned by hand and a server that answers from a list. */
function bench(answers: readonly (number | Problem)[]) {
  const sent: { readonly content: string; readonly version: number }[] = [];
  const waiting: { readonly run: () => void; readonly milliseconds: number }[] = [];
  const saver = createDraftSaver<string>({
    content: "",
    version: 1,
    save: async (content, version) => {
      sent.push({ content, version });
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new Error("not expected");
      if (typeof answer !== "number") throw answer;
      return answer;
    },
    later: (run, milliseconds) => {
      const entry = { run, milliseconds };
      waiting.push(entry);
      return () => void waiting.splice(0, waiting.length, ...waiting.filter((each) => each !== entry));
    },
    now: () => NOON,
  });
  return { saver, sent, waiting };
}

test("what is typed is saved after a pause, the last of it and once", async () => {
  const { saver, sent, waiting } = bench([2]);
  for (const content of ["面", "面馆", "面馆一"]) saver.change(() => content);
  expect(saver.state().status).toBe("unsaved");
  expect(waiting).toHaveLength(1);
  waiting[0]?.run();
  await saver.flush();
  expect(sent).toEqual([{ content: "面馆一", version: 1 }]);
  expect(saver.state()).toMatchObject({ status: "saved", savedAt: NOON });
});

test("what is typed while a save is under way follows with the version that it brought", async () => {
  const { saver, sent } = bench([2, 3]);
  saver.change(() => "a");
  const first = saver.flush();
  saver.change(() => "b");
  await first;
  await saver.flush();
  expect(sent).toEqual([
    { content: "a", version: 1 },
    { content: "b", version: 2 },
  ]);
  expect(saver.state().status).toBe("saved");
});

test("a broken line loses nothing: it is tried again", async () => {
  const { saver, sent, waiting } = bench([unreachable(), 2]);
  saver.change(() => "a");
  expect(await saver.flush()).toBe(false);
  expect(saver.state().status).toBe("failed");
  waiting.at(-1)?.run();
  expect(await saver.flush()).toBe(true);
  expect(sent.map((each) => each.content)).toEqual(["a", "a"]);
});

test("a draft changed elsewhere is not written over before the person says so", async () => {
  const conflict = new Problem({
    type: "about:blank",
    title: "x",
    status: 409,
    code: "draft/version-conflict",
    detail: undefined,
    facts: {},
  });
  const { saver, sent, waiting } = bench([conflict, 8]);
  saver.change(() => "a");
  expect(await saver.flush()).toBe(false);
  saver.change(() => "ab");
  expect(saver.state().status).toBe("conflict");
  expect(waiting).toHaveLength(0);
  expect(await saver.flush()).toBe(false);
  expect(sent).toHaveLength(1);
  expect(await saver.overwrite(7)).toBe(true);
  expect(sent.at(-1)).toEqual({ content: "ab", version: 7 });
});
