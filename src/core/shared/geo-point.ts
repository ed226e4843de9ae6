/**
 * A place on the map, in degrees of WGS-84, which a phone gives and from which CGCS2000 (国家大地坐标系) differs by
 * centimetres. Coordinates read off a Chinese street map (GCJ-02) lie some hundred metres beside it.
 */
export type GeoPoint = { readonly latitude: number; readonly longitude: number };

/** From 曾母暗沙 to 漠河, and from the Pamir to 黑瞎子岛, rounded outwards. */
export const CHINA = { latitude: { from: 3.8, to: 53.6 }, longitude: { from: 73.4, to: 135.2 } } as const;

/** Digits that mean something: the sixth after the point is a tenth of a metre. */
export const DEGREE_DECIMALS = 6;

/** Whether both are numbers within {@link CHINA}. Latitude and longitude in each other's place never are. */
export function isInChina({ latitude, longitude }: GeoPoint): boolean {
  return within(latitude, CHINA.latitude) && within(longitude, CHINA.longitude);
}

/** With the digits that mean something. */
export function roundedPoint({ latitude, longitude }: GeoPoint): GeoPoint {
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

/** NaN and infinities are in no range. */
function within(degrees: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return degrees >= from && degrees <= to;
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DEGREE_DECIMALS));
}
