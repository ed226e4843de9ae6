/**
 * What stops the platform from running and only its operator can mend: a folder, a port, a database. The code is public
 * and stable (docs/refusals.md); the message is an English sentence that says what to do; facts carry the names in it.
 */
export class OperatorError extends Error {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, facts: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = "OperatorError";
    this.code = code;
    this.facts = facts;
  }
}
