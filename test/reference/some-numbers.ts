/** Random numbers, times, hours and closures for small scenarios, in all forms that a plan has. */

import fc, { type Arbitrary } from 'fast-check';
import type { Law, PlainLaw } from '../../src/engine/laws.ts';
import type { Openings } from '../../src/scenario/plan/hours.ts';
import type { Parameter } from '../../src/scenario/plan/parameter.ts';
import type { ServicePlan } from '../../src/scenario/plan/plan.ts';

/** What the parts of one plan have in common. */
export interface Frame {
  /** All times are about small multiples of it [s]. */
  readonly unit: number;
  readonly end: number;
  readonly offices: number;
  readonly zones: number;
  /** Whether the last office of each regency is its mobile team. */
  readonly hasTeams: boolean;
  /** By office. */
  readonly regencyOf: readonly number[];
  /** Arrivals of a table, whose columns numbers may come from. */
  readonly listed: number;
}

export const ENDS = 40;
const always = (value: number): Parameter => ({ form: 'value', value });

/**
 * Instants and times: mostly whole units, so that many fall together. The others are no finer than a
 * thousandth: what is added to an instant must not vanish in it, as 1e-170 s would.
 */
export function times({ unit }: Frame, least: number, most: number): Arbitrary<number> {
  const whole = fc.integer({ min: least, max: most });
  const broken = fc.integer({ min: 1000 * least, max: 1000 * most }).map((parts) => parts / 1000);
  return fc
    .oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: broken })
    .map((units) => units * unit);
}

function laws(frame: Frame, most: number): Arbitrary<Law> {
  const mean = times(frame, 1, most);
  const cv = fc.constantFrom(0.5, 1);
  return fc.oneof(
    mean.map((m): Law => ({ kind: 'exponential', mean: m })),
    mean.map((m): Law => ({ kind: 'uniform', low: 0, high: 2 * m })),
    mean.map((m): Law => ({ kind: 'triangular', low: 0, mode: m, high: 2 * m })),
    fc.tuple(mean, cv).map(([m, c]): Law => ({ kind: 'lognormal', mean: m, cv: c })),
    mean.map((m): Law => ({ kind: 'lognormal-p95', mean: m, p95: 2 * m })),
    fc.tuple(mean, cv).map(([m, c]): Law => ({ kind: 'gamma', mean: m, cv: c })),
    mean.map((m): Law => ({ kind: 'weibull', mean: m, shape: 2 })),
    mean.map((m): Law => ({ kind: 'erlang', mean: m, phases: 2 })),
    mean.map((m): Law => ({ kind: 'hyperexponential', mean: m, cv: 2 })),
  );
}

function stepsOf(frame: Frame, values: Arbitrary<number>): Arbitrary<Parameter> {
  const from = fc.uniqueArray(times(frame, 1, ENDS), { minLength: 1, maxLength: 2 });
  return fc
    .tuple(from, fc.array(values, { minLength: 3, maxLength: 3 }))
    .map(([later, some]): Parameter => {
      const instants = [0, ...later.sort((a, b) => a - b)];
      return {
        form: 'steps',
        from: Float64Array.from(instants),
        values: Float64Array.from(instants, (_, i) => some[i]!),
      };
    });
}

function columns(count: number, values: Arbitrary<number>): Arbitrary<Float64Array> {
  return fc
    .array(values, { minLength: count, maxLength: count })
    .map((some) => Float64Array.from(some));
}

/** Times of speeds that are drawn: 1/speed; no speed comes near to 0. */
function timesOfSpeeds(frame: Frame, most: number): Arbitrary<Law> {
  const mean = times(frame, 1, most).map((time) => 1 / time);
  const of = fc.oneof(
    mean.map((m): PlainLaw => ({ kind: 'constant', mean: m })),
    mean.map((m): PlainLaw => ({ kind: 'uniform', low: m / 2, high: 2 * m })),
    mean.map((m): PlainLaw => ({ kind: 'lognormal', mean: m, cv: 0.5 })),
    mean.map((m): PlainLaw => ({ kind: 'gamma', mean: m, cv: 0.5 })),
  );
  return of.map((speed): Law => ({ kind: 'inverse', of: speed }));
}

