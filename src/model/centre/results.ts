/**
 * What the centre makes of a submission: by its citizen's own chance, the same in every option.
 *
 * One number u from (0, 1) says all: below the share of unique results it is print-ready, then come
 * duplicate and record again, and what is left goes to people, who decide by where in that rest u
 * lies. So a scenario without adjudication gives the same answers, and one draw serves both. Of one who
 * had been recorded before, the centre finds just that, or nothing.
 */

import type { AnswerShares, Plan } from '../../scenario/plan/plan.ts';
import { type Context, fate, isRepeat } from '../context.ts';
import { Purpose } from '../kinds.ts';
import type { End } from '../observer.ts';
import { isRecognised } from '../people/repeats.ts';

export class Results {
  private readonly repeats: boolean;
  private readonly machine: AnswerShares | undefined;
  private readonly people: AnswerShares | undefined;
  /** Share that the match decides by itself. */
  private readonly decided: number;

  constructor(private readonly context: Context) {
    const { match, adjudicate } = context.plan;
    this.machine = match?.results;
    this.people = adjudicate?.results;
    this.repeats = context.plan.people.again !== undefined;
    this.decided = match === undefined ? 1 : decidedShare(match.results);
  }

  /** Whether the match leaves it to people. */
  isAdjudicated(entity: number): boolean {
    if (this.people === undefined || this.context.entities.isCopy(entity)) return false;
    if (this.isRepeat(entity)) return false;
    return this.draw(entity) >= this.decided;
  }

  of(entity: number): End {
    if (this.context.entities.isCopy(entity)) return 'duplicate';
    if (this.isRepeat(entity)) {
      return isRecognised(this.context, entity) ? 'duplicate' : 'printReady';
    }
    if (this.machine === undefined || this.machine.unique === 1) return 'printReady';
    const u = this.draw(entity);
    if (this.people === undefined || u < this.decided) return answer(this.machine, u);
    return answer(this.people, (u - this.decided) / (1 - this.decided));
  }

  private isRepeat(entity: number): boolean {
    return this.repeats && isRepeat(this.context.entities, entity);
  }

  private draw(entity: number): number {
    return fate(this.context, Purpose.result, entity);
  }
}

/** Shares of the answers when all is decided, by the match or by people. */
export function sharesOfAnswers({ match, adjudicate }: Plan): AnswerShares {
  if (match === undefined) return { unique: 1, duplicate: 0, again: 0 };
  if (adjudicate === undefined) return match.results;
  const rest = 1 - decidedShare(match.results);
  const { unique, duplicate, again } = match.results;
  return {
    unique: unique + rest * adjudicate.results.unique,
    duplicate: duplicate + rest * adjudicate.results.duplicate,
    again: again + rest * adjudicate.results.again,
  };
}

function decidedShare({ unique, duplicate, again }: AnswerShares): number {
  return unique + duplicate + again;
}

function answer({ unique, duplicate }: AnswerShares, u: number): End {
  if (u < unique) return 'printReady';
  return u < unique + duplicate ? 'duplicate' : 'recordAgain';
}
