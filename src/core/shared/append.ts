/**
 * A list with one more. The first stands alone in a list of just its length: a growing array would make room for
 * sixteen more, in every event and every state that is kept.
 */
export function appended<T>(list: readonly T[], one: T): readonly T[] {
  return list.length === 0 ? [one] : [...list, one];
}
