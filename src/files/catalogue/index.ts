export { CATALOGUE_FORMAT, readCatalogue } from "./read-catalogue.ts";
