/** Turns what a collector has counted, and what is still in flight, into an outcome. */

import type { Entities } from '../engine/entities.ts';
import { isAnswered } from '../model/context.ts';
import { Mark, StageId } from '../model/kinds.ts';
import type { Plan } from '../scenario/plan/plan.ts';
import { agesOf } from './ages.ts';
import type { Collector } from './collector.ts';
import { answersOf, Counts, Remains, tallyOf } from './counts.ts';
import { invariant } from './invariant.ts';
import { isInTime } from './lateness.ts';
import { CLASSES, type Outcome, type StageTally, type Tally } from './outcome.ts';
import type { StageBook } from './stage-book.ts';

interface RunFacts {
  readonly seed: string;
  readonly replication: number;
  /** [s] */
  readonly endedAt: number;
  readonly events: number;
}

/**
 * @throws BrokenInvariant if somebody appeared or vanished: the people or the classes of a regency, or
 * what was waiting before the start, do not add up
 */
export function summarise(collector: Collector, entities: Entities, facts: RunFacts): Outcome {
  const { plan, counts } = collector;
  const flying = inFlight(collector, entities);
  const leftOf = (row: number) => remaining(collector, entities, flying, row, facts.endedAt);
  const all = new Remains();
  const regencies = plan.regencies.map(({ code }, index) => {
    const left = leftOf(index);
    all.add(left);
    const tally = tallyOf(counts[index]!, left, plan.print !== undefined);
    const { people, recorded, gaveUp, notYetRecorded } = tally;
    addUp(`${code}: people`, people, recorded + gaveUp + notYetRecorded);
    addUp(`${code}: recorded`, recorded, sumOfClasses(tally));
    const { print, answers } = tally;
    if (print) addUp(`${code}: print-ready`, answers.printReady, print.printed + print.waiting);
    if (tally.copies !== undefined) {
      const { made, recognised, answered, gone, left: unfinished } = tally.copies;
      addUp(`${code}: copies`, made, recognised + answered + gone + unfinished);
    }
    return tally;
  });
  return {
    scenario: plan.name,
    option: plan.option,
    ...facts,
    ...national(collector, all),
    before: before(collector, leftOf(plan.regencies.length)),
    regencies,
    ...collector.courier.tally(),
    stages: stagesOf(plan, collector, facts.endedAt),
    days: collector.days.tally(),
    hours: collector.days.byHour(),
    held: collector.delays.tally(),
    steps: { ...collector.steps.tally(), ...collector.ledger.tally() },
    utilisation: utilisationOf(plan, collector),
    submissionsInFlightPeak: entities.peak,
  };
}

/**
 * What is in flight, ordered by the row of the collector that it counts in: `order` from `first[row]` on.
 * One row after the other needs the ages of one regency at a time, not those of the whole country.
 */
interface InFlight {
  readonly order: Int32Array;
  readonly first: Int32Array;
}

function inFlight({ plan, counts }: Collector, entities: Entities): InFlight {
  const before = plan.regencies.length;
  const rowOf = (place: number) => plan.regencyOf[place] ?? before;
  const first = new Int32Array(counts.length + 1);
  entities.each((_, place) => {
    first[rowOf(place) + 1]!++;
  });
  for (let row = 1; row < first.length; row++) first[row]! += first[row - 1]!;
  const order = new Int32Array(first[counts.length]!);
  const next = first.slice();
  entities.each((name, place) => {
    order[next[rowOf(place)]!++] = name;
  });
  return { order, first };
}

