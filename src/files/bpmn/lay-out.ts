/** Draws a flow: a diagram (BPMNDI) from left to right in lanes. What the flow says is left untouched. */
import type { FlowSource, SourceNode } from "../../core/flow/index.ts";

const COLUMN = 170;
const ROW = 120;
const LANE_PADDING = 20;
/** Strips with the names of pool and lanes. */
const POOL_STRIP = 30;
const LANE_STRIP = 30;
const LEFT = 160;
const TOP = 80;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = readonly [x: number, y: number];

interface Layout {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lanes: readonly (Box & { readonly id: string })[];
  readonly pool: Box;
}

/** The file with its diagram drawn anew. @param source what the file says */
export function withDiagram(xml: string, source: FlowSource): string {
  const bare = xml
    .replace(/\s*<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, "")
    .replace(/ xmlns:(bpmndi|dc|di)="[^"]*"/g, "")
    .replace(
      "<bpmn:definitions ",
      '<bpmn:definitions xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" ' +
        'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" ',
    );
  return bare.replace("</bpmn:definitions>", `${diagramOf(source, layOut(source))}\n</bpmn:definitions>`);
}

function layOut(source: FlowSource): Layout {
  const columns = columnsOf(source);
  const last = Math.max(...columns.values());
  const width = LEFT + POOL_STRIP + LANE_STRIP + (last + 1) * COLUMN + 20;
  const boxes = new Map<string, Box>();
  const lanes: (Box & { id: string })[] = [];
  let top = TOP;
  for (const lane of source.lanes) {
    const rows = rowsOf(source, lane.nodes, columns);
    const height = (Math.max(0, ...rows.values()) + 1) * ROW + LANE_PADDING;
    lanes.push({ id: lane.id, x: LEFT + POOL_STRIP, y: top, width: width - LEFT - POOL_STRIP, height });
    for (const [id, row] of rows) {
      const size = sizeOf(source.nodes.find((node) => node.id === id));
      const x = LEFT + POOL_STRIP + LANE_STRIP + 20 + (columns.get(id) ?? 0) * COLUMN + (COLUMN - 40) / 2;
      const y = top + LANE_PADDING / 2 + row * ROW + ROW / 2;
      boxes.set(id, { x: x - size.width / 2, y: y - size.height / 2, ...size });
    }
    top += height;
  }
  for (const node of source.nodes) {
    const host = node.attachedTo === undefined ? undefined : boxes.get(node.attachedTo);
    if (host === undefined) continue;
    boxes.set(node.id, { x: host.x + host.width - 36, y: host.y + host.height - 18, width: 36, height: 36 });
  }
  return { boxes, lanes, pool: { x: LEFT, y: TOP, width: width - LEFT, height: top - TOP } };
}

/** Longest way from the start; a boundary event stands in the column of its task. */
function columnsOf({ nodes, edges }: FlowSource): Map<string, number> {
  const columns = new Map(nodes.map((node) => [node.id, 0]));
  const steps = [
    ...edges.map((edge) => [edge.from, edge.to, 1] as const),
    ...nodes.flatMap((node) => (node.attachedTo === undefined ? [] : [[node.attachedTo, node.id, 0] as const])),
  ];
  // A flow without loops settles within as many rounds as it has nodes; one with loops is cut off there.
  for (let round = 0; round < nodes.length; round += 1) {
    for (const [from, to, add] of steps) {
      const next = (columns.get(from) ?? 0) + add;
      if (next > (columns.get(to) ?? 0) && next < nodes.length) columns.set(to, next);
    }
  }
  return columns;
}

/** Nodes of one lane that share a column stand one below the other. */
function rowsOf({ nodes }: FlowSource, ids: readonly string[], columns: Map<string, number>): Map<string, number> {
  const taken = new Map<number, number>();
  const rows = new Map<string, number>();
  for (const id of ids) {
    if (nodes.find((node) => node.id === id)?.attachedTo !== undefined) continue;
    const column = columns.get(id) ?? 0;
    const row = taken.get(column) ?? 0;
    rows.set(id, row);
    taken.set(column, row + 1);
  }
  return rows;
}

