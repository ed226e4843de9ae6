/** What the routes of people have in common: who acts, on whom, and the two usual answers. */
import type { Actor } from "../../core/party/index.ts";
import { type AccountId, ok, type Refusal, type Result } from "../../core/shared/index.ts";
import type { ApiReply, ApiRequest } from "../route.ts";

/** Every route here asks for a grant, so whoever comes through has an account. */
export function administrator(actor: Actor) {
  return { jurisdiction: actor.jurisdiction, account: "account" in actor ? actor.account : null };
}

export function accountIn(request: Pick<ApiRequest<{ id: string }, unknown, unknown>, "params">): AccountId {
  return request.params.id as AccountId;
}

export function done(result: Result<unknown, Refusal>): ApiReply<unknown> {
  return result.ok ? ok({ status: 204, value: null }) : result;
}

export function created<Value>(result: Result<Value, Refusal>): ApiReply<Value> {
  return result.ok ? ok({ status: 201, value: result.value }) : result;
}
