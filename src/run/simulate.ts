/**
 * One run: (plan, seed, replication) to outcome, a pure function. The loop below is the whole of the
 * simulation's time; everything else happens in the parts it calls.
 */

import { type Calendar, NONE, Rank, Wheel } from '../engine/calendar.ts';
import { Chance } from '../engine/chance.ts';
import { Entities } from '../engine/entities.ts';
import { type Context, identities } from '../model/context.ts';
import { Happens } from '../model/kinds.ts';
import type { Observe, Observer } from '../model/observer.ts';
import { spreadOver } from '../model/people/spread.ts';
import { Timetables } from '../model/timetables.ts';
import { World } from '../model/world/world.ts';
import { inProportion } from '../scenario/lay-out/sample.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { Both } from './both.ts';
import { Collector } from './collector.ts';
import { expanded } from './expanded.ts';
import { Fingerprint } from './fingerprint.ts';
import { locating } from './invariant.ts';
import type { Outcome } from './outcome.ts';
import { stepCount, stepEnd } from './step-ends.ts';
import { summarise } from './summarise.ts';

/** Events between two calls of `progress`. */
const PROGRESS_EVERY = 1 << 18;

export interface SimulateOptions {
  /** Told now and then how far the run is: [s] of the plan's time, and events so far. */
  readonly progress?: (now: number, events: number) => void;
  /** The future event list; a wheel by default. */
  readonly calendar?: Calendar;
  /** Whether the outcome has the fingerprint of the run; it costs some time. */
  readonly fingerprint?: boolean;
}

/**
 * Simulates one replication and counts what happens; of a sample, as it stands for all offices.
 * @param replication 0, 1, 2, ...
 * @throws BrokenInvariant if a law of the simulation does not hold; its results must not be used
 */
export function simulate(
  plan: Plan,
  seed: string,
  replication: number,
  options: SimulateOptions = {},
): Outcome {
  let fingerprint: Fingerprint | undefined;
  let collector: Collector | undefined;
  const make: Observe<Observer> = (running, calendar, entities) => {
    collector = new Collector(running, calendar, entities);
    if (!options.fingerprint) return collector;
    fingerprint = new Fingerprint(calendar, entities);
    return new Both(collector, fingerprint);
  };
  const { entities, endedAt, events } = observe(plan, seed, replication, make, options);
  const outcome = locating(
    () => {
      // Nothing happens any more after a run was drained: what its step would show is there already.
      if (stepEnd(plan, collector!.steps.closed - 1) < endedAt) collector!.observes();
      return summarise(collector!, entities, { seed, replication, endedAt, events });
    },
    () => `after event ${events} at ${endedAt} s, seed ${seed}, replication ${replication}`,
  );
  const all = expanded(outcome, plan.sample);
  return fingerprint === undefined ? all : { ...all, fingerprint: fingerprint.text };
}

/** Simulates one replication with an observer of one's own. */
export function observe<T extends Observer>(
  whole: Plan,
  seed: string,
  replication: number,
  make: Observe<T>,
  options: SimulateOptions = {},
): { observer: T; entities: Entities; endedAt: number; events: number } {
  const plan = inProportion(whole);
  const calendar = options.calendar ?? new Wheel();
  const entities = new Entities();
  const observer = make(plan, calendar, entities);
  const context: Context = {
    plan,
    calendar,
    entities,
    chance: new Chance(seed, replication),
    observer,
    timetables: new Timetables(calendar, plan.end),
    identity: identities(plan),
    spreads: spreadOver(plan),
  };
  const done = { events: 0 };
  locating(
    () => {
      const world = new World(context);
      schedulePoint(context, 0);
      loop(context, world, done, options.progress ?? (() => {}));
    },
    () => `event ${done.events} at ${calendar.now} s, seed ${seed}, replication ${replication}`,
  );
  return { observer, entities, endedAt: calendar.now, events: done.events };
}

/** Runs the events in order until the end, and counts them in `done`. */
function loop(
  context: Context,
  world: World,
  done: { events: number },
  progress: (now: number, events: number) => void,
): void {
  const { calendar, timetables, observer, plan } = context;
  const { people, station, uplink, match } = world;
  for (let kind = calendar.next(); kind !== NONE; kind = calendar.next()) {
    if ((++done.events & (PROGRESS_EVERY - 1)) === 0) progress(calendar.now, done.events);
    switch (kind) {
      case Happens.change:
        timetables.fires(calendar.subject);
        break;
      case Happens.stationEnds:
        station!.ends(calendar.subject);
        break;
      case Happens.matchEnds:
        match!.ends(calendar.subject);
        break;
      case Happens.transferEnds:
        uplink!.channels.ends(calendar.subject, false);
        break;
      case Happens.transferFails:
        uplink!.channels.ends(calendar.subject, true);
        break;
      case Happens.arrives:
        people.arrives(calendar.subject);
        break;
      case Happens.retries:
        uplink!.retries(calendar.subject);
        break;
      case Happens.lineRetries:
        uplink!.lineRetries(calendar.subject);
        break;
      case Happens.observes:
        observer.observes();
        schedulePoint(context, calendar.subject + 1);
        break;
      case Happens.ends:
        return;
      default:
        happensRarely(kind, calendar.subject, world);
    }
    observer.settled?.();
    if (plan.untilDrained && world.isDrained) return;
  }
}

/** What few scenarios have much of: stages after the match, patience, lines that are shared, stores lost,
 * couriers. */
function happensRarely(kind: number, subject: number, world: World): void {
  const { people, station, uplink, match, adjudicate, reply, print, courier, readIn } = world;
  switch (kind) {
    case Happens.lineEnds:
      uplink!.channels.lineEnds(subject);
      break;
    case Happens.stationReneges:
      station!.reneges(subject);
      break;
    case Happens.matchReneges:
      match!.reneges(subject);
      break;
    case Happens.storeLost:
      uplink!.storeLoss!.fires(subject);
      break;
    case Happens.adjudicateEnds:
      adjudicate!.ends(subject);
      break;
    case Happens.adjudicateReneges:
      adjudicate!.reneges(subject);
      break;
    case Happens.replies:
      reply.arrives(subject);
      break;
    case Happens.repliesAgain:
      reply.arrivesAgain(subject);
      break;
    case Happens.printEnds:
      print!.ends(subject);
      break;
    case Happens.courierArrives:
      courier!.arrives(subject);
      break;
    case Happens.courierReturns:
      courier!.returns(subject);
      break;
    case Happens.courierLooks:
      courier!.looksAt(subject);
      break;
    case Happens.comesAgain:
      people.arrivesAgain(subject);
      break;
    case Happens.readInEnds:
      readIn!.ends(subject);
      break;
  }
}

/** The end of a step of the time series; after the last one the end of the run. */
function schedulePoint({ calendar, plan }: Context, step: number): void {
  if (step === stepCount(plan)) calendar.schedule(plan.end, Rank.observation, Happens.ends, 0);
  else calendar.schedule(stepEnd(plan, step), Rank.observation, Happens.observes, step);
}
