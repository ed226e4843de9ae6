/**
 * Whether a request that changes something comes from a page of ours or from a program, not from another site's page
 * in the browser of somebody signed in. The cookie is SameSite=Lax already; this is the second lock.
 */
export interface OriginHeaders {
  readonly "x-bancheng"?: string | string[] | undefined;
  readonly "sec-fetch-site"?: string | string[] | undefined;
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * Our own header stands for itself: no page of another site can set it without our consent (CORS, which we never give).
 * Else the browser's word decides: `Sec-Fetch-Site`, then `Origin` against `Host`.
 */
export function isSameSite(headers: OriginHeaders): boolean {
  if (headers["x-bancheng"] === "1") return true;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  return headers.origin !== undefined && hostOf(headers.origin) === headers.host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
