/** dmn-js brings no types; what is used of it is said in `decisions.ts`. */
declare module "dmn-js/lib/Modeler" {
  export default class Modeler {
    constructor(options: object);
  }
}
