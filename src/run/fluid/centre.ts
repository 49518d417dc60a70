/** Gateway and match as liquids. */

import { sharesOfAnswers } from '../../model/centre/results.ts';
import type { AnswerShares, Plan } from '../../scenario/plan/plan.ts';
import { availability } from '../availability.ts';
import { expected, Hours, isShut } from './grid.ts';
import { type Passed, pass } from './pass.ts';

/** What the centre did with one step's wishes; in submissions. */
interface Taken {
  /** Share of the wishes that their senders are rid of. */
  share: number;
  /** Share of those that came in; the others found no room and were dropped. */
  received: number;
  /** Could have passed the gateway. */
  gatewayOffered: number;
  /** Could have been answered by the match. */
  matchOffered: number;
  /** Passed the gateway. */
  passed: number;
  /** Of them, sent back to their senders for want of room at the match. */
  kept: number;
}

export class FluidCentre {
  waiting: number;
  answered = 0;
  dropped = 0;
  readonly taken: Taken = {
    share: 0,
    received: 0,
    gatewayOffered: 0,
    matchOffered: 0,
    passed: 0,
    kept: 0,
  };
  private readonly hours: Hours;
  private readonly shares: AnswerShares;
  private licence: number;
  private readonly line: Passed = { served: 0, overflow: 0, reneged: 0, queue: 0 };

  constructor(private readonly plan: Plan) {
    this.waiting = plan.start.match;
    this.hours = new Hours(plan.match?.openings?.[0]);
    this.shares = sharesOfAnswers(plan);
    this.licence = plan.match?.licence ?? Infinity;
  }

  /**
   * Offers what the lines (or, without lines, the people) bring from one instant to another, in as many
   * `transfers`: each takes a token of the gateway, whether it succeeds or not.
   */
  take(wished: number, transfers: number, from: number, to: number): Taken {
    const { taken, plan } = this;
    const accepts = plan.gateway
      ? expected(plan.gateway.accepts, 0, from) * availability(plan.gateway.failures)
      : Infinity;
    const shut = isShut(plan.gateway?.shut, from);
    taken.gatewayOffered = shut ? 0 : accepts * (to - from);
    const admitted = transfers > 0 ? Math.min(1, taken.gatewayOffered / transfers) : 1;
    taken.passed = wished * admitted;
    const overflow = this.match(taken.passed, from, to);
    taken.kept = this.drops ? 0 : overflow;
    if (this.drops) this.dropped += overflow;
    taken.share = wished > 0 ? (taken.passed - taken.kept) / wished : shut ? 0 : 1;
    const released = taken.passed - taken.kept;
    taken.received = released > 0 ? (taken.passed - overflow) / released : 0;
    return taken;
  }

  /** What the match has no room for is dropped if it says so, or if nobody is there to keep it. */
  private get drops(): boolean {
    const { match, uplink, station } = this.plan;
    if (match?.whenFull === 'drop') return true;
    return uplink === undefined && !(match?.whenFull === 'block' && station !== undefined);
  }

  /** Lets the match work; returns what found no room. */
  private match(inflow: number, from: number, to: number): number {
    const { match } = this.plan;
    if (match === undefined) {
      this.answered += inflow;
      this.taken.matchOffered = Infinity;
      return 0;
    }
    this.hours.moveTo(from);
    const works = this.hours.isOpen && !isShut(match.shut, from);
    const servers = expected(match.servers, 0, from) * match.working * availability(match.failures);
    const service = expected(match.service, 0, from);
    const rate = servers === 0 ? 0 : servers / service;
    const { unique } = this.shares;
    const allowed = unique > 0 ? this.licence / unique : Infinity;
    const can = works ? Math.min(rate * (to - from), allowed) : 0;
    const room = expected(match.room, 0, from);
    const givingUp = match.patience ? 1 / expected(match.patience, 0, from) : 0;
    pass(this.waiting, inflow, can, to - from, room, givingUp, this.line);
    const { served, reneged, queue, overflow } = this.line;
    this.licence -= served * unique;
    this.answered += served;
    this.dropped += reneged;
    this.waiting = queue;
    this.taken.matchOffered = can;
    return overflow;
  }
}
