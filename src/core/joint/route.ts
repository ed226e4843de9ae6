/**
 * In which order one team goes to its sites of a day and comes home. Up to nine sites the shortest tour is found
 * (Held and Karp); more are put in where they cost least.
 */
import type { GeoPoint } from "../shared/index.ts";

export interface Route {
  /** Indexes of the sites, 0…n−1, in the order of going. */
  readonly order: readonly number[];
  /** From the office through all sites and back. */
  readonly minutes: number;
}

const EXACT = 9;

/**
 * @param between minutes from each place to each other, square: place 0 is the office, place i + 1 is site i
 * @example orderStops([[0, 10, 20], [10, 0, 5], [20, 5, 0]]) // { order: [0, 1], minutes: 35 }
 */
export function orderStops(between: readonly (readonly number[])[]): Route {
  const stops = between.length - 1;
  if (stops <= 0) return { order: [], minutes: 0 };
  const order = stops <= EXACT ? shortest(between, stops) : inserted(between, stops);
  return { order, minutes: tourMinutes(between, order) };
}

/** From the office through the sites in this order and back. */
export function tourMinutes(between: readonly (readonly number[])[], order: readonly number[]): number {
  let minutes = 0;
  let at = 0;
  for (const site of order) {
    minutes += way(between, at, site + 1);
    at = site + 1;
  }
  return minutes + way(between, at, 0);
}

const EARTH_KM = 6371;
/** Streets are longer than the straight line, and a car in a town makes this much in an hour. */
const DETOUR = 1.4;
const KM_PER_HOUR = 25;

/** An estimate of the drive between two places, in whole minutes, at least 5. */
export function travelMinutesBetween(a: GeoPoint, b: GeoPoint): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const dLat = rad(b.latitude - a.latitude);
  const dLon = rad(b.longitude - a.longitude);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(dLon / 2) ** 2;
  const km = 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  return Math.max(5, Math.ceil(((km * DETOUR) / KM_PER_HOUR) * 60));
}

interface Tour {
  readonly minutes: number;
  readonly order: readonly number[];
}

/** The best way through every set of sites, ending at each of them: set by set, growing. */
function shortest(between: readonly (readonly number[])[], stops: number): readonly number[] {
  const best = new Map<number, Tour>();
  const key = (set: number, last: number) => set * stops + last;
  for (let site = 0; site < stops; site++)
    best.set(key(1 << site, site), { minutes: way(between, 0, site + 1), order: [site] });
  const all = (1 << stops) - 1;
  for (let set = 1; set <= all; set++) {
    for (let last = 0; last < stops; last++) {
      const tour = best.get(key(set, last));
      if (tour === undefined) continue;
      for (let next = 0; next < stops; next++) {
        if ((set & (1 << next)) !== 0) continue;
        const minutes = tour.minutes + way(between, last + 1, next + 1);
        const at = key(set | (1 << next), next);
        if (minutes < (best.get(at)?.minutes ?? Number.POSITIVE_INFINITY))
          best.set(at, { minutes, order: [...tour.order, next] });
      }
    }
  }
  let found: Tour | undefined;
  for (let last = 0; last < stops; last++) {
    const tour = best.get(key(all, last));
    if (tour === undefined) continue;
    const minutes = tour.minutes + way(between, last + 1, 0);
    if (found === undefined || minutes < found.minutes) found = { minutes, order: tour.order };
  }
  return found?.order ?? [];
}

/** Each site in turn where it lengthens the tour least. */
function inserted(between: readonly (readonly number[])[], stops: number): readonly number[] {
  let order: readonly number[] = [];
  for (let site = 0; site < stops; site++) {
    let best: Tour | undefined;
    for (let place = 0; place <= order.length; place++) {
      const tried = [...order.slice(0, place), site, ...order.slice(place)];
      const minutes = tourMinutes(between, tried);
      if (best === undefined || minutes < best.minutes) best = { minutes, order: tried };
    }
    order = best?.order ?? order;
  }
  return order;
}

/** @throws RangeError when the table is not square */
function way(between: readonly (readonly number[])[], from: number, to: number): number {
  const minutes = between[from]?.[to];
  if (minutes === undefined) throw new RangeError("the table of ways is not square");
  return minutes;
}
