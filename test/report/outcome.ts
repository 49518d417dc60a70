/** An outcome counted from cohorts. */

import { capacityPerDay } from '../../src/report/assumptions.ts';
import type { Held } from '../../src/run/delay-book.ts';
import type { Delay, Outcome, StageTally, Tally } from '../../src/run/outcome.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import { type ClassName, type Cohort, className } from './cohort.ts';
import { agesOfAll, hoursOf, utilisationOf } from './finer.ts';
import { daySeries, stepSeries } from './series.ts';

/** Serves the cohorts at the match in the order of their delivery, then counts everything. */
export function outcomeOf(plan: Plan, days: number, cohorts: Cohort[], before: Cohort): Outcome {
  const { served, waitingBefore } = matched(plan, days, cohorts, before);
  const national = tally(served, days);
  return {
    scenario: plan.name,
    option: plan.option,
    seed: 'tampung',
    replication: 0,
    endedAt: days * 86_400,
    national,
    before: {
      count: before.count,
      answered: before.count - waitingBefore,
      dropped: 0,
      gaveUp: 0,
      waiting: waitingBefore,
      answers: answers(before.count - waitingBefore),
    },
    regencies: byRegency(plan, served).map((own) => tally(own, days)),
    stages: { uplink: stage(national), gateway: stage(national), match: stage(national) },
    days: daySeries(plan, days, served),
    hours: hoursOf(daySeries(plan, days, served)),
    ages: agesOfAll(plan, served, days),
    utilisation: utilisationOf(days, served, capacityOf(plan)),
    steps: stepSeries(days, served, before.count, waitingBefore),
    held: heldOf(plan, days, served),
    events: 7 * national.recorded,
    submissionsInFlightPeak: national.recorded,
  };
}

/** Each cohort counts on every day at whose end it is not answered, 24 times: the steps are hours. */
function heldOf(plan: Plan, days: number, cohorts: readonly Cohort[]): Held {
  const none = () => new Float64Array(plan.regencies.length * days);
  const held = {
    uplink: none(),
    gateway: none(),
    match: none(),
    stranded: none(),
    courier: none(),
  };
  for (const { regency, day, count, delivered, answered, fate } of cohorts) {
    if (fate === 'dropped' || fate === 'lost') continue;
    for (let at = day; at < (answered ?? days); at++) {
      const atOffice = fate === 'stranded' ? 'stranded' : 'uplink';
      const holder = at >= (delivered ?? days) ? 'match' : atOffice;
      held[holder][regency * days + at]! += 24 * count;
    }
  }
  return held;
}

function byRegency(plan: Plan, cohorts: readonly Cohort[]): Cohort[][] {
  const groups: Cohort[][] = plan.regencies.map(() => []);
  for (const one of cohorts) groups[one.regency]?.push(one);
  return groups;
}

function capacityOf({ match }: Plan): number {
  return match === undefined ? 0 : (capacityPerDay(match)?.[0]?.value ?? 0);
}

function matched(plan: Plan, days: number, cohorts: readonly Cohort[], before: Cohort) {
  const capacity = capacityOf(plan);
  const delivered: Cohort[][] = Array.from({ length: days }, () => []);
  for (const one of cohorts) if (one.delivered !== undefined) delivered[one.delivered]?.push(one);
  const served: Cohort[] = cohorts.filter((one) => one.delivered === undefined);
  let line: Cohort[] = before.count > 0 ? [before] : [];
  for (let day = 0; day < days; day++) {
    line = line.concat(delivered[day] ?? []);
    let able = Math.round(capacity);
    let taken = 0;
    for (const one of line) {
      const part = Math.min(able, one.count);
      able -= part;
      if (part > 0 && one.regency >= 0) served.push({ ...one, count: part, answered: day });
      if (part < one.count) {
        line[taken] = { ...one, count: one.count - part };
        break;
      }
      taken++;
    }
    line = line.slice(taken);
  }
  served.push(...line.filter((one) => one.regency >= 0));
  return { served, waitingBefore: line.find((one) => one.regency < 0)?.count ?? 0 };
}

function sum(cohorts: readonly Cohort[], of: (one: Cohort) => boolean): number {
  return cohorts.reduce((total, one) => total + (of(one) ? one.count : 0), 0);
}

function tally(cohorts: readonly Cohort[], days: number): Tally {
  const count = (name: ClassName) => sum(cohorts, (one) => className(one) === name);
  const recorded = sum(cohorts, () => true);
  const dropped = count('dropped');
  const lost = count('lost');
  const waits = (one: Cohort) => /^waiting/.test(className(one));
  return {
    recorded,
    onTime: count('onTime'),
    delayed: count('delayed'),
    waitingAtOffice: count('waitingAtOffice'),
    waitingAtCentre: count('waitingAtCentre'),
    stranded: count('stranded'),
    dropped,
    lost,
    waitingPast: sum(cohorts, (one) => waits(one) && days - one.day > 2),
    refusedOnce: Math.floor(recorded / 10),
    people: recorded + 40,
    turnedAway: 60,
    gaveUp: 40,
    notYetRecorded: 0,
    answers: answers(sum(cohorts, (one) => one.answered !== undefined)),
    causes: {
      ...(dropped > 0 ? { patience: dropped } : {}),
      ...(lost > 0 ? { overwritten: lost } : {}),
    },
    delivery: delay(cohorts, days, (one) => one.delivered),
    turnRound: delay(cohorts, days, (one) => one.answered),
  };
}

function answers(count: number): Tally['answers'] {
  const duplicate = Math.floor(count / 100);
  const recordAgain = Math.floor(count / 40);
  return { printReady: count - duplicate - recordAgain, duplicate, recordAgain };
}

function delay(
  cohorts: readonly Cohort[],
  days: number,
  end: (one: Cohort) => number | undefined,
): Delay {
  const ages = cohorts.map((one) => ({
    seconds: (end(one) ?? Number.POSITIVE_INFINITY) * 86_400 - one.day * 86_400 + 7_200,
    count: one.count,
  }));
  ages.sort((a, b) => a.seconds - b.seconds);
  const all = sum(cohorts, () => true);
  const finished = sum(cohorts, (one) => end(one) !== undefined);
  const quantile = (p: number): number | null => {
    let reached = 0;
    for (const { seconds, count } of ages) {
      reached += count;
      if (reached >= p * all) return Number.isFinite(seconds) ? seconds : null;
    }
    return null;
  };
  const total = cohorts.reduce(
    (t, one) => t + one.count * ((end(one) ?? days) - one.day) * 86_400,
    0,
  );
  return {
    finished,
    unfinished: all - finished,
    mean: all === 0 ? null : total / all,
    p50: quantile(0.5),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: quantile(0.99),
    max: quantile(1),
  };
}

function stage({ recorded }: Tally): StageTally {
  return {
    arrivals: recorded,
    served: recorded,
    refused: 0,
    dropped: 0,
    reneged: 0,
    blocked: 0,
    retries: 0,
    meanWait: recorded > 0 ? 5_400 : null,
    meanTime: recorded > 0 ? 5_700 : null,
    probabilityOfWait: recorded > 0 ? 0.75 : null,
    wait: { p50: 60, p90: 600, p95: 3_600, p99: null },
    meanLine: recorded / 100,
    meanInStage: recorded / 90,
    utilisation: recorded > 0 ? 0.9995 : 0,
    backlogAtEnd: Math.floor(recorded / 50),
    peakBacklog: Math.floor(recorded / 20),
    peakAt: 3 * 86_400 + 36_000,
  };
}
