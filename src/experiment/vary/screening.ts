/** What a screening of the assumptions gave. */

import type { Unit } from '../../run/measures.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { simultaneous } from '../compare.ts';
import { estimate, LEVEL } from '../estimates.ts';
import type { Assumed, Setting } from './assumed.ts';
import { type Screened, screened, type Trajectory } from './morris.ts';
import type { PointResult } from './replicate-points.ts';
import type { Unvaried } from './sensitivity.ts';

export interface Screening {
  readonly plan: Plan;
  readonly seed: string;
  readonly replications: number;
  readonly measure: string;
  readonly unit: Unit;
  readonly trajectories: number;
  /** Level of each interval of muStar: all hold together at `LEVEL`. */
  readonly each: number;
  /** The largest muStar first. */
  readonly effects: readonly (Pick<Assumed, 'key' | 'value' | 'whole' | 'ends'> & Screened)[];
  readonly unvaried: readonly Unvaried[];
  readonly failed: readonly { readonly command: string; readonly why: string }[];
}

interface Asked extends Pick<Screening, 'plan' | 'seed' | 'replications' | 'measure' | 'unvaried'> {
  readonly assumed: readonly Assumed[];
  readonly design: readonly Trajectory[];
  readonly commands: readonly string[];
}

/** The settings of every point, one trajectory after the other. */
export function screeningSettings(
  assumed: readonly Assumed[],
  design: readonly Trajectory[],
): readonly (readonly Setting[])[] {
  return design.flatMap(({ points }) =>
    points.map((point) => assumed.map((one, i) => one.at(numberAt(one, point[i]!)))),
  );
}

/** The ends to the last digit, as the register has them. @param at from 0 to 1 */
function numberAt({ low, high }: Assumed, at: number): number {
  if (at < DUST) return low;
  return at > 1 - DUST ? high : low + at * (high - low);
}

/** Of sums of thirds. */
const DUST = 1e-9;

/** @param results in the order of `screeningSettings` @throws what made a point fail, where all did */
export function screening(asked: Asked, results: readonly PointResult[]): Screening {
  const { assumed, design, commands, ...head } = asked;
  const columns = results.map((one) =>
    'failed' in one ? undefined : one.gathered.sample.column('national', head.measure)!,
  );
  const known = columns.find((column) => column !== undefined);
  const failed = results.flatMap((one, i) =>
    'failed' in one ? [{ command: commands[i]!, why: one.failed.message, error: one.failed }] : [],
  );
  if (known === undefined) throw failed[0]!.error;
  const width = assumed.length + 1;
  const values = design.map((_, t) =>
    columns
      .slice(t * width, (t + 1) * width)
      .map((column) => (column && estimate(column).value) ?? Number.NaN),
  );
  const found = screened(design, values, known.head.unit === 'share' ? 1 : undefined);
  const effects = assumed.map(({ key, value, whole, ends }, i) => {
    return { key, value, whole, ends, ...found[i]! };
  });
  // A sort keeps the order of equals: that of the register.
  effects.sort((a, b) => (b.muStar ?? -1) - (a.muStar ?? -1));
  return {
    ...head,
    unit: known.head.unit,
    trajectories: design.length,
    each: simultaneous(LEVEL, assumed.length),
    effects,
    failed: failed.map(({ command, why }) => ({ command, why })),
  };
}
