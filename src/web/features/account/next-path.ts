/** A path of this site, so that nobody can send a person elsewhere after signing in; else the home page. */
export function pathWithin(path: string): string {
  return /^\/(?![/\\])[\w\-./~%?=&+:〔〕]*$/u.test(path) ? path : "/";
}
