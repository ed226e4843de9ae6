/** A small client of the HTTP API: keeps its connections open, signs in, gives every POST its key. */
import { randomUUID } from "node:crypto";
import { Agent, request as httpRequest } from "node:http";

export interface ApiClient {
  /** @throws Error when the server is not there or the connection breaks: what became of the request is not known */
  send(request: ApiRequest): Promise<ApiAnswer>;
  /** The session's cookie. @throws Error when the server says no */
  signIn(login: string, password: string): Promise<string>;
  close(): void;
}

export interface ApiRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  /** Cookie of the session. */
  readonly session?: string;
  readonly key?: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string | undefined;
}

/** @param connections open at most at the same time */
export function connectApi(baseUrl: string, connections: number): ApiClient {
  const { hostname, port } = new URL(baseUrl);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  function send({ method, path, body, session, key = randomUUID() }: ApiRequest): Promise<ApiAnswer> {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      "x-bancheng": "1",
      ...(session === undefined ? {} : { cookie: session }),
      ...(method === "POST" ? { "idempotency-key": key } : {}),
      ...(payload === undefined ? {} : { "content-type": "application/json", "content-length": payload.length }),
    };
    return new Promise((done, fail) => {
      const request = httpRequest({ agent, hostname, port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", fail);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const [cookie] = response.headers["set-cookie"] ?? [];
          try {
            const status = response.statusCode ?? 0;
            done({ status, body: text === "" ? null : JSON.parse(text), cookie: cookie?.split(";")[0] });
          } catch (error) {
            fail(error);
          }
        });
      });
      request.on("error", fail);
      request.end(payload);
    });
  }

  async function signIn(login: string, password: string): Promise<string> {
    const answer = await send({ method: "POST", path: "/api/session", body: { login, password } });
    if (answer.status !== 201 || answer.cookie === undefined)
      throw new Error(`sign-in of ${login}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.cookie;
  }

  return { send, signIn, close: () => agent.destroy() };
}