function sizeOf(node: SourceNode | undefined): { readonly width: number; readonly height: number } {
  if (node === undefined) return { width: 0, height: 0 };
  if (node.type.endsWith("Gateway")) return { width: 50, height: 50 };
  if (node.type.endsWith("Event")) return { width: 36, height: 36 };
  return { width: 120, height: 70 };
}

function diagramOf(source: FlowSource, layout: Layout): string {
  const { boxes, lanes, pool } = layout;
  const shapes = [
    shape("pool", pool, ' isHorizontal="true"'),
    ...lanes.map((lane) => shape(lane.id, lane, ' isHorizontal="true"')),
    ...source.nodes.flatMap(({ id, type }) => {
      const box = boxes.get(id);
      const marker = type === "exclusiveGateway" ? ' isMarkerVisible="true"' : "";
      return box === undefined ? [] : [shape(id, box, marker)];
    }),
  ];
  const edges = source.edges.flatMap(({ id, from, to }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)];
    if (a === undefined || b === undefined) return [];
    const hanging = source.nodes.some((node) => node.id === from && node.attachedTo !== undefined);
    return [edge(id, hanging ? fromBelow(a, b) : route(a, b, [...boxes.values()]))];
  });
  return [
    '  <bpmndi:BPMNDiagram id="diagram">',
    '    <bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">',
    ...shapes,
    ...edges,
    "    </bpmndi:BPMNPlane>",
    "  </bpmndi:BPMNDiagram>",
  ].join("\n");
}

/** A straight line where the row is free; else the vertical part stands where its row is; else the way goes above, clear of the names. */
function route(a: Box, b: Box, all: readonly Box[]): readonly Point[] {
  const start: Point = [a.x + a.width, middle(a)];
  const end: Point = [b.x, middle(b)];
  const isFree = (y: number) =>
    !all.some((box) => box !== a && box !== b && box.y < y && y < box.y + box.height && isBetween(box, a, b));
  if (start[1] === end[1] && isFree(start[1])) return [start, end];
  if (start[1] !== end[1] && isFree(start[1])) return bend(start, end, b.x - 22);
  if (start[1] !== end[1] && isFree(end[1])) return bend(start, end, a.x + a.width + 22);
  const [fromX, toX] = [a.x + a.width / 2, b.x + b.width / 2];
  // The longer the way, the higher: ways to the same place lie beside each other.
  const above = Math.min(middle(a), middle(b)) - 40 - (4 * (toX - fromX)) / COLUMN;
  return [
    [fromX, a.y],
    [fromX, above],
    [toX, above],
    [toX, b.y],
  ];
}

function fromBelow(a: Box, b: Box): readonly Point[] {
  const x = a.x + a.width / 2;
  const isBelow = middle(b) > a.y + a.height;
  const y = isBelow ? middle(b) : a.y + a.height + 14;
  const first: readonly Point[] = [
    [x, a.y + a.height],
    [x, y],
  ];
  return isBelow ? [...first, [b.x, y]] : [...first, [b.x - 22, y], [b.x - 22, middle(b)], [b.x, middle(b)]];
}

function bend(start: Point, end: Point, x: number): readonly Point[] {
  return [start, [x, start[1]], [x, end[1]], end];
}

function middle(box: Box): number {
  return box.y + box.height / 2;
}

function isBetween(box: Box, a: Box, b: Box): boolean {
  return box.x + box.width > a.x + a.width && box.x < b.x;
}

function shape(id: string, box: Box, attributes: string): string {
  const { x, y, width, height } = box;
  return (
    `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${attributes}>` +
    `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`
  );
}

function edge(id: string, points: readonly Point[]): string {
  const waypoints = points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join("");
  return `      <bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${waypoints}</bpmndi:BPMNEdge>`;
}
