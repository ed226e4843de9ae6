/** What a page is looking at stands in its address: it survives a reload and can be sent to somebody. */
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export type AddressTexts<Name extends string> = Readonly<Record<Name, string>>;

export interface ChangeOptions {
  /** A new step in the browser's history, so that the way back leads here; typing makes none. */
  readonly push?: boolean;
}

export type ChangeAddress<Name extends string> = (next: Partial<AddressTexts<Name>>, options?: ChangeOptions) => void;

/** The named texts of the query (`?q=…`), empty where absent, and a way to change some of them. */
export function usePageAddress<Name extends string>(
  ...names: readonly Name[]
): readonly [AddressTexts<Name>, ChangeAddress<Name>] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const texts = Object.fromEntries(names.map((name) => [name, textOf(search[name])])) as AddressTexts<Name>;
  const change = useCallback<ChangeAddress<Name>>(
    (next, { push = false } = {}) =>
      void navigate({
        to: ".",
        search: (now: Readonly<Record<string, unknown>>) => withoutEmpty({ ...now, ...next }),
        replace: !push,
        resetScroll: push,
      }),
    [navigate],
  );
  return [texts, change];
}

/** A part of the path: `usePathText("code")` on `/items/$code`. */
export function usePathText(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  return textOf(params[name]);
}

function withoutEmpty(search: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search)
      .map(([name, value]) => [name, textOf(value)] as const)
      .filter(([, value]) => value !== ""),
  );
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
