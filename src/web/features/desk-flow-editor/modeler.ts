/** The editor of bpmn-js with our attributes and our words; its code is fetched when somebody edits. */
import type { BusinessObject, Diagram, DiagramServices, DrawnElement } from "../flow-picture/diagram.ts";

/** An element of the file under its drawing, with what it belongs to. */
export interface FileElement extends BusinessObject {
  readonly $type: string;
  readonly $parent?: FileElement;
}

export interface EditorServices extends DiagramServices {
  readonly commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean };
  readonly modeling: {
    updateProperties(element: DrawnElement, properties: Readonly<Record<string, unknown>>): void;
    updateModdleProperties(element: DrawnElement, of: FileElement, properties: Readonly<Record<string, unknown>>): void;
  };
  readonly bpmnFactory: { create(type: string, properties: Readonly<Record<string, unknown>>): FileElement };
  readonly selection: { select(element: DrawnElement): void; get(): readonly DrawnElement[] };
}

export interface Modeler extends Omit<Diagram, "get"> {
  get<Name extends keyof EditorServices>(name: Name): EditorServices[Name];
  saveXML(options: { readonly format: boolean }): Promise<{ readonly xml?: string }>;
}

export type Translate = (template: string, replacements?: Readonly<Record<string, string>>) => string;

export interface ModelerParts {
  readonly container: HTMLElement;
  readonly attributes: { readonly prefix: string };
  readonly translate: Translate;
}

export async function openModeler({ container, attributes, translate }: ModelerParts): Promise<Modeler> {
  const { default: BpmnModeler } = await import("./bpmn-modeler.ts");
  // Moddle rewrites the descriptor that it is given.
  const descriptor = structuredClone(attributes);
  return new BpmnModeler({
    container,
    moddleExtensions: { [attributes.prefix]: descriptor },
    additionalModules: [{ translate: ["value", translate] }],
  }) as unknown as Modeler;
}

/** The palette lies over the left edge; below the smallest scale nobody reads the names. */
const PALETTE = 124;
const EDGE = 24;
const SMALLEST = 0.6;

/** As much of the drawing as can be read at once, from its upper left corner. */
export function showWhole(modeler: Modeler, frame: HTMLElement): void {
  const canvas = modeler.get("canvas");
  const { inner } = canvas.viewbox();
  const { clientWidth: width, clientHeight: height } = frame;
  const fitting = Math.min((width - PALETTE - EDGE) / inner.width, (height - 2 * EDGE) / inner.height, 1);
  const scale = Math.max(fitting, SMALLEST);
  canvas.viewbox({
    x: inner.x - PALETTE / scale,
    y: inner.y - EDGE / scale,
    width: width / scale,
    height: height / scale,
  });
}
