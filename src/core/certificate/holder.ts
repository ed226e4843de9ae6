/** What the public verification page shows of a holder. Rule: R-DOC-04. */
export interface Holder {
  readonly name: string;
  /** True for a natural person; false for firms, associations and public bodies, whose names are public. */
  readonly naturalPerson: boolean;
}

/**
 * By number alone the name of a natural person is masked: the first character and two stars, whatever the length
 * (`欧阳明月` → `欧**`), so that the mask does not give the length away. A firm's name stands as it is.
 * @basis 个人信息保护法 §6
 */
export function maskHolder(holder: Holder): string {
  if (!holder.naturalPerson) return holder.name;
  const [first = ""] = holder.name.trim();
  return `${first}**`;
}
