/**
 * Who gets what answer from which route: written by hand, held against the running platform. A cell is the status of the
 * sample request of requests.ts. 400 means admitted (the sample's body is empty, and admission comes before the body);
 * 404 for somebody signed in means that the thing is not theirs to know of.
 */

/** Who asks. The sample case is the citizen's; it is accepted and lies with the reviewer's section. */
export const ROLES = {
  anon: "nobody is signed in",
  owner: "the citizen whose case it is",
  other: "another citizen",
  firm: "a firm",
  clerk: "window clerk",
  rev: "reviewer of the section that has the case",
  rev2: "reviewer of another section",
  dec: "decider of the section",
  visit: "site visitor",
  head: "head of the agency",
  super: "supervisor",
  audit: "archivist and auditor",
  admin: "administrator of people",
  far: "of another district: head, clerk, archivist, visitor and administrator in one",
} as const;
export type Role = keyof typeof ROLES;

const TABLE = `
                                                   anon owner other firm clerk rev rev2 dec visit head super audit admin far
GET    /api/openapi.json                           200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/docs                                   200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/session                                200  200   200   200  200   200 200  200 200   200  200   200   200   200
POST   /api/session                                400  400   400   400  400   400 400  400 400   400  400   400   400   400
DELETE /api/session                                204  204   204   204  204   204 204  204 204   204  204   204   204   204
POST   /api/session/password                       401  400   400   400  400   400 400  400 400   400  400   400   400   400
POST   /api/accounts                               400  400   400   400  400   400 400  400 400   400  400   400   400   400
GET    /api/events                                 401  200   200   200  200   200 200  200 200   200  200   200   200   200

GET    /api/items                                  200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/items/{code}                           200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/items/{code}/flow                      200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/items/{code}/guide                     200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/items/{code}/handbook                  401  403   403   403  200   200 200  200 200   200  200   200   200   200
GET    /api/bundle                                 200  200   200   200  200   200 200  200 200   200  200   200   200   200
POST   /api/items/{code}/situation                 400  400   400   400  400   400 400  400 400   400  400   400   400   400
POST   /api/items/{code}/migration                 401  403   403   403  403   403 403  403 403   403  403   403   200   200
GET    /api/catalogue/drafts                       401  403   403   403  403   403 403  403 403   403  403   403   200   200
GET    /api/catalogue/drafts/{code}                401  403   403   403  403   403 403  403 403   403  403   403   200   200
PUT    /api/catalogue/drafts/{code}                401  403   403   403  403   403 403  403 403   403  403   403   400   400
DELETE /api/catalogue/drafts/{code}                401  403   403   403  403   403 403  403 403   403  403   403   204   204
POST   /api/catalogue/item-check                   401  403   403   403  403   403 403  403 403   403  403   403   400   400
GET    /api/catalogue/register                     401  403   403   403  403   403 403  403 403   403  403   403   200   200
GET    /api/lists                                  200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/lists/{list}                           200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/lists/{list}/entries/{code}            200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/lists/{list}/file                      200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/lists/{list}/changes                   200  200   200   200  200   200 200  200 200   200  200   200   200   200
POST   /api/lists/{list}/import                    401  403   403   403  403   403 403  403 403   403  403   403   415   415
GET    /api/list-changes                           401  403   403   403  403   403 403  403 403   403  403   403   200   200
POST   /api/list-changes                           401  403   403   403  403   403 403  403 403   403  403   403   400   400
POST   /api/list-changes/{id}/decision             401  403   403   403  403   403 403  403 403   403  403   403   400   400
GET    /api/items/{code}/versions                  200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/items/{code}/difference                404  404   404   404  404   404 404  404 404   404  404   404   404   404
GET    /api/catalogue/changes                      401  403   403   403  403   403 403  403 403   403  403   403   200   200
POST   /api/catalogue/changes                      401  403   403   403  403   403 403  403 403   403  403   403   400   400
GET    /api/catalogue/changes/{id}                 401  403   403   403  403   403 403  403 403   403  403   403   404   404
POST   /api/catalogue/changes/{id}/commands        401  403   403   403  403   403 403  403 403   403  403   403   400   400
POST   /api/catalogue/changes/{id}/trial           401  403   403   403  403   403 403  403 403   403  403   403   404   404
GET    /api/catalogue/batches                      401  403   403   403  403   403 403  403 403   403  403   403   200   200
POST   /api/catalogue/batches                      401  403   403   403  403   403 403  403 403   403  403   403   400   400
POST   /api/catalogue/batches/{id}/commands        401  403   403   403  403   403 403  403 403   403  403   403   400   400
GET    /api/catalogue/basics                       401  403   403   403  403   403 403  403 403   403  403   403   200   200
GET    /api/catalogue/basics/{code}                401  403   403   403  403   403 403  403 403   403  403   403   404   404
GET    /api/catalogue/proposals                    401  403   403   403  403   403 403  403 403   403  403   403   200   200
POST   /api/catalogue/proposals                    401  403   403   403  403   403 403  403 403   403  403   403   400   400
GET    /api/catalogue/proposals/{id}               401  403   403   403  403   403 403  403 403   403  403   403   404   404
POST   /api/catalogue/proposals/{id}/commands      401  403   403   403  403   403 403  403 403   403  403   403   400   400
GET    /api/themes                                 200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/bodies                                 200  200   200   200  200   200 200  200 200   200  200   200   200   200
GET    /api/reasons                                401  403   403   403  200   200 200  200 200   200  200   403   403   200
GET    /api/verify/{number}                        404  404   404   404  404   404 404  404 404   404  404   404   404   404
GET    /api/track                                  404  404   404   404  404   404 404  404 404   404  404   404   404   404

POST   /api/cases                                  401  400   400   400  400   403 403  403 403   403  403   403   403   400
GET    /api/cases                                  401  403   403   403  200   200 200  200 200   200  200   200   403   200
GET    /api/cases/{id}                             401  200   404   404  200   200 404  200 404   200  200   200   404   404
GET    /api/cases/{id}/flow                        401  200   404   404  200   200 404  200 404   200  200   200   404   404
POST   /api/cases/{id}/commands                    401  409   404   404  409   409 404  409 404   409  409   409   404   404
GET    /api/cases/{id}/papers                      401  200   404   404  200   200 404  200 404   200  200   200   404   404
GET    /api/cases/{id}/papers/{seq}/{kind}         401  200   404   404  200   200 404  200 404   200  200   200   404   404
GET    /api/cases/{id}/held/{material}             401  404   404   404  404   404 404  404 404   404  404   404   404   404
POST   /api/prefill                                401  400   400   400  400   403 403  403 403   403  403   403   403   400
POST   /api/prefill/disputes                       401  400   400   400  400   403 403  403 403   403  403   403   403   400
GET    /api/cases/{id}/archive                     401  403   403   403  403   403 403  403 403   403  403   409   403   404
GET    /api/cases/{id}/joint-work                  401  200   404   404  200   200 404  200 404   200  200   200   404   404
GET    /api/joint-work                             401  403   403   403  403   200 200  200 200   200  200   200   403   200
POST   /api/joint-work                             401  403   403   403  403   400 400  400 400   403  403   403   403   400
GET    /api/joint-work/{id}                        401  404   404   404  404   404 404  404 404   404  404   404   404   404
GET    /api/joint-work/{id}/slots                  401  403   403   403  403   404 404  404 404   404  404   404   403   404
GET    /api/joint-work/{id}/files/{file}           401  403   403   403  403   404 404  404 404   404  404   404   403   404
POST   /api/joint-work/{id}/commands               401  403   403   403  403   400 400  400 400   400  400   403   403   400
GET    /api/my/cases                               401  200   200   200  403   403 403  403 403   403  403   403   403   403
GET    /api/drafts                                 401  200   200   200  200   403 403  403 403   403  403   403   403   200
PUT    /api/drafts/{id}                            401  400   400   400  400   403 403  403 403   403  403   403   403   400
DELETE /api/drafts/{id}                            401  204   204   204  204   403 403  403 403   403  403   403   403   204
POST   /api/files                                  401  415   415   415  415   403 403  403 415   403  403   403   403   415
GET    /api/files/{id}                             401  200   404   404  200   200 404  200 404   200  200   200   404   404
GET    /api/queue                                  401  403   403   403  200   403 403  403 403   403  403   403   403   200
GET    /api/tasks                                  401  403   403   403  403   200 200  200 200   200  403   403   403   200
GET    /api/board                                  401  403   403   403  200   200 200  200 403   200  200   200   200   200
GET    /api/board/overdue                          401  403   403   403  200   200 200  200 403   200  200   200   200   200
GET    /api/board/cases                            401  403   403   403  200   200 200  200 200   200  200   200   403   200
GET    /api/board/supervisions                       401  403   403   403  200   200 200  200 200   200  200   200   403   200
GET    /api/board/days                               401  403   403   403  200   200 200  200 403   200  200   200   200   200
GET    /api/board/days/cases                         401  403   403   403  400   400 400  400 403   400  400   400   400   400
GET    /api/undertakings                           401  403   403   403  200   200 200  200 200   200  200   200   403   200
GET    /api/bars                                   401  403   403   403  403   403 403  403 403   200  200   403   403   200
POST   /api/bars                                   401  403   403   403  403   403 403  403 403   400  400   403   403   400
POST   /api/bars/{id}/lift                         401  403   403   403  403   403 403  403 403   404  404   403   403   404
GET    /api/notices                                401  200   200   200  200   200 200  200 200   200  200   200   200   200
POST   /api/notices/read                           401  400   400   400  400   400 400  400 400   400  400   400   400   400
GET    /api/registers/papers                       401  403   403   403  200   200 200  200 403   200  200   200   200   200

GET    /api/people                                 401  403   403   403  403   403 403  403 403   403  403   403   200   200
POST   /api/people                                 401  403   403   403  403   403 403  403 403   403  403   403   400   400
GET    /api/people/colleagues                      401  403   403   403  200   200 200  200 200   200  200   403   200   200
GET    /api/people/posts                           401  403   403   403  403   403 403  403 403   403  403   403   200   200
GET    /api/people/events                          401  403   403   403  403   403 403  403 403   403  403   403   200   200
GET    /api/people/{id}                            401  403   403   403  403   403 403  403 403   403  403   403   200   404
PATCH  /api/people/{id}                            401  403   403   403  403   403 403  403 403   403  403   403   204   404
POST   /api/people/{id}/disable                    401  403   403   403  403   403 403  403 403   403  403   403   204   404
POST   /api/people/{id}/enable                     401  403   403   403  403   403 403  403 403   403  403   403   204   404
POST   /api/people/{id}/password-reset             401  403   403   403  403   403 403  403 403   403  403   403   201   404
POST   /api/people/{id}/identity-verified          401  403   403   403  204   403 403  403 403   403  403   403   204   404
PUT    /api/people/{id}/posts/{post}               401  403   403   403  403   403 403  403 403   403  403   403   204   404
DELETE /api/people/{id}/posts/{post}               401  403   403   403  403   403 403  403 403   403  403   403   404   404
POST   /api/people/{id}/substitutions              401  403   403   403  403   403 403  403 403   403  403   403   201   404
DELETE /api/people/{id}/substitutions/{substitution} 401 403 403   403  403   403 403  403 403   403  403   403   404   404
POST   /api/people/{id}/interests                  401  403   403   403  403   403 403  403 403   403  403   403   204   404
DELETE /api/people/{id}/interests/{interest}       401  403   403   403  403   403 403  403 403   403  403   403   404   404
`;

export type RouteName = `${string} ${string}`;

/** Expected status by route (`GET /api/people`) and role. */
export const MATRIX: ReadonlyMap<RouteName, Readonly<Record<Role, number>>> = parse();

function parse() {
  const [head = "", ...rows] = TABLE.split("\n").filter((line) => line.trim() !== "");
  const roles = head.trim().split(/\s+/);
  const matrix = new Map<RouteName, Readonly<Record<Role, number>>>();
  for (const row of rows) {
    const [method, path, ...cells] = row.trim().split(/\s+/);
    if (cells.length !== roles.length) throw new Error(`the row has ${cells.length} cells: ${row}`);
    const expected = Object.fromEntries(roles.map((role, index) => [role, Number(cells[index])]));
    matrix.set(`${method} ${path}`, expected as Record<Role, number>);
  }
  return matrix;
}