/** Sorts what is in flight of one row by place and age, and tells the day book. */
function remaining(
  collector: Collector,
  entities: Entities,
  { order, first }: InFlight,
  row: number,
  end: number,
): Remains {
  const { plan, days } = collector;
  const own = new Remains();
  for (let at = first[row]!; at < first[row + 1]!; at++) {
    const entity = entities.look(order[at]!);
    const born = entities.bornAt(entity);
    if (entities.isCopy(entity)) {
      collector.counts[row]!.copies!.left++;
      continue;
    }
    if (born < 0) {
      own.people++;
      continue;
    }
    if (plan.print) own.unprinted.add(end - born);
    if (isAnswered(entities, entity)) {
      own.awaitingCard++;
      continue;
    }
    const isPast = !isInTime(end - born, plan.deadline);
    const isStranded = entities.marked(entity, Mark.stranded);
    const isDelivered = entities.marked(entity, Mark.delivered);
    if (isStranded) own.stranded++;
    else if (isDelivered) own.atCentre++;
    else own.atOffice++;
    if (isPast && !isStranded) own.past++;
    if (!isDelivered) own.undelivered.add(end - born);
    own.unanswered.add(end - born);
    if (row === plan.regencies.length) continue;
    days.remains(born, isStranded ? 'stranded' : isPast ? 'waitingPast' : 'waitingWithin');
  }
  return own;
}

function national({ plan, counts }: Collector, left: Remains): Pick<Outcome, 'national' | 'ages'> {
  const all = new Counts();
  for (let regency = 0; regency < plan.regencies.length; regency++) all.add(counts[regency]!);
  return {
    national: tallyOf(all, left, plan.print !== undefined),
    ages: agesOf(all.turnRound, left.unanswered, all.recorded, plan.deadline),
  };
}

function before(collector: Collector, left: Remains): Outcome['before'] {
  const { start, regencies } = collector.plan;
  const counts = collector.counts[regencies.length]!;
  const answers = answersOf(counts);
  const count = start.station + start.uplink + start.match;
  const answered = answers.printReady + answers.duplicate + answers.recordAgain;
  const waiting = left.people + left.atOffice + left.atCentre + left.stranded;
  const dropped = counts.dropped + counts.lost;
  const { gaveUp } = counts;
  if (collector.plan.print) {
    const ready = answers.printReady + (start.print ?? 0);
    addUp('print-ready from before the start', ready, counts.printed + left.awaitingCard);
  }
  addUp('waiting before the start', count, answered + waiting + dropped + gaveUp);
  return { count, answered, waiting, dropped, gaveUp, answers };
}

/** @throws BrokenInvariant if a whole is not the sum of its parts */
function addUp(what: string, whole: number, parts: number): void {
  invariant(whole === parts, () => `${what}: ${whole}, but the parts add up to ${parts}`);
}

const IDS = {
  station: StageId.station,
  uplink: StageId.uplink,
  gateway: StageId.gateway,
  match: StageId.match,
  adjudicate: StageId.adjudicate,
  print: StageId.print,
} as const;

/** The stages that a plan has, by their names. */
function* booksOf(plan: Plan, { stages }: Collector): Iterable<readonly [string, StageBook]> {
  for (const [name, id] of Object.entries(IDS)) {
    if (plan[name as keyof typeof IDS] !== undefined) yield [name, stages[id]!];
  }
  if (plan.courier) yield ['readIn', stages[StageId.readIn]!];
}

function stagesOf(plan: Plan, collector: Collector, end: number): Record<string, StageTally> {
  const tallies = Object.fromEntries(
    [...booksOf(plan, collector)].map(([name, book]) => [name, book.tally(end)]),
  );
  const { gateway } = tallies;
  if (gateway === undefined) return tallies;
  return { ...tallies, gateway: { ...gateway, utilisation: collector.gateway.mean(end) } };
}

function utilisationOf(plan: Plan, collector: Collector): Record<string, Float64Array> {
  const shares: Record<string, Float64Array> = {};
  for (const [name, book] of booksOf(plan, collector)) {
    const own = (name === 'gateway' ? collector.gateway : book).utilisation();
    if (own !== undefined) shares[name] = own;
  }
  return shares;
}

function sumOfClasses(tally: Tally): number {
  return CLASSES.reduce((sum, name) => sum + tally[name], 0);
}
