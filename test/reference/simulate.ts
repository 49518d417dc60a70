/**
 * The reference: the rules of the model written down a second time, as slowly and plainly as can be, to
 * hold the product against. It shares with the product the plan, chance, and the laws; it has no
 * calendar, no slots, no links between entities, and no optimisation.
 *
 * Where the rules leave open which of two things at one instant is first (two changes of the world, two
 * offices that wake), it is what was planned first: by the end of the flow before its beginning, since
 * the flow is wired from the end backward, and by the order of the offices.
 */

import { Rank } from '../../src/engine/calendar.ts';
import { Purpose, StageId } from '../../src/model/kinds.ts';
import type { Cause, End } from '../../src/model/observer.ts';
import type { Plan } from '../../src/scenario/plan.ts';
import { Centre, mayRefuse } from './centre.ts';
import { Crowd } from './crowd.ts';
import { Desk } from './desk.ts';
import { type Next, type Person, Run } from './run.ts';
import { ReferenceSender } from './sender.ts';
import { officesWithSets, setsThatWork } from './sets.ts';
import type { Told } from './told.ts';

/** All moments of a run to its end. */
export function referenceTells(plan: Plan, seed: string): Told[] {
  const run = new Run(plan, seed);
  const { crowd } = wire(run);
  let isOver = false;
  const point = (number: number) => {
    const at = number * plan.series;
    if (at > plan.end) {
      run.future.add(plan.end, Rank.observation, () => {
        isOver = true;
      });
      return;
    }
    run.future.add(at, Rank.observation, () => {
      run.tellOf('observes', -1, 0);
      point(number + 1);
    });
  };
  point(1);
  while (!isOver && run.future.step()) {
    if (plan.untilDrained && crowd.isOver && run.alive === run.stranded) isOver = true;
  }
  return run.told;
}

function wire(run: Run): { readonly crowd: Crowd } {
  const { plan } = run;
  const offices = officesWithSets(run);
  const zones = Array.from(plan.regencyOf, (regency) => plan.regencies[regency]!.zone);
  const officeOf = ({ place }: Person) => offices[place] ?? 0;

  const over = (person: Person, end: End, cause?: Cause) => {
    run.tell('ended', person, -1, `${end} ${cause ?? ''}`, person.born!);
    run.alive--;
  };
  const givesUp = (person: Person) => {
    if (person.born === undefined) crowd.turnAway(person);
    else over(person, 'dropped', 'patience');
  };
  const centre = new Centre(run, {
    over,
    again: (place) => crowd.again(place),
    reneged: givesUp,
    told: (isShut) => sender?.close(isShut, true),
  });
  const sender =
    plan.uplink && new ReferenceSender(run, plan.uplink, { officeOf, zones, centre, over });
  const direct = centre.mayRefuse ? withoutSender(run, centre, over) : centre;
  const recorded = afterRecording(run, sender ?? direct);
  const station =
    plan.station &&
    new Desk(run, plan.station, {
      stage: StageId.station,
      service: Purpose.stationService,
      patience: Purpose.stationPatience,
      placeOf: officeOf,
      zones,
      working: (office, servers) => setsThatWork(run, office, servers),
      next: () => recorded,
      reneged: givesUp,
      sentHome: (person) => crowd.turnAway(person),
    });
  const isToStation = plan.people.enter === 'station' && station !== undefined;
  const isAsked = isToStation && mayRefuse(plan.station);
  const pastSender = plan.people.enter === 'match' && sender !== undefined;
  const entrance = pastSender
    ? afterRecording(run, withoutSender(run, centre, over))
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
  fillAtStart(run, centre, sender, station);
  crowd.begin();
  return { crowd };
}

/** The recording is over: a submission begins. */
function afterRecording(run: Run, next: Next): Next {
  const begins = (person: Person) => {
    person.born = run.now;
    person.tries = 0;
    run.tell('recorded', person);
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
  over: (person: Person, end: End, cause: Cause) => void,
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

/** Those who were there before the start, from the match to the station; they belong to no office. */
function fillAtStart(
  run: Run,
  centre: Centre,
  sender: ReferenceSender | undefined,
  station: Desk | undefined,
): void {
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
  fill(StageId.match, start.match, (person) => centre.match?.takes(person));
  fill(StageId.uplink, start.uplink, (person) => sender?.takes(person));
  fill(StageId.station, start.station, (person) => station?.takes(person));
}
