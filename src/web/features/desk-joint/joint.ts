/** Joint work on the screens of the desk: what the server tells of it, and giving a command on it. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { GeoPoint } from "../../../core/shared/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, type PressKeys, sendJson } from "../../api/json.ts";

export type JointView = AnswerOf<"getJointWork">;
export type JointPartView = JointView["parts"][number];
export type ResponderView = JointView["responders"][number];
export type Slots = AnswerOf<"findJointSlots">;

/** Others change it too: a page of it is asked anew so often. */
const AGAIN_MS = 15_000;
/** While the cases are being told of the report, which takes some seconds. */
const TELLING_MS = 2_000;

export function useJointList(on: string) {
  return useQuery({
    queryKey: ["joint", "list", on],
    queryFn: ({ signal }) =>
      getJson<AnswerOf<"listJointWork">>(`/api/joint-work${on === "" ? "" : `?on=${on}`}`, signal),
    refetchInterval: AGAIN_MS,
  });
}

/** In which order to go to the sites of a day, from the start given. */
export function useDayRoute(on: string, start: GeoPoint | undefined) {
  return useQuery({
    queryKey: ["joint", "route", on, start],
    queryFn: ({ signal }) =>
      getJson<AnswerOf<"listJointWork">>(
        `/api/joint-work?on=${on}&latitude=${start?.latitude}&longitude=${start?.longitude}`,
        signal,
      ),
    enabled: start !== undefined,
  });
}

export function useJoint(id: string) {
  return useQuery({
    queryKey: ["joint", id],
    queryFn: ({ signal }) => getJson<JointView>(`/api/joint-work/${encodeURIComponent(id)}`, signal),
    refetchInterval: ({ state }) => (isTelling(state.data) ? TELLING_MS : AGAIN_MS),
    enabled: id !== "",
  });
}

function isTelling(view: JointView | undefined): boolean {
  return view?.status === "concluded" && view.parts.some((part) => part.fed === null);
}

export interface JointCommand {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Gives a command once, however often the button is pressed over a broken line. */
export function useJointCommand(id: string) {
  const queries = useQueryClient();
  const keys = useRef<PressKeys>(undefined);
  keys.current ??= createPressKeys();
  const press = keys.current;
  return useMutation({
    mutationFn: (body: JointCommand) =>
      sendJson({
        method: "POST",
        path: `/api/joint-work/${encodeURIComponent(id)}/commands`,
        body,
        key: press.keyFor(body),
      }),
    onSuccess: () => press.answered(),
    onError: (error) => press.answered(error),
    onSettled: () => queries.invalidateQueries({ queryKey: ["joint"] }),
  });
}

export type Give = ReturnType<typeof useJointCommand>;

export function jointFileHref(work: string, file: string): string {
  return `/api/joint-work/${encodeURIComponent(work)}/files/${file}`;
}

/** `2026-11-24T10:00` of the district's wall clock, as an instant with the offset that its instants carry. */
export function withOffset(local: string, like: string): string {
  const offset = /([+-]\d{2}:\d{2}|Z)$/.exec(like)?.[1] ?? "+08:00";
  return `${local}:00${offset}`;
}

/** `2026-11-24 10:00–11:30`. */
export function slotText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from.slice(0, 10)} ${from.slice(11, 16)}–${to.slice(11, 16)}`;
}
