/** The part of bpmn-moddle that is used here; the package brings no types for its entrance. */
declare module "bpmn-moddle" {
  export class BpmnModdle {
    constructor(packages: Readonly<Record<string, object>>);
    /** Rejects when the text is no XML or its root is another element; everything milder is a warning. */
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly ModdleWarning[] }>;
  }

  export interface ModdleElement {
    readonly $type: string;
    readonly id?: string;
    /** Value of a property by its qualified name, such as `bpmn:name`. */
    get(name: string): unknown;
  }

  export interface ModdleWarning {
    readonly message: string;
    readonly element?: ModdleElement;
  }
}
