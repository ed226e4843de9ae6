/** 大字版: larger type for older eyes, kept for the next visit. */
import { useSyncExternalStore } from "react";

export type TextSize = "standard" | "large";

const STORAGE_KEY = "bancheng.text-size";
const watchers = new Set<() => void>();

/** To be called before the first drawing, so that nothing jumps. */
export function restoreTextSize(): void {
  apply(read());
}

export function setTextSize(size: TextSize): void {
  try {
    localStorage.setItem(STORAGE_KEY, size);
  } catch {
    // Kept for this page only.
  }
  apply(size);
  for (const tell of watchers) tell();
}

export function useTextSize(): TextSize {
  return useSyncExternalStore(watch, () => (document.documentElement.dataset.size === "large" ? "large" : "standard"));
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

function apply(size: TextSize): void {
  if (size === "large") document.documentElement.dataset.size = "large";
  else delete document.documentElement.dataset.size;
}

function read(): TextSize {
  try {
    return localStorage.getItem(STORAGE_KEY) === "large" ? "large" : "standard";
  } catch {
    return "standard";
  }
}
