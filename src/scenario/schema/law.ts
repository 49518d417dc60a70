/** Laws of chance as a scenario writes them: {lognormal: 4.5 min, cv: 0.5}, the mean first. */

import type { Law } from '../../engine/laws.ts';
import { type Dimension, either } from '../../units.ts';
import { didYouMean } from '../text/names.ts';
import { entriesOf, found, type Json, textOf, type Wrong } from './kind.ts';
import { type Bounds, bounded, quantityNote } from './kinds.ts';

/** What stands beside the mean, per law: one of these, a plain number unless it is a quantity. */
const BESIDE = {
  exponential: [],
  uniform: [],
  triangular: [],
  lognormal: ['cv', 'p95'],
  gamma: ['cv'],
  weibull: ['shape'],
  erlang: ['phases'],
  hyperexponential: ['cv'],
} as const;

type LawName = keyof typeof BESIDE;
type Beside = (typeof BESIDE)[LawName][number];

export const LAW_NAMES = Object.keys(BESIDE) as readonly LawName[];

const PLAIN: Readonly<Record<Exclude<Beside, 'p95'>, Bounds>> = {
  cv: { dimension: 'number', above: 0, most: 100 },
  shape: { dimension: 'number', least: 0.1, most: 100 },
  phases: { dimension: 'count', least: 1, most: 1000 },
};

/** Two exponentials are spread at least as widely as one. */
const WIDE: Bounds = { dimension: 'number', least: 1, most: 100 };

/** exp(z^2 / 2), z the normal law's 95 % point: no lognormal's p95 is further from its mean. */
const FURTHEST_P95 = 3.868;

/** The law of a block of keys, after saying what is wrong with it. */
export function lawOf(block: unknown, bounds: Bounds, wrong: Wrong): Law | undefined {
  const entries = entriesOf(block) ?? [];
  const names = LAW_NAMES.filter((name) => entries.some(([key]) => key === name));
  const name = names[0];
  if (name === undefined || names.length > 1) {
    return wrong(`must name one law, found ${names.join(' and ')}; keep one`);
  }
  const beside: readonly string[] = BESIDE[name];
  const unknown = entries
    .map(([key]) => key)
    .filter((key) => key !== name && !beside.includes(key));
  for (const key of unknown) {
    const known = beside.length > 0 ? didYouMean(key, beside) : 'take it out';
    wrong(`unknown key in the law ${name}; ${known}`, key);
  }
  if (unknown.length > 0) return undefined;
  const get = (key: string): unknown => entries.find(([each]) => each === key)?.[1];
  if (name === 'uniform' || name === 'triangular') return spanOf(name, get(name), bounds, wrong);
  const mean = bounded(get(name), { ...bounds, least: 0, above: 0 }, wrong, name);
  if (name === 'exponential') return mean === undefined ? undefined : { kind: name, mean };
  const given = beside.filter((key) => get(key) !== undefined) as Beside[];
  if (given.length !== 1)
    return wrong(
      `the law ${name} needs ${either(beside)}; write ${beside.length > 1 ? 'one of them' : 'it'}`,
    );
  const value = besideOf(name, given[0]!, get(given[0]!), bounds, wrong);
  return mean === undefined || value === undefined
    ? undefined
    : shaped(name, given[0]!, mean, value, wrong);
}

function besideOf(name: LawName, key: Beside, value: unknown, bounds: Bounds, wrong: Wrong) {
  if (key === 'p95') return bounded(value, { ...bounds, above: 0 }, wrong, key);
  return bounded(value, name === 'hyperexponential' ? WIDE : PLAIN[key], wrong, key);
}

function shaped(
  name: Exclude<LawName, 'exponential' | 'uniform' | 'triangular'>,
  key: Beside,
  mean: number,
  value: number,
  wrong: Wrong,
): Law | undefined {
  switch (name) {
    case 'lognormal':
      if (key === 'cv') return { kind: name, mean, cv: value };
      if (value > mean && value < mean * FURTHEST_P95)
        return { kind: 'lognormal-p95', mean, p95: value };
      return wrong(`must be above the mean and below ${FURTHEST_P95} times it; change one`, 'p95');
    case 'gamma':
    case 'hyperexponential':
      return { kind: name, mean, cv: value };
    case 'weibull':
      return { kind: name, mean, shape: value };
    case 'erlang':
      return { kind: name, mean, phases: value };
  }
}

/** {uniform: [low, high]} and {triangular: [low, mode, high]}. */
function spanOf(
  name: 'uniform' | 'triangular',
  value: unknown,
  bounds: Bounds,
  wrong: Wrong,
): Law | undefined {
  const form = name === 'uniform' ? '[low, high]' : '[low, mode, high]';
  const count = name === 'uniform' ? 2 : 3;
  if (!Array.isArray(value) || value.length !== count) {
    return wrong(`must be ${form}, found ${found(value)}; write ${count} quantities`, name);
  }
  const free: Bounds = { dimension: bounds.dimension };
  const read = value.map((item, index) => bounded(item, free, wrong, name, String(index)));
  if (read.some((number) => number === undefined)) return undefined;
  const [low, ...more] = read as [number, ...number[]];
  const high = more.at(-1)!;
  const mode = more[0]!;
  if (!(low <= mode && mode <= high && low < high)) {
    const list = value.map((item) => textOf(item) ?? '').join(', ');
    return wrong(`must rise from low to high, found [${list}]; put them in order`, name);
  }
  return name === 'uniform' ? { kind: name, low, high } : { kind: name, low, mode, high };
}

/** Dimensions that may be drawn. */
const DRAWN = ['time', 'size', 'rate'] as const;

/** JSON Schema of the laws of a quantity: a reference to one of `lawDefinitions`. */
export function lawJson({ dimension }: Bounds): Json {
  return { $ref: `#/$defs/${dimension}-law` };
}

/** What `lawJson` refers to. */
export function lawDefinitions(): Json {
  const laws = (dimension: Dimension) => ({
    anyOf: LAW_NAMES.map((name) => oneLawJson(name, quantityNote({ dimension }).json)),
  });
  return Object.fromEntries(DRAWN.map((dimension) => [`${dimension}-law`, laws(dimension)]));
}

function oneLawJson(name: LawName, quantity: Json): Json {
  const size = name === 'uniform' ? 2 : 3;
  const span = { type: 'array', items: quantity, minItems: size, maxItems: size };
  const numbers = { cv: 'number', shape: 'number', phases: 'integer' } as const;
  const beside = BESIDE[name].map((key) => [
    key,
    key === 'p95' ? quantity : { type: numbers[key] },
  ]);
  const first = name === 'uniform' || name === 'triangular' ? span : quantity;
  return {
    type: 'object',
    properties: { [name]: first, ...Object.fromEntries(beside) },
    required: [name],
    additionalProperties: false,
  };
}
