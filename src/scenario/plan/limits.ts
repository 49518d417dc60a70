/** How much of a thing a plan may hold, by the bits that the model has for its number. */

/** Offices of the whole place table. Their numbers have 16 bits; those above are not of offices. */
export const MOST_OFFICES = 65_000;

/** Kinds of failure of one stage: each has as many numbers of attempts for its draws. */
export const MOST_FAILURES = 100;

/** Servers of one place that may break one by one: each has as many numbers of draws. */
export const MOST_BREAKING = 256;

/** Tries of a submission that are counted one by one, in 8 bits: a limit of them can be no higher. */
export const COUNTED_TRIES = 255;
