/** Giving a command on a case: once, on the version that the person has seen. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { CommandType } from "../../../core/case/index.ts";
import { createPressKeys, type PressKeys, sendJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import type { AllowedView } from "./case-view.ts";

export interface GivenCommand {
  readonly type: CommandType;
  readonly [field: string]: unknown;
}

export interface CommandReceipt {
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly version: number;
  readonly allowed: readonly AllowedView[];
}

/** Refused because the case has moved on since it was seen. */
export const VERSION_CONFLICT = "case/version-conflict";

export interface CommandUse {
  readonly id: string;
  /**
   * The version whose page the person had before them when they began; a case that has moved on since is asked anew and
   * nothing is done.
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
  return useMutation({
    mutationFn: (command: GivenCommand) => {
      const body = { ...command, expectedVersion: seenVersion };
      return sendJson<CommandReceipt>({
        method: "POST",
        path: `/api/cases/${encodeURIComponent(id)}/commands`,
        body,
        key: press.keyFor(body),
      });
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
