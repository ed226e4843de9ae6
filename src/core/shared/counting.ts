/**
 * Of a list that goes on and on, the first of which are looked at, nobody wants the exact length: counting it would take
 * the longer the longer it is. A total of so many stands for as many or more.
 */
export const MOST_COUNTED = 10_000;
