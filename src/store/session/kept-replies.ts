/** Replies kept under idempotency keys, in the table that the commit statement of cases writes too. */

import { keyUuid } from "../../app/case/key-digest.ts";
import type { FinishedReply, KeptReplies, KeyState, ReplyKey } from "../../app/ports/kept-replies.ts";
import type { Sealer } from "../../app/ports/sealer.ts";
import { openAlone, sealAlone } from "../../app/seal-alone.ts";
import type { Json } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

/** A reply may hold what is shown once (a temporary password): it is sealed. */
export function openKeptReplies(pools: DistrictPools, sealer: Sealer): KeptReplies {
  return {
    hash: (request) => sealer.fingerprint(request),
    claim: (key) => claim(pools, sealer, key),
    finish: (key, answer) => finish(pools, sealer, key, answer),
    release: async ({ jurisdiction, caller, key }) => {
      await pools.forJurisdiction(jurisdiction).query({
        name: "release-key",
        text: `delete from idempotency where jurisdiction = $1 and key = $2 and status = ${RUNNING}`,
        values: [jurisdiction, keyUuid({ caller, key })],
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
  /** Sealed, in base64; null as long as there is none, and of a command. */
  readonly reply: string | null;
}

async function claim(pools: DistrictPools, sealer: Sealer, wanted: ReplyKey): Promise<KeyState> {
  const { jurisdiction, request } = wanted;
  const pool = pools.forJurisdiction(jurisdiction);
  const claimed = await pool.query({
    name: "claim-key",
    text: `insert into idempotency as i (jurisdiction, key, request, status)
           values ($1, $2, $3, ${RUNNING})
           on conflict (jurisdiction, key) do update set created_at = now()
           where i.status = ${RUNNING} and i.request = excluded.request
             and i.created_at < now() - make_interval(secs => ${ABANDONED_SECONDS})
           returning 1`,
    values: [jurisdiction, keyUuid(wanted), request],
  });
  if (claimed.rowCount === 1) return { state: "claimed" };
  const { rows } = await pool.query<KeyRow>({
    name: "find-key",
    text: "select request, status, reply from idempotency where jurisdiction = $1 and key = $2",
    values: [jurisdiction, keyUuid(wanted)],
  });
  const [row] = rows;
  if (row === undefined || row.status === RUNNING) {
    return { state: row !== undefined && row.request !== request ? "other-request" : "running" };
  }
  if (row.request !== request || row.reply === null) return { state: "other-request" };
  return { state: "finished", status: row.status, reply: unsealed(sealer, wanted, row.reply) };
}

async function finish(pools: DistrictPools, sealer: Sealer, key: ReplyKey, answer: FinishedReply): Promise<void> {
  const sealed = sealAlone(sealer, JSON.stringify(answer.reply), contextOf(key)).toString("base64");
  await pools.forJurisdiction(key.jurisdiction).query({
    name: "finish-key",
    text: "update idempotency set status = $3, reply = $4 where jurisdiction = $1 and key = $2",
    values: [key.jurisdiction, keyUuid(key), answer.status, sealed],
  });
}

function unsealed(sealer: Sealer, key: ReplyKey, reply: string): Json {
  return JSON.parse(openAlone(sealer, Buffer.from(reply, "base64"), contextOf(key)));
}

function contextOf({ jurisdiction, caller, key }: ReplyKey): string {
  return `reply/${jurisdiction}/${caller}/${key}`;
}
