/** What the walk cannot know: a request that is in order, who sends it, and where its texts are read back. */
import type { Answer, Client } from "../../support/platform.ts";

export interface Scene {
  /** A request that would be carried out, made anew whenever the last one was. */
  readonly make: () => Promise<Base>;
  /** What shows the texts of a request that was carried out; absent where nothing of them is kept. */
  readonly readBack?: (base: Base, answer: Answer) => Promise<unknown>;
  /** Fields that nothing shows, by their name or their whole way: passwords. */
  readonly hidden?: readonly string[];
  /** The request may be carried out again and again with other texts. */
  readonly again?: true;
  /** Even the request in order is refused (nobody has this password), or too many of it are. */
  readonly refused?: true;
  readonly throttled?: true;
  /** Text fields inside objects that only an item knows. */
  readonly open?: readonly (readonly string[])[];
}

export interface Base {
  readonly client: Client;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Of the one who asks; a new one for each request when nothing is said. */
  readonly ip?: string;
  /** What a refusal must leave as it is. */
  readonly state?: () => Promise<unknown>;
}
