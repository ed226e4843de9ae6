/** Findings drawn on their elements, and the course of events that leads to the chosen one. */
import { useEffect } from "react";
import styles from "./FlowEditor.module.css";
import type { Finding } from "./flow.ts";
import type { Modeler } from "./modeler.ts";

/** @param chosen whose path is drawn */
export function useFindingMarks(
  modeler: Modeler | undefined,
  findings: readonly Finding[],
  chosen: Finding | undefined,
): void {
  useEffect(() => {
    if (modeler === undefined) return;
    const undo = markFindings(modeler, findings);
    return undo;
  }, [modeler, findings]);
  useEffect(() => {
    if (modeler === undefined || chosen === undefined) return;
    return markAll(modeler, pathOf(modeler, chosen.path), styles.path ?? "path");
  }, [modeler, chosen]);
}

function markFindings(modeler: Modeler, findings: readonly Finding[]): () => void {
  const registry = modeler.get("elementRegistry");
  const overlays = modeler.get("overlays");
  const byElement = Map.groupBy(
    findings.filter(({ rule }) => rule === null),
    (finding) => finding.element ?? "",
  );
  const set: string[] = [];
  const marked: (() => void)[] = [];
  for (const [id, own] of byElement) {
    if (registry.get(id) === undefined) continue;
    const severe = own.some((finding) => finding.severity === "error");
    marked.push(markAll(modeler, [id], (severe ? styles.faulty : styles.doubtful) ?? ""));
    set.push(overlays.add(id, { position: { top: -12, left: -12 }, html: badgeOf(own, severe) }));
  }
  return () => {
    for (const id of set) overlays.remove(id);
    for (const unmark of marked) unmark();
  };
}

function badgeOf(findings: readonly Finding[], severe: boolean): HTMLElement {
  const badge = document.createElement("div");
  badge.className = `${styles.badge} ${severe ? styles.badgeError : styles.badgeWarning}`;
  badge.textContent = String(findings.length);
  badge.title = findings.map((finding) => finding.sentence).join("\n");
  badge.dataset.findings = findings.map((finding) => finding.code).join(" ");
  return badge;
}

function markAll(modeler: Modeler, ids: readonly string[], marker: string): () => void {
  const canvas = modeler.get("canvas");
  const registry = modeler.get("elementRegistry");
  const there = ids.filter((id) => registry.get(id) !== undefined);
  for (const id of there) canvas.addMarker(id, marker);
  return () => {
    for (const id of there) if (registry.get(id) !== undefined) canvas.removeMarker(id, marker);
  };
}

/** The steps of a path with the lines between them. */
function pathOf(modeler: Modeler, path: readonly string[]): readonly string[] {
  const on = new Set(path);
  const lines = modeler.get("elementRegistry").filter(({ businessObject, type }) => {
    if (type !== "bpmn:SequenceFlow") return false;
    const [from, to] = ["sourceRef", "targetRef"].map((end) => (businessObject.get(end) as { id?: string })?.id ?? "");
    return on.has(from ?? "") && on.has(to ?? "");
  });
  return [...path, ...lines.map((line) => line.id)];
}

/** Brings an element to the middle of the screen and selects it. */
export function showElement(modeler: Modeler, id: string): void {
  const element = modeler.get("elementRegistry").get(id);
  if (element === undefined) return;
  modeler.get("canvas").scrollToElement(id, 120);
  modeler.get("selection").select(element);
}
