/** Reading one cookie, without a list of all that a browser sends. */

/**
 * The value of the first cookie of that name, as it was set: ours are of letters, digits, `-`, `_` and `.`, which are never
 * written otherwise. Undefined when there is none or it is empty.
 * @param header of the request: `name=value; name=value`
 */
export function readCookie(header: string | undefined, name: string): string | undefined {
  if (header === undefined) return undefined;
  for (let from = 0; from < header.length; ) {
    const end = header.indexOf(";", from);
    const until = end < 0 ? header.length : end;
    const equals = header.indexOf("=", from);
    if (equals >= 0 && equals < until && header.slice(from, equals).trim() === name) {
      const value = header.slice(equals + 1, until).trim();
      return value === "" ? undefined : value;
    }
    from = until + 1;
  }
  return undefined;
}
