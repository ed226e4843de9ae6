/** What the public verification page shows of a holder. Rule: R-DOC-04. */
import { maskName } from "../party/index.ts";

export interface Holder {
  readonly name: string;
  /** True for a natural person; false for firms, associations and public bodies, whose names are public. */
  readonly naturalPerson: boolean;
}

/**
 * By number alone the name of a natural person is masked (`欧阳明月` → `欧阳**`); a firm's name stands as it is.
 * @basis 个人信息保护法 §6
 */
export function maskHolder(holder: Holder): string {
  return holder.naturalPerson ? maskName(holder.name.trim()) : holder.name;
}
