/** Probability laws as a scenario states them; see `sampler` for drawing from one. */

export type Law = PlainLaw | { readonly kind: 'inverse'; readonly of: PlainLaw };

export type PlainLaw =
  | { readonly kind: 'constant'; readonly mean: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'triangular';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
    }
  /** Of the two, `cv` is the coefficient of variation, `p95` the 95th percentile. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'lognormal-p95'; readonly mean: number; readonly p95: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly kind: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly phases: number }
  /** Two phases with balanced means; cv at least 1. */
  | { readonly kind: 'hyperexponential'; readonly mean: number; readonly cv: number };

/** The law of a number times `factor`, which is above 0. */
export function scaledLaw(law: Law, factor: number): Law {
  if (law.kind === 'inverse') return { kind: law.kind, of: scaledPlain(law.of, 1 / factor) };
  return scaledPlain(law, factor);
}

function scaledPlain(law: PlainLaw, factor: number): PlainLaw {
  const { kind } = law;
  if (kind === 'uniform') return { kind, low: law.low * factor, high: law.high * factor };
  if (kind === 'triangular') {
    const { low, mode, high } = law;
    return { kind, low: low * factor, mode: mode * factor, high: high * factor };
  }
  const mean = law.mean * factor;
  return kind === 'lognormal-p95' ? { kind, mean, p95: law.p95 * factor } : { ...law, mean };
}
