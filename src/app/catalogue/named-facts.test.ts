import { expect, test } from "vitest";
import { bureau, marketSection } from "../../../test/factories/procedure.ts";
import { namedFacts } from "./named-facts.ts";

const post = { office: marketSection.id, role: "decider", name: "科长" };
const around = { bodies: [bureau], offices: [marketSection], posts: [post], flow: null };

test("R-CAT-124 offices, posts and bodies are called by their names", () => {
  expect(namedFacts({ office: marketSection.id, post: post.role, count: 2 }, around)).toEqual({
    ...{ office: marketSection.name, post: post.name, count: 2 },
  });
  expect(namedFacts({ posts: `${marketSection.id}/${post.role} nowhere/clerk` }, around)).toEqual({
    posts: `${marketSection.name} ${post.name}、nowhere clerk`,
  });
  expect(namedFacts({ offices: `${marketSection.id} nowhere`, body: bureau.id }, around)).toEqual({
    offices: `${marketSection.name}、nowhere`,
    body: bureau.name,
  });
});

test("R-CAT-124 what nobody knows stays as it is written", () => {
  const facts = { office: "nowhere", post: "clerk", step: "a b", law: "《建筑法》" };
  expect(namedFacts(facts, around)).toEqual(facts);
});
