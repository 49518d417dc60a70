/** The lives in a trace: the moments of each person in order, and what became of them. */

import { isMobile } from '../../model/people/calendars.ts';
import { STAGES, type StageName } from '../../scenario/as-read/scenario.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { isInTime } from '../lateness.ts';
import { NO_STAGE, type Trace, WHATS, type What } from './trace.ts';

export interface Moment {
  /** [s] */
  readonly at: number;
  readonly what: What;
  readonly stage?: StageName | 'readIn';
  /** How it ended or, of a refusal or a person sent home, whether for good. */
  readonly how?: string;
  /** Why it was dropped or lost. */
  readonly cause?: string;
  /** It happens to this copy, from 1, of what the centre has already. */
  readonly copy?: number;
}

export interface Life {
  /** From 1, in the order in which the people of the regency first came. */
  readonly person: number;
  /** From 1, in the order of recording; absent: never recorded. */
  readonly submission?: number;
  /** Of the regency, from 1: the seat. */
  readonly office: number;
  /** That is no office, but the mobile team of the regency. */
  readonly isMobile?: true;
  /** The office where its people are recorded, when it has no set of its own that works. */
  readonly recordedAt?: number;
  readonly moments: readonly Moment[];
  readonly outcome: LifeOutcome;
  /** From recording to the end of the submission, or to the end of the run [s]; 0 without either. */
  readonly lasted: number;
}

/** What became of one: of a submission its class, of others whether they may still be recorded. */
export const LIFE_OUTCOMES = [
  'onTime',
  'delayed',
  'waitingAtOffice',
  'waitingAtCentre',
  'stranded',
  'dropped',
  'lost',
  'gaveUp',
  'notYetRecorded',
] as const;
export type LifeOutcome = (typeof LIFE_OUTCOMES)[number];

export class Lives {
  /** Moments sorted by person, and where those of each begin. */
  private readonly order: Int32Array;
  private readonly start: Int32Array;

  constructor(
    private readonly plan: Plan,
    private readonly trace: Trace,
  ) {
    const people = trace.office.length;
    this.start = new Int32Array(people + 1);
    for (const person of trace.person) this.start[person + 1]!++;
    for (let person = 0; person < people; person++) this.start[person + 1]! += this.start[person]!;
    const next = this.start.slice();
    this.order = new Int32Array(trace.person.length);
    trace.person.forEach((person, moment) => {
      this.order[next[person]!++] = moment;
    });
  }

  get people(): number {
    return this.trace.office.length;
  }

  /** @param person from 1 */
  of(person: number): Life {
    const { trace } = this;
    const index = person - 1;
    const moments = this.momentsOf(index);
    const submission = trace.submission[index]!;
    const { firstOffice } = this.plan.regencies[trace.regency]!;
    const mobile = isMobile(this.plan, trace.office[index]!);
    const office = trace.office[index]! - firstOffice;
    const site = trace.site[office]! - firstOffice;
    const born = moments.find(({ what }) => what === 'recorded')?.at;
    const ended = moments.findLast(({ what }) => what === 'ended');
    const lasted = born === undefined ? 0 : (ended?.at ?? trace.endedAt) - born;
    return {
      person,
      ...(submission > 0 && { submission }),
      office: office + 1,
      ...(mobile && { isMobile: true }),
      ...(site !== office && { recordedAt: site + 1 }),
      moments,
      outcome: outcomeOf(ofStrand(moments), lasted, this.plan.deadline),
      lasted,
    };
  }

  /** People in the order of their submissions, then those never recorded in the order of coming. */
  inOrder(): number[] {
    const recorded: number[] = [];
    const others: number[] = [];
    this.trace.submission.forEach((submission, person) => {
      if (submission > 0) recorded[submission - 1] = person + 1;
      else others.push(person + 1);
    });
    return [...recorded, ...others];
  }

  private momentsOf(index: number): Moment[] {
    const { trace } = this;
    return Array.from(this.order.subarray(this.start[index]!, this.start[index + 1]!), (moment) => {
      const [how, cause] = trace.words[trace.how[moment]!]!.split(' ');
      const stage = trace.stage[moment]!;
      return {
        at: trace.at[moment]!,
        what: WHATS[trace.what[moment]!]!,
        ...(stage !== NO_STAGE && { stage: STAGES[stage] ?? ('readIn' as const) }),
        ...(how && { how }),
        ...(cause && { cause }),
        ...(trace.copy[moment]! > 0 && { copy: trace.copy[moment]! }),
      };
    });
  }
}

/** The moments of the submission itself, or of one of its copies. */
export function ofStrand(moments: readonly Moment[], copy?: number): readonly Moment[] {
  return moments.filter((moment) => moment.copy === copy);
}

function outcomeOf(moments: readonly Moment[], lasted: number, deadline: number): LifeOutcome {
  const has = (what: What) => moments.some((moment) => moment.what === what);
  const end = moments.findLast(({ what }) => what === 'ended')?.how;
  if (end === 'dropped' || end === 'lost') return end;
  if (end !== undefined) return isInTime(lasted, deadline) ? 'onTime' : 'delayed';
  if (has('delivered')) return 'waitingAtCentre';
  const carried = moments.some(({ what, how }) => what === 'withdrew' && how === 'carried');
  if (has('stranded') && !carried) return 'stranded';
  if (has('recorded')) return 'waitingAtOffice';
  const last = moments.findLast(({ what }) => what === 'turnedAway');
  return last?.how === 'forGood' ? 'gaveUp' : 'notYetRecorded';
}
