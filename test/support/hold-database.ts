/** A process of its own that opens the database of a folder: says what it got, ends it on a line of input, or is killed. */
import { once } from "node:events";
import { OperatorError } from "../../src/app/operate/operator-error.ts";
import { openEmbedded } from "../../src/store/postgres/embedded.ts";

const [folder = "", binFolder] = process.argv.slice(2);
try {
  const server = await openEmbedded(folder, () => undefined, { binFolder });
  process.stdout.write(
    `${JSON.stringify({ adopted: server.adopted, port: server.port, superuser: server.url.superuser })}\n`,
  );
  await once(process.stdin, "data");
  process.stdout.write(`${JSON.stringify({ outcome: await server.stop() })}\n`);
  process.exit(0);
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stdout.write(`${JSON.stringify({ code: error.code, ...error.facts })}\n`);
  process.exit(1);
}
