/** `user add` and `user reset`: the first administrator, and a password when nobody can sign in any more. */
import { type Command, type Outcome, parseArguments, UsageError } from "./command.ts";

export interface NewUser {
  readonly jurisdiction: string;
  readonly login: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly enforcementNumber: string | undefined;
  readonly employment: "civil-servant" | "contract";
}

export interface UserWithPassword {
  readonly id: string;
  readonly login: string;
  /** To be changed at the first sign-in. */
  readonly temporaryPassword: string;
}

type Progress = (line: string) => void;

/** @param add makes the account; throws OperatorError when it is refused */
export function userAddCommand(add: (user: NewUser, progress: Progress) => Promise<UserWithPassword>): Command {
  return {
    name: "user add",
    usage: "LOGIN --name NAME --jurisdiction CODE [--post POST]... [--enforcement NUMBER] [--contract]",
    summary: "make an account for a member of staff, with a temporary password",
    async run(argv, io) {
      const { positional, options, flags } = parseArguments(argv, {
        positional: ["LOGIN"],
        options: ["name", "jurisdiction", "post", "enforcement"],
        flags: ["contract"],
      });
      const one = (name: string) => onlyValue(options, name);
      const user: NewUser = {
        login: positional[0] ?? "",
        name: required("name", one("name")),
        jurisdiction: required("jurisdiction", one("jurisdiction")),
        posts: options.get("post") ?? [],
        enforcementNumber: one("enforcement"),
        employment: flags.has("contract") ? "contract" : "civil-servant",
      };
      return told(await add(user, io.progress), "is made");
    },
  };
}

/** @param reset gives a temporary password and ends the account's sessions; throws OperatorError when there is no such account */
export function userResetCommand(
  reset: (jurisdiction: string, login: string, progress: Progress) => Promise<UserWithPassword>,
): Command {
  return {
    name: "user reset",
    usage: "LOGIN --jurisdiction CODE",
    summary: "give an account a temporary password; whoever is signed in with it is signed out",
    async run(argv, io) {
      const { positional, options } = parseArguments(argv, { positional: ["LOGIN"], options: ["jurisdiction"] });
      const jurisdiction = required("jurisdiction", onlyValue(options, "jurisdiction"));
      return told(await reset(jurisdiction, positional[0] ?? "", io.progress), "has a new password");
    },
  };
}

function told({ id, login, temporaryPassword }: UserWithPassword, what: string): Outcome {
  return {
    exitCode: 0,
    value: { id, login, temporaryPassword },
    text: `The account ${login} ${what}.\nTemporary password, shown once: ${temporaryPassword}`,
  };
}

function onlyValue(options: ReadonlyMap<string, readonly string[]>, name: string): string | undefined {
  const values = options.get(name) ?? [];
  if (values.length > 1) throw new UsageError(`--${name} is given twice`);
  return values[0];
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === "") throw new UsageError(`--${name} is missing`);
  return value;
}
