/** How unevenly something is spread: the curve of Lorenz, its Gini coefficient, and the worst part. */

/** So many (of weight), and how much of the ill they bear together. */
export interface Bearer {
  readonly weight: number;
  readonly ill: number;
}

/**
 * The points of the curve (Lorenz, 1905): those who bear least for their weight first, the share of the
 * weight and the share of the ill up to and with each. Begins at (0, 0), ends at (1, 1).
 * @returns nothing where there is no weight or no ill
 * @example of 1, 1 and 2 people who wait 0, 1 and 3 h: (0, 0), (0.25, 0), (0.5, 0.25), (1, 1)
 */
export function lorenz(bearers: readonly Bearer[]): (readonly [number, number])[] | undefined {
  const some = bearers
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.ill * b.weight - b.ill * a.weight);
  const [weight, ill] = [totalOf(some, 'weight'), totalOf(some, 'ill')];
  if (!(weight > 0) || !(ill > 0)) return undefined;
  let [people, borne] = [0, 0];
  const points = some.map((one): readonly [number, number] => {
    people += one.weight;
    borne += one.ill;
    return [people / weight, borne / ill];
  });
  return [[0, 0], ...points];
}

/**
 * Share of the ill that the `share` of the weight bears that bears least: the height of the curve there.
 * @param points of `lorenz` @param share from 0 to 1
 * @example of the points above, 0.75 of the people bear 0.75
 */
export function borneBy(points: readonly (readonly [number, number])[], share: number): number {
  const at = Math.max(
    1,
    points.findIndex(([people]) => people >= share - 1e-12),
  );
  const [[x0, y0], [x1, y1]] = [points[at - 1]!, points[at]!];
  return y0 + ((y1 - y0) * (share - x0)) / (x1 - x0);
}

/**
 * Twice the area between the curve and the line of those who all bear alike: 0 where they do, towards 1
 * where one bears all. Within a bearer everybody is taken to bear alike, so that it is a lower bound of
 * what it would be among people.
 * @returns null where there is no ill to be spread
 * @example of four alike who bear 0, 0, 0 and 1: 0.75
 */
export function gini(bearers: readonly Bearer[]): number | null {
  const points = lorenz(bearers);
  if (points === undefined) return null;
  let below = 0;
  for (let i = 1; i < points.length; i++) {
    const [[x0, y0], [x1, y1]] = [points[i - 1]!, points[i]!];
    below += ((x1 - x0) * (y0 + y1)) / 2;
  }
  return 1 - 2 * below;
}

/**
 * Ill over weight of those who are worst off, up to `share` of all the weight; who is at the limit is
 * taken in part. @returns null where there is no weight
 * @example the worst tenth of 9 people who wait 1 h and 2 who wait 5 h waits 5 h
 */
export function worstPart(bearers: readonly Bearer[], share: number): number | null {
  const some = bearers
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.ill * a.weight - a.ill * b.weight);
  const wanted = share * totalOf(some, 'weight');
  if (!(wanted > 0)) return null;
  let [left, borne] = [wanted, 0];
  for (const { weight, ill } of some) {
    const taken = Math.min(left, weight);
    borne += (ill * taken) / weight;
    left -= taken;
    if (left <= 0) break;
  }
  return borne / wanted;
}

function totalOf(bearers: readonly Bearer[], key: keyof Bearer): number {
  return bearers.reduce((sum, one) => sum + one[key], 0);
}
