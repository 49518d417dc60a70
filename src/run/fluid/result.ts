/** What the estimate of a run says. */

import type { StageName } from '../../scenario/as-read/scenario.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import type { StageEstimate } from './meter.ts';

/** Levels at one instant; numbers of submissions. */
export interface FluidLevel {
  /** [s] */
  readonly at: number;
  /** Recorded, answered and dropped since the start. */
  readonly recorded: number;
  readonly answered: number;
  readonly dropped: number;
  /** Recorded and not at the centre, stuck or not. */
  readonly atOffice: number;
  /** Received and not answered. */
  readonly atCentre: number;
}

export interface FluidRegency {
  readonly recorded: number;
  readonly delivered: number;
  readonly atOffice: number;
  /** Of those at the offices, those that will not be delivered without a courier. */
  readonly stuck: number;
  readonly turnedAway: number;
  readonly gaveUp: number;
}

export interface FluidResult {
  /** At the end of every step of `Plan.series`, the last one at the end of the run. */
  readonly levels: readonly FluidLevel[];
  /** At the instants asked for, in their order. */
  readonly moments: readonly FluidLevel[];
  /** At the end, in the order of `Plan.regencies`. */
  readonly regencies: readonly FluidRegency[];
  readonly stages: Readonly<Partial<Record<StageName, StageEstimate>>>;
  /** In the stages after recording at the start. */
  readonly before: number;
  /** before + recorded - answered - dropped, at the end. */
  readonly notAnswered: number;
}

const LEFT_OUT = ['courier', 'adjudicate', 'reply', 'print'] as const;

type LeftOut =
  | (typeof LEFT_OUT)[number]
  | 'repeats'
  | 'sourcesWaiting'
  | 'copiesMatched'
  | 'storesLost'
  | 'backOffs';

/**
 * What a plan has and the estimate knows nothing of: it goes on as if that took no time. A finite
 * source does not ask while it waits; the estimate lets it. Copies of what the centre has already cost
 * line time in the estimate, but no work of the match. Lines that are refused wait, and ask for nothing
 * meanwhile: where the gateway is short it lets in less than it could.
 */
export function leftOut(
  { people, uplink, ...plan }: Plan,
  { stages }: Pick<FluidResult, 'stages'>,
): readonly LeftOut[] {
  const parts: LeftOut[] = LEFT_OUT.filter((part) => plan[part] !== undefined);
  if (people.arrivals.kind === 'sources') parts.push('sourcesWaiting');
  if (people.again) parts.push('repeats');
  if (uplink?.lostAnswer && uplink.recognised !== true && plan.match) parts.push('copiesMatched');
  if (uplink?.storeLoss) parts.push('storesLost');
  if (uplink && stages.gateway && stages.gateway.behindFrom !== null) parts.push('backOffs');
  return parts;
}
