/** The typed client: paths, bodies and answers come from `schema.ts`, which `npm run web:api` writes. */
import createClient from "openapi-fetch";
import { apiFetch } from "./fetch.ts";
import type { paths } from "./schema.ts";

/** `await api.GET("/api/items/{code}", { params: { path: { code } } })`; refusals are thrown as `Problem`. */
export const api = createClient<paths>({ baseUrl: "", fetch: apiFetch });
