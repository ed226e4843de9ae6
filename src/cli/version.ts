/** `version`: what runs here. */
import { type Command, parseArguments } from "./command.ts";

export function versionCommand(facts: { readonly version: string; readonly node: string }): Command {
  return {
    name: "version",
    usage: "",
    summary: "say which release this is",
    run: async (argv) => {
      parseArguments(argv, {});
      return { exitCode: 0, value: { ...facts }, text: `bancheng ${facts.version} (Node ${facts.node})` };
    },
  };
}
