/** The axis of ages: even where answers are spread over it, logarithmic where most of them fall in its beginning. */

import { DAY, HOUR } from '../../units.ts';
import type { Format } from '../format.ts';
import { type Answered, shareAt } from './answered.ts';
import type { Plotted, Spec } from './chart.ts';
import { measureScale } from './measure-scale.ts';

/** Where more than half of the answers fall in this first part of an even axis, it would hide them. */
const BEGINNING = 0.1;
/** A logarithmic axis begins before this share is answered. */
const FEW = 0.01;
const MINUTE = 60;
/** Labelled ages of such an axis [s]. */
const AGES = [
  ...[1, 10, MINUTE, 10 * MINUTE, HOUR, 6 * HOUR],
  ...[1, 7, 30, 100, 365, 1000].map((days) => days * DAY),
];

export interface AgeAxis {
  /** What an age [s] is multiplied by for the axis. */
  readonly factor: number;
  /** Ages at the left and the right edge [s]. */
  readonly least: number;
  readonly most: number;
  /** Where an age lies, as a share of the width from 0 to 1. */
  readonly place: (age: number) => number;
  /** The age [s] at such a place. */
  readonly ageAt: (place: number) => number;
  readonly scale: Spec;
  readonly axis: Spec;
  readonly plotted: Plotted;
}

type Curve = readonly Answered[];

/** @param curves at least one, each with a point at least */
export function ageAxis(curves: readonly Curve[], f: Format): AgeAxis {
  const oldest = Math.max(...curves.map((points) => points.at(-1)!.age));
  return isCrowded(curves, oldest) ? logarithmic(curves, oldest, f) : even(oldest, f);
}

function isCrowded(curves: readonly Curve[], oldest: number): boolean {
  const all = curves.reduce((sum, points) => sum + points.at(-1)!.share, 0);
  const early = curves.reduce((sum, points) => sum + shareAt(points, BEGINNING * oldest), 0);
  return early > all / 2;
}

function even(oldest: number, f: Format): AgeAxis {
  const { factor, ticks, unit } = measureScale('s', oldest, f);
  const top = ticks.at(-1)!;
  const most = top / factor;
  return {
    ...{ factor, least: 0, most },
    place: (age) => age / most,
    ageAt: (place) => place * most,
    scale: { domain: [0, top], nice: false },
    axis: { ...titled(f, ` (${unit})`), values: ticks, format: ',d' },
    plotted: { most },
  };
}

function logarithmic(curves: readonly Curve[], oldest: number, f: Format): AgeAxis {
  const firsts = curves.map((points) => points.find(({ share }) => share >= FEW)?.age ?? oldest);
  const least = AGES.findLast((age) => age < Math.min(...firsts)) ?? AGES[0]!;
  const most = Math.max(oldest, 2 * least);
  const values = AGES.filter((age) => age >= least && age <= most);
  const words = JSON.stringify(values.map((age) => f.duration(age)));
  const span = Math.log(most / least);
  return {
    ...{ factor: 1, least, most },
    place: (age) => Math.log(Math.max(age, least) / least) / span,
    ageAt: (place) => least * (most / least) ** place,
    scale: { type: 'log', domain: [least, most], nice: false },
    axis: {
      ...titled(f, f.language === 'id' ? ', sumbu logaritmis' : ', logarithmic'),
      values,
      labelExpr: `${words}[indexof(${JSON.stringify(values)}, datum.value)]`,
      labelOverlap: true,
      labelSeparation: 6,
    },
    plotted: { least, most },
  };
}

function titled(f: Format, more: string): Spec {
  const name = f.language === 'id' ? 'umur kiriman' : 'age of a submission';
  return { title: name + more, titleAnchor: 'end' };
}
