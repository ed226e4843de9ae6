/** Giving a command on a case: once, on the version that the person has seen. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { CommandType } from "../../../core/case/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, type PressKeys, sendJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import type { CaseView } from "./case-view.ts";

export interface GivenCommand {
  readonly type: CommandType;
  readonly [field: string]: unknown;
}

export type CommandReceipt = AnswerOf<"giveCommand">;

/** Refused because the case has moved on since it was seen. */
const VERSION_CONFLICT = "case/version-conflict";

export interface CommandUse {
  readonly id: string;
  /**
   * The version whose page the person had before them when they began; a case in which something of weight happened
   * since is asked anew and nothing is done.
   */
  readonly seenVersion: number;
  readonly onDone: (receipt: CommandReceipt) => void;
}

export function useCommand({ id, seenVersion, onDone }: CommandUse) {
  const queries = useQueryClient();
  const keys = useRef<PressKeys>(undefined);
  keys.current ??= createPressKeys();
  const press = keys.current;
  const askAnew = () => {
    void queries.invalidateQueries({ queryKey: ["cases"] });
    void queries.invalidateQueries({ queryKey: ["tasks"] });
  };
  const path = `/api/cases/${encodeURIComponent(id)}`;
  const send = (command: GivenCommand, expectedVersion: number) => {
    const body = { ...command, expectedVersion };
    return sendJson<CommandReceipt>({ method: "POST", path: `${path}/commands`, body, key: press.keyFor(body) });
  };
  return useMutation({
    mutationFn: async (command: GivenCommand) => {
      try {
        return await send(command, seenVersion);
      } catch (error) {
        if (!isConflict(error)) throw error;
        press.answered(error);
        const now = await getJson<CaseView>(path);
        if (newsSince(now, seenVersion).length > 0) throw error;
        return await send(command, now.version);
      }
    },
    onSuccess: (receipt) => {
      press.answered();
      onDone(receipt);
      askAnew();
    },
    onError: (error) => {
      press.answered(error);
      if (error instanceof Problem && error.status === 409) askAnew();
    },
  });
}

export function isConflict(error: unknown): boolean {
  return error instanceof Problem && error.code === VERSION_CONFLICT;
}

/** What happened after that version and may matter to whoever is about to decide something. */
export function newsSince(view: CaseView, version: number): CaseView["timeline"] {
  return view.timeline.filter((entry) => entry.seq > version && !QUIET.has(entry.type));
}

/** What the clock or others add without changing what is decided upon: nobody has to look up from writing. */
const QUIET: ReadonlySet<string> = new Set(["alarm-raised", "reminder-sent", "delay-explained", "service-rated"]);
