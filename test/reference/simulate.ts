/**
 * The reference: the rules of the model written down a second time, as slowly and plainly as can be, to
 * hold the product against. It shares with the product the plan, chance, and the laws; it has no
 * calendar, no links between entities, and no optimisation.
 *
 * Where the rules leave open which of two things at one instant is first (two stages of the centre that
 * open, two offices that wake), it is what was planned first: by the end of the flow before its beginning, since
 * the flow is wired from the end backward, and by the order of the offices. A timer that is set again for
 * the very instant for which it was planned before keeps its place (future.ts).
 */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Cause } from '../../src/model/observer.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { Cards } from './cards.ts';
import { Centre, mayRefuse } from './centre.ts';
import { Couriers } from './courier.ts';
import { Crowd } from './crowd.ts';
import { Desk } from './desk.ts';
import type { Office } from './office.ts';
import { type Next, type Person, Run } from './run.ts';
import { ReferenceSender } from './sender.ts';
import { officesWithSets, setsThatWork } from './sets.ts';
import { hoursOfOffices, officesFromBefore } from './teams.ts';
import type { Told } from './told.ts';

/** All moments of a run to its end. */
export function referenceTells(plan: Plan, seed: string): Told[] {
  const run = new Run(plan, seed);
  const isDrained = wire(run);
  let isOver = false;
  const point = (number: number) => {
    // The end of the run may cut the last step.
    const at = Math.min(number * plan.series, plan.end);
    run.future.add(at, Rank.observation, () => {
      run.tellOf('observes', -1, 0);
      if (at < plan.end) point(number + 1);
      else {
        run.future.add(plan.end, Rank.observation, () => {
          isOver = true;
        });
      }
    });
  };
  point(1);
  while (!isOver && run.future.step()) {
    if (plan.untilDrained && isDrained()) isOver = true;
  }
  return run.told;
}

/** Gives whether nobody will come any more, and nothing is left to do. */
function wire(run: Run): () => boolean {
  const { plan } = run;
  const offices = officesWithSets(run);
  const zones = hoursOfOffices(plan);
  const officeOf = ({ place }: Person) => offices[place] ?? 0;
  const old = officesFromBefore(plan);
  // Those before the start belong to no office, and are spread evenly.
  const spreadOf = ({ place, number }: Person) =>
    offices[place === run.nowhere ? old[number % old.length]! : place]!;

  const over = (person: Person, end: 'dropped' | 'lost', cause: Cause) => {
    if (person.isCopy) {
      run.discard(person, cause);
      return;
    }
    run.tell('ended', person, -1, `${end} ${cause}`, person.born!);
    run.release(person);
    crowd.dealtWith(person.place);
  };
  const drops = (person: Person, cause: Cause) => {
    if (person.born === undefined) crowd.turnAway(person);
    else over(person, 'dropped', cause);
  };
  const dealtWith = (place: number) => crowd.dealtWith(place);
  const again = (place: number) => crowd.again(place);
  const cards = new Cards(run, { officeOf, zones, dealtWith, again });
  const told = (isShut: boolean) => sender?.told(isShut);
  const centre = new Centre(run, { cards, over, told });
  const couriers =
    plan.courier &&
    new Couriers(run, plan.courier, {
      officeOf: spreadOf,
      centre,
      sender: () => sender!,
      away: (places, isAway) => station?.bars(places, isAway),
      over,
    });
  centre.opensDoor();
  const stored = (office: Office) => couriers?.stored(office);
  const sender =
    plan.uplink &&
    new ReferenceSender(run, plan.uplink, { officeOf: spreadOf, zones, centre, over, stored });
  const direct = centre.mayRefuse ? withoutSender(run, centre, over) : centre;
  const mayComeAgain = (person: Person) => crowd.recorded(person);
  const recorded = afterRecording(run, sender ?? direct, mayComeAgain);
  const station =
    plan.station &&
    new Desk(run, plan.station, {
      stage: StageId.station,
      service: Purpose.stationService,
      patience: Purpose.stationPatience,
      placeOf: spreadOf,
      zones,
      working: (office, servers) => setsThatWork(run, office, servers),
      next: () => recorded,
      reneged: (person) => drops(person, 'patience'),
      lost: (person) => drops(person, 'outage'),
      sentHome: (person) => crowd.turnAway(person),
    });
  const isToStation = plan.people.enter === 'station' && station !== undefined;
  const isAsked = isToStation && mayRefuse(plan.station);
  const pastSender = plan.people.enter === 'match' && sender !== undefined;
  const entrance = pastSender
    ? afterRecording(run, withoutSender(run, centre, over), mayComeAgain)
    : isToStation
      ? station
      : recorded;
  const crowd: Crowd = new Crowd(run, {
    isFull: (person) => entrance.isFull(person) || (isAsked && station.admits(person) !== 'yes'),
    enters: (person) => (isAsked ? station.takesAdmitted(person) : entrance.takes(person)),
    officeOf,
    zones,
    openings: isToStation ? plan.station!.openings : undefined,
  });
  centre.begins();
  fillAtStart(run, { cards, centre, sender, station });
  crowd.begin();
  return () => {
    if (!crowd.isOver || run.toHear > 0) return false;
    if (run.stranded > 0 && couriers?.isAtRest === false) return false;
    return run.alive === run.stranded;
  };
}

/** The recording is over: a submission begins. */
function afterRecording(run: Run, next: Next, recorded: (person: Person) => void): Next {
  const begins = (person: Person) => {
    person.born = run.now;
    person.tries = 0;
    run.tell('recorded', person);
    recorded(person);
  };
  return {
    isFull: (person) => next.isFull(person),
    holds: (person, leaves) => {
      begins(person);
      next.holds(person, leaves);
    },
    takes: (person) => {
      begins(person);
      next.takes(person);
    },
  };
}

/** Nobody keeps what the centre refuses: it is dropped. */
function withoutSender(
  run: Run,
  centre: Centre,
  over: (person: Person, end: 'dropped', cause: Cause) => void,
): Next {
  return {
    isFull: () => false,
    holds: () => {},
    takes: (person) => {
      const answer = centre.admits(person);
      if (answer === 'yes') centre.takesAdmitted(person);
      else {
        run.refuse(person);
        over(person, 'dropped', answer === 'never' ? 'full' : 'refused');
      }
    },
  };
}

interface Stages {
  readonly cards: Cards;
  readonly centre: Centre;
  readonly sender: ReferenceSender | undefined;
  readonly station: Desk | undefined;
}

/** Those who were there before the start, from the printing to the station; they belong to no office. */
function fillAtStart(run: Run, { cards, centre, sender, station }: Stages): void {
  const { start } = run.plan;
  let number = 0;
  const fill = (stage: StageId, count: number, enters: (person: Person) => void) => {
    for (let each = 0; each < count; each++) {
      const person = run.create(run.nowhere, number++);
      if (stage !== StageId.station) person.born = 0;
      run.tell('before', person, stage);
      enters(person);
    }
  };
  fill(StageId.print, start.print ?? 0, (person) => cards.takesBefore(person));
  fill(StageId.match, start.match, (person) => centre.match?.takes(person));
  fill(StageId.uplink, start.uplink, (person) => sender?.takes(person));
  fill(StageId.station, start.station, (person) => station?.takes(person));
}
