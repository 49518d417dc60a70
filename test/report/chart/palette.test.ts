import { describe, expect, test } from 'vitest';
import {
  CLASSES,
  HEAT,
  HOLDING,
  LEDGER_LINES,
  LEVELS,
  SERIES,
} from '../../../src/report/chart/palette.ts';

type Triple = readonly [number, number, number];

/** Linear light to linear light as seen with each kind of colour blindness (Machado et al. 2009). */
const SEEN: Record<string, readonly Triple[]> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function times(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
}

/** OKLab (Ottosson 2020). */
function oklab(light: Triple): Triple {
  const cone = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light.map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cone,
  );
}

function smallest(colours: readonly string[], seen: readonly Triple[]): number {
  const labs = colours.map((colour) => oklab(times(seen, linear(colour))));
  const pairs = labs.flatMap((a, i) => labs.slice(i + 1).map((b) => [a, b] as const));
  return Math.min(...pairs.map(([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])));
}

describe.each(Object.entries(SEEN))('seen with %s', (_name, seen) => {
  test('classes differ', () => {
    const colours = CLASSES.map(([, colour]) => colour);
    expect(smallest(colours, seen)).toBeGreaterThan(0.11);
  });

  test('what holds submissions up differs', () => {
    const colours = HOLDING.map(([, colour]) => colour);
    expect(smallest(colours, seen)).toBeGreaterThan(0.11);
  });

  test('ledgers differ, and so do lines of a series each', () => {
    expect(
      smallest(
        LEDGER_LINES.map(([, colour]) => colour),
        seen,
      ),
    ).toBeGreaterThan(0.11);
    expect(
      smallest(
        SERIES.map(([colour]) => colour),
        seen,
      ),
    ).toBeGreaterThan(0.11);
  });

  test('lines of the backlog differ', () => {
    const colours = LEVELS.map(([, colour]) => colour);
    expect(smallest(colours, seen)).toBeGreaterThan(0.2);
  });
});

describe('in grey', () => {
  const lightness = (colours: readonly string[]) => colours.map((one) => oklab(linear(one))[0]);

  test('neighbours of the stack differ', () => {
    const steps = lightness(CLASSES.map(([, colour]) => colour));
    for (const [i, step] of steps.slice(1).entries())
      expect(Math.abs(step - (steps[i] ?? 0))).toBeGreaterThan(0.06);
  });

  test('the heat map darkens from class to class', () => {
    const steps = lightness(HEAT);
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
  });
});

test('labels are readable on white (WCAG 2.1, 4.5 to 1)', () => {
  const labels = [...CLASSES, ...LEVELS, ...HOLDING, ...LEDGER_LINES].map(([, , colour]) => colour);
  for (const colour of [...labels, ...SERIES.map(([, colour]) => colour)]) {
    const [red, green, blue] = linear(colour);
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    expect(1.05 / (luminance + 0.05)).toBeGreaterThan(4.5);
  }
});
