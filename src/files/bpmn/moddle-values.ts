/** Typed looks into elements of bpmn-moddle, whose properties are of any kind. */
import type { ModdleElement } from "bpmn-moddle";

/** A property that holds one element, or undefined. */
export function element(of: ModdleElement | undefined, name: string): ModdleElement | undefined {
  const value = of?.get(name);
  return isElement(value) ? value : undefined;
}

/** A property that holds a list of elements; empty when there is none. */
export function elements(of: ModdleElement, name: string): readonly ModdleElement[] {
  const value = of.get(name);
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** A property that holds a text, or undefined. */
export function text(of: ModdleElement | undefined, name: string): string | undefined {
  const value = of?.get(name);
  return typeof value === "string" ? value : undefined;
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === "object" && value !== null && "$type" in value;
}
