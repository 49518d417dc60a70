/** The series of an outcome, counted from cohorts. */

import type { Outcome } from '../../src/run/outcome.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { type Cohort, className } from './cohort.ts';

/** By day of the centre, each cohort under the class it ends in. */
export function daySeries(plan: Plan, days: number, cohorts: readonly Cohort[]): Outcome['days'] {
  const national = () => new Int32Array(days);
  const regional = () => new Int32Array(days * plan.regencies.length);
  const classes = {
    onTime: national(),
    delayed: national(),
    waitingWithin: national(),
    waitingPast: national(),
    stranded: national(),
    dropped: national(),
    lost: national(),
  };
  const recorded = national();
  const answered = national();
  const regencies = {
    recorded: regional(),
    delivered: regional(),
    answered: regional(),
    stranded: regional(),
    persons: regional(),
    gone: regional(),
  };
  const add = (array: Int32Array, at: number, count: number) => {
    array[at] = (array[at] ?? 0) + count;
  };
  for (const one of cohorts) {
    const name = className(one);
    const waiting = days - one.day > 2 ? 'waitingPast' : 'waitingWithin';
    const end = name === 'waitingAtOffice' || name === 'waitingAtCentre' ? waiting : name;
    add(classes[end], one.day, one.count);
    add(recorded, one.day, one.count);
    const row = one.regency * days;
    add(regencies.recorded, row + one.day, one.count);
    if (one.delivered !== undefined) add(regencies.delivered, row + one.delivered, one.count);
    if (one.answered !== undefined) {
      add(regencies.answered, row + one.answered, one.count);
      add(answered, one.answered, one.count);
    }
    if (one.fate === 'stranded')
      for (let day = one.at ?? one.day; day < days; day++)
        add(regencies.stranded, row + day, one.count);
  }
  return { days, recorded, ...classes, turnedAway: national(), answered, causes: {}, regencies };
}

/** Recordings and deliveries fall evenly into 08:00 to 16:00, answers into the whole day. */
export function stepSeries(
  days: number,
  cohorts: readonly Cohort[],
  before: number,
  left: number,
): Outcome['steps'] {
  const array = () => new Int32Array(days * 24);
  const steps = {
    recorded: array(),
    delivered: array(),
    answered: array(),
    refused: array(),
    persons: array(),
    atOffice: array(),
    stranded: array(),
    atCentre: array(),
  };
  const change = {
    atOffice: new Float64Array(days * 24),
    stranded: new Float64Array(days * 24),
    atCentre: new Float64Array(days * 24),
  };
  const move = (
    level: keyof typeof change,
    day: number,
    count: number,
    from: number,
    to: number,
  ) => {
    for (let hour = from; hour < to; hour++) {
      const at = day * 24 + hour;
      change[level][at] = (change[level][at] ?? 0) + count / (to - from);
    }
  };
  for (const one of cohorts) {
    move('atOffice', one.day, one.count, 8, 16);
    if (one.delivered !== undefined) {
      move('atOffice', one.delivered, -one.count, 9, 17);
      move('atCentre', one.delivered, one.count, 9, 17);
    }
    if (one.answered !== undefined) move('atCentre', one.answered, -one.count, 17, 24);
    if (one.fate !== undefined) {
      move('atOffice', one.at ?? one.day, -one.count, 17, 24);
      if (one.fate === 'stranded') move('stranded', one.at ?? one.day, one.count, 17, 24);
    }
  }
  for (let day = 0; day < days; day++) move('atCentre', day, -(before - left) / days, 0, 24);
  for (const level of ['atOffice', 'stranded', 'atCentre'] as const) {
    let value = level === 'atCentre' ? before : 0;
    for (let i = 0; i < days * 24; i++) {
      value += change[level][i] ?? 0;
      steps[level][i] = Math.max(0, Math.round(value));
    }
  }
  return { step: 3_600, ...steps };
}