interface Forms {
  readonly offices?: boolean;
  readonly law?: Arbitrary<Law>;
  readonly arrivals?: boolean;
  readonly steps?: boolean;
}

/** A number in one of the forms that its key allows. */
export function numbers(
  frame: Frame,
  values: Arbitrary<number>,
  { offices, law, arrivals, steps = true }: Forms,
): Arbitrary<Parameter> {
  const forms = [
    values.map(always),
    values.map(always),
    ...(steps ? [stepsOf(frame, values)] : []),
    ...(offices
      ? [columns(frame.offices, values).map((of): Parameter => ({ form: 'offices', values: of }))]
      : []),
    ...(law ? [law.map((of): Parameter => ({ form: 'law', law: of }))] : []),
    ...(arrivals && frame.listed > 0
      ? [columns(frame.listed, values).map((of): Parameter => ({ form: 'arrivals', values: of }))]
      : []),
  ];
  return fc.oneof(...forms);
}

export function durations(frame: Frame, most: number, forms: Forms = {}): Arbitrary<Parameter> {
  return numbers(frame, times(frame, 1, most), { ...forms, law: laws(frame, most) });
}

/** Of a stage: written as times, or as speeds. */
export function serviceTimes(frame: Frame, most: number, forms: Forms): Arbitrary<Parameter> {
  const law = fc.oneof(
    { weight: 3, arbitrary: laws(frame, most) },
    { weight: 1, arbitrary: timesOfSpeeds(frame, most) },
  );
  return numbers(frame, times(frame, 1, most), { ...forms, law });
}

/** Intervals in order and apart, or touching. */
function intervals(frame: Frame, most: number): Arbitrary<[number, number][]> {
  const ends = fc.uniqueArray(times(frame, 0, ENDS), { minLength: 2, maxLength: 2 * most });
  return ends.chain((some) => {
    const sorted = some.sort((a, b) => a - b);
    const pairs = sorted.flatMap((from, i): [number, number][] =>
      i % 2 === 0 && i + 1 < sorted.length ? [[from, sorted[i + 1]!]] : [],
    );
    const touching = sorted.slice(0, -1).map((from, i): [number, number] => [from, sorted[i + 1]!]);
    return fc.constantFrom(pairs, pairs, touching);
  });
}

export function shuts(frame: Frame): Arbitrary<ServicePlan['shut']> {
  const some = fc
    .tuple(intervals(frame, 2), fc.boolean())
    .map(([pairs, told]) => pairs.map(([from, to]) => ({ from, to, told, why: '' })));
  return fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some });
}

/** One for each of some places with hours of their own, with or without a break at noon. */
export function openings(frame: Frame, count: number): Arbitrary<Openings[]> {
  const one = fc.tuple(intervals(frame, 4), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }));
  return fc.array(one, { minLength: count, maxLength: count }).map((all) =>
    all.map(([pairs, ends]) => ({
      from: Float64Array.from(pairs, ([from]) => from),
      to: Float64Array.from(pairs, ([, to]) => to),
      endsDay: Uint8Array.from(pairs, (_, i) => (ends[i] || i === pairs.length - 1 ? 1 : 0)),
    })),
  );
}

/** Of offices: of each zone and, where there are mobile teams, of those of each zone. */
export function officeOpenings(frame: Frame): Arbitrary<Openings[]> {
  return openings(frame, frame.hasTeams ? 2 * frame.zones : frame.zones);
}

/** Mostly absent. */
export function perhaps<T>(some: Arbitrary<T>): Arbitrary<T | undefined> {
  return fc.oneof(fc.constant(undefined), some);
}

/** Without the keys whose value is undefined. */
export function present<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, v]) => v !== undefined)) as T;
}
