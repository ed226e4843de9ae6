/** Written by `npm run web:api` from openapi.json. */
export type paths = Record<never, never>;
