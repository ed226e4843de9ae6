/** The shape of what an operation answers with, from the API's own description. */
import type { operations } from "./schema.ts";

/** `AnswerOf<"getCase">`: the JSON of a 200 or 201. */
export type AnswerOf<Operation extends keyof operations> = JsonOf<SuccessOf<operations[Operation]["responses"]>>;

type SuccessOf<Responses> = Responses extends { readonly 200: infer Done }
  ? Done
  : Responses extends { readonly 201: infer Made }
    ? Made
    : never;

type JsonOf<Response> = Response extends { content: { readonly "application/json": infer Body } } ? Body : never;
