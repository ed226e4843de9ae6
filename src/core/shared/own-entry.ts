/**
 * What a record has under a name that somebody sent: nothing for `constructor` or `__proto__`, which every object answers.
 */
export function ownEntry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
