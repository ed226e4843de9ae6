/** Replies kept under idempotency keys, in the table that the commit statement of cases writes too. */

import type { FinishedReply, KeptReplies, KeyState, ReplyKey } from "../../app/ports/kept-replies.ts";
import type { Sealer } from "../../app/ports/sealer.ts";
import { openAlone, sealAlone } from "../../app/seal-alone.ts";
import type { Json } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

/** A reply may hold what is shown once (a temporary password): it is sealed. */
export function openKeptReplies(pools: DistrictPools, sealer: Sealer): KeptReplies {
  return {
    hash: (request) => sealer.blindIndex("request", request),
    claim: (key) => claim(pools, sealer, key),
    finish: (key, answer) => finish(pools, sealer, key, answer),
    release: async ({ jurisdiction, caller, key }) => {
      await pools.forJurisdiction(jurisdiction).query({
        name: "release-key",
        text: `delete from idempotency where jurisdiction = $1 and caller = $2 and key = $3 and status = ${RUNNING}`,
        values: [jurisdiction, caller, key],
      });
    },
  };
}

/** Status of a key that is claimed and has no answer yet. */
const RUNNING = 0;
/** After so long without an answer whoever claimed it is taken for dead. */
const ABANDONED_SECONDS = 60;

interface KeyRow {
  readonly request: string;
  readonly status: number;
  readonly reply: Json;
}

async function claim(pools: DistrictPools, sealer: Sealer, wanted: ReplyKey): Promise<KeyState> {
  const { jurisdiction, caller, key, request } = wanted;
  const pool = pools.forJurisdiction(jurisdiction);
  const claimed = await pool.query({
    name: "claim-key",
    text: `insert into idempotency as i (jurisdiction, caller, key, request, status, reply)
           values ($1, $2, $3, $4, ${RUNNING}, 'null')
           on conflict (jurisdiction, caller, key) do update set created_at = now()
           where i.status = ${RUNNING} and i.request = excluded.request
             and i.created_at < now() - make_interval(secs => ${ABANDONED_SECONDS})
           returning 1`,
    values: [jurisdiction, caller, key, request],
  });
  if (claimed.rowCount === 1) return { state: "claimed" };
  const { rows } = await pool.query<KeyRow>({
    name: "find-key",
    text: "select request, status, reply from idempotency where jurisdiction = $1 and caller = $2 and key = $3",
    values: [jurisdiction, caller, key],
  });
  const [row] = rows;
  if (row === undefined || row.status === RUNNING) {
    return { state: row !== undefined && row.request !== request ? "other-request" : "running" };
  }
  if (row.request !== request) return { state: "other-request" };
  return { state: "finished", status: row.status, reply: unsealed(sealer, wanted, row.reply) };
}

async function finish(pools: DistrictPools, sealer: Sealer, key: ReplyKey, answer: FinishedReply): Promise<void> {
  const sealed = sealAlone(sealer, JSON.stringify(answer.reply), contextOf(key)).toString("base64");
  await pools.forJurisdiction(key.jurisdiction).query({
    name: "finish-key",
    text: "update idempotency set status = $4, reply = $5 where jurisdiction = $1 and caller = $2 and key = $3",
    values: [key.jurisdiction, key.caller, key.key, answer.status, JSON.stringify({ sealed })],
  });
}

function unsealed(sealer: Sealer, key: ReplyKey, reply: Json): Json {
  if (typeof reply !== "object" || reply === null || !("sealed" in reply)) return reply;
  return JSON.parse(openAlone(sealer, Buffer.from(String(reply.sealed), "base64"), contextOf(key)));
}

function contextOf({ jurisdiction, caller, key }: ReplyKey): string {
  return `reply/${jurisdiction}/${caller}/${key}`;
}
