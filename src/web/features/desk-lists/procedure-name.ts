/** An observed procedure has no name but its log's, kept under a code that says so: `observed:Receipt phase …`. */
export function procedureName(name: string): string {
  return name.replace(/^observed:/, "");
}
