/** Door of `files/document`: what is read through rather than served on somebody, as HTML and PDF. */
export { documentHtml } from "./html.ts";
export { createDocumentPress } from "./press.ts";
