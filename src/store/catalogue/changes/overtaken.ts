/** Ends a transaction whose ground has moved: somebody else wrote first. Not an error of the database's. */
export class Overtaken extends Error {}
