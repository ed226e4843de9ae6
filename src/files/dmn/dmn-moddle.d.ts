/** The part of dmn-moddle that is used here; the package brings no types. */
declare module "dmn-moddle" {
  import type { ModdleElement, ModdleWarning } from "bpmn-moddle";

  export class DmnModdle {
    constructor(packages?: Readonly<Record<string, object>>);
    /** Rejects when the text is no XML or its root is another element; everything milder is a warning. */
    fromXML(xml: string): Promise<{ rootElement: ModdleElement; warnings: readonly ModdleWarning[] }>;
  }
}
