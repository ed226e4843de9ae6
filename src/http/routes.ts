/** Every route of the API, from what the application offers. */

import { caseRoutes } from "./cases/routes.ts";
import type { CaseServices } from "./cases/services.ts";
import { type ChangeServices, changeRoutes } from "./catalogue/change-routes.ts";
import { type ItemEditorServices, itemEditorRoutes } from "./catalogue/editor-routes.ts";
import { type ListServices, listRoutes } from "./catalogue/list-routes.ts";
import { type CatalogueServices, catalogueRoutes } from "./catalogue/routes.ts";
import { type UpwardServices, upwardRoutes } from "./catalogue/upward-routes.ts";
import { type FileServices, fileRoutes } from "./files/routes.ts";
import { jointRoutes } from "./joint/routes.ts";
import type { JointServices } from "./joint/services.ts";
import { type LiveServices, liveRoutes } from "./live/routes.ts";
import type { ApiInfo } from "./openapi/document.ts";
import { withDescription } from "./openapi/routes.ts";
import { type PaperServices, paperRoutes } from "./papers/routes.ts";
import { type PeopleServices, peopleRoutes } from "./people/routes.ts";
import { type PrefillServices, prefillRoutes } from "./prefill/routes.ts";
import { type PublicServices, publicRoutes } from "./public/routes.ts";
import type { Route } from "./route.ts";
import type { Sentences } from "./sentences.ts";
import { type SessionServices, sessionRoutes } from "./session/routes.ts";
import { type UndertakingServices, undertakingRoutes } from "./undertakings/routes.ts";

export interface ApiServices {
  readonly session: SessionServices;
  readonly people: PeopleServices;
  readonly live: LiveServices;
  readonly catalogue: CatalogueServices;
  readonly itemEditor: ItemEditorServices;
  readonly lists: ListServices;
  readonly itemChanges: ChangeServices;
  readonly upward: UpwardServices;
  readonly cases: CaseServices;
  readonly joint: JointServices;
  readonly files: FileServices;
  readonly papers: PaperServices;
  readonly public: PublicServices;
  readonly undertakings: UndertakingServices;
  readonly prefill: PrefillServices;
  readonly sentences: Sentences;
  readonly info: ApiInfo;
}

export function apiRoutes(services: ApiServices): readonly Route[] {
  const routes = [
    ...sessionRoutes(services.session),
    ...catalogueRoutes(services.catalogue),
    ...itemEditorRoutes(services.itemEditor, services.sentences),
    ...changeRoutes(services.itemChanges, services.sentences),
    ...upwardRoutes(services.upward, services.sentences),
    ...caseRoutes(services.cases),
    ...jointRoutes(services.joint),
    ...fileRoutes(services.files),
    ...paperRoutes(services.papers),
    ...publicRoutes(services.public),
    ...peopleRoutes(services.people),
    ...listRoutes(services.lists),
    ...undertakingRoutes(services.undertakings),
    ...prefillRoutes(services.prefill),
    ...liveRoutes(services.live),
  ];
  return withDescription(routes, services.info, services.sentences);
}
