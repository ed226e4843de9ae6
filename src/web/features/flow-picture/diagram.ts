/** The part of bpmn-js that the pages use, and where it comes from: a chunk of its own, fetched by whoever draws. */
/** Something drawn: a shape, a connection, the label of either, or the root. */
export interface DrawnElement {
  readonly id: string;
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  /** Of a label: what it names. */
  readonly labelTarget?: DrawnElement;
  readonly parent?: DrawnElement | null;
  readonly businessObject: BusinessObject;
}

export interface BusinessObject {
  readonly id: string;
  readonly name?: string;
  get(name: string): unknown;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DiagramServices {
  readonly canvas: {
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    resized(): void;
    getRootElement(): DrawnElement;
    viewbox(): Box & { readonly inner: Box; readonly scale: number };
    viewbox(box: Box): void;
    zoom(level: "fit-viewport" | number, center?: "auto"): number;
    scrollToElement(id: string, padding?: number): void;
  };
  readonly overlays: {
    add(
      id: string,
      overlay: {
        readonly position: Readonly<Record<string, number>>;
        readonly html: HTMLElement;
        readonly show?: object;
      },
    ): string;
    remove(id: string): void;
  };
  readonly elementRegistry: {
    get(id: string): DrawnElement | undefined;
    getAll(): readonly DrawnElement[];
    filter(is: (element: DrawnElement) => boolean): readonly DrawnElement[];
  };
  readonly eventBus: {
    on<E>(name: string | readonly string[], listener: (event: E) => void): void;
    off(name: string | readonly string[], listener: unknown): void;
  };
}

/** What viewers and modelers have in common. */
export interface Diagram {
  importXML(xml: string): Promise<{ readonly warnings: readonly { readonly message: string }[] }>;
  get<Name extends keyof DiagramServices>(name: Name): DiagramServices[Name];
  destroy(): void;
}

export async function openViewer(container: HTMLElement): Promise<Diagram> {
  const { default: Viewer } = await import("./bpmn-viewer.ts");
  return new Viewer({ container }) as unknown as Diagram;
}

/** The steps and lines of a label are those that it names. */
export function namedBy(element: DrawnElement): DrawnElement {
  return element.labelTarget ?? element;
}
