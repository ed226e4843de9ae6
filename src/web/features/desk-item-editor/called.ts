/** The items that a flow calls, read from its drawing as it is being drawn. */

export interface CalledItem {
  /** Id of the element of the flow. */
  readonly id: string;
  /** Implementation code; empty while none is named. */
  readonly code: string;
}

export function calledItems(bpmn: string): readonly CalledItem[] {
  return [...bpmn.matchAll(/<(?:[\w-]+:)?callActivity\b([^>]*)>/g)].map(([, attributes = ""]) => ({
    id: attributeOf(attributes, "id"),
    code: attributeOf(attributes, "calledElement"),
  }));
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? "";
}
