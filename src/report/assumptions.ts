/** The assumptions a chart rests on, in words, with every number taken from the plan. */

import { mean } from '../engine/law-moments.ts';
import type { Openings, Shut } from '../scenario/plan/hours.ts';
import type { Parameter } from '../scenario/plan/parameter.ts';
import type { Plan, ServicePlan } from '../scenario/plan/plan.ts';
import { DAY } from '../units.ts';
import { local } from './calendar.ts';
import { type Both, EN, type Format, ID, type Language } from './format.ts';
import { TEXTS } from './texts.ts';

/** A level that holds from an instant [s] on. */
export interface Step {
  readonly from: number;
  readonly value: number;
}

/** A number over time; undefined where it differs by office or is drawn. */
function stepsOf(parameter: Parameter): Step[] | undefined {
  switch (parameter.form) {
    case 'value':
      return [{ from: 0, value: parameter.value }];
    case 'steps':
      return Array.from(parameter.from, (from, i) => ({ from, value: parameter.values[i] ?? 0 }));
    case 'law':
      return [{ from: 0, value: mean(parameter.law) }];
    default:
      return undefined;
  }
}

/** What a stage can serve while open [1/day], over time; undefined where it differs by office. */
export function capacityPerDay(stage: ServicePlan): Step[] | undefined {
  const servers = stepsOf(stage.servers);
  const service = stepsOf(stage.service);
  if (servers === undefined || service === undefined) return undefined;
  const instants = [...new Set([...servers, ...service].map((step) => step.from))];
  instants.sort((a, b) => a - b);
  const at = (steps: Step[], from: number) =>
    steps.findLast((step) => step.from <= from)?.value ?? 0;
  return instants.map((from) => ({
    from,
    value: (at(servers, from) / at(service, from)) * DAY,
  }));
}

/** Delay target. */
export function targetAssumption(plan: Plan): Both {
  return {
    id: `sasaran ${ID.duration(plan.deadline)} sejak direkam`,
    en: `target ${EN.duration(plan.deadline)} from recording`,
  };
}

/** Speed of the match and when it stands still. */
export function matchAssumptions(plan: Plan): Both[] {
  if (plan.match === undefined) return [];
  const steps = capacityPerDay(plan.match);
  const shut = shutWords(plan, plan.match.shut, { id: 'berhenti', en: 'stopped' });
  if (steps === undefined) return [];
  return [
    {
      id: `pencocokan ${stepWords(plan, steps, ID)}${shut.id}`,
      en: `matching ${stepWords(plan, steps, EN)}${shut.en}`,
    },
  ];
}

/** What the gateway accepts and when it is shut. */
export function gatewayAssumptions(plan: Plan): Both[] {
  if (plan.gateway === undefined) return [];
  const steps = stepsOf(plan.gateway.accepts)?.map(({ from, value }) => ({
    from,
    value: value * DAY,
  }));
  const shut = shutWords(plan, plan.gateway.shut, { id: 'tutup', en: 'shut' });
  if (steps === undefined) return [];
  return [
    {
      id: `gerbang pusat ${stepWords(plan, steps, ID)}${shut.id}`,
      en: `gateway ${stepWords(plan, steps, EN)}${shut.en}`,
    },
  ];
}

/** Speed, hours, time-out and failures of the lines from the offices. */
export function uplinkAssumptions(plan: Plan): Both[] {
  const { uplink } = plan;
  if (uplink === undefined) return [];
  const speed = rangeOf(uplink.speed);
  const fails = rangeOf(uplink.fails);
  const words: Both[] = [];
  if (speed !== undefined && Number.isFinite(speed[1])) {
    const kbps = speed.map((value) => (value * 8) / 1000) as [number, number];
    const isWhole = uplink.useful !== undefined;
    words.push({
      id: `saluran kantor ${span(kbps, ID)} kbps ${isWhole ? 'kotor' : 'efektif'}`,
      en: `office lines of ${span(kbps, EN)} kbps ${isWhole ? 'gross' : 'effective'}`,
    });
  }
  words.push(hoursWords(plan, uplink.openings));
  if (Number.isFinite(uplink.timeout)) {
    words.push({
      id: `batas waktu kirim ${ID.duration(uplink.timeout)}`,
      en: `transfers cut at ${EN.duration(uplink.timeout)}`,
    });
  }
  if (fails !== undefined && fails[1] > 0) {
    const percent = fails.map((value) => value * 100) as [number, number];
    words.push({
      id: `${span(percent, ID)}% pengiriman gagal`,
      en: `${span(percent, EN)}% of transfers fail`,
    });
  }
  return words;
}

function hoursWords(plan: Plan, openings: readonly Openings[] | undefined): Both {
  const hours = openings?.[0];
  if (hours === undefined) return { id: 'hidup siang malam', en: 'switched on day and night' };
  const open = hours.from.reduce(
    (sum, from, i) =>
      sum + Math.max(0, Math.min(hours.to[i] ?? from, plan.end) - Math.max(from, 0)),
    0,
  );
  const [open24, days] = [(open / plan.end) * 24, Math.round(plan.end / DAY)];
  if (days <= 1)
    return { id: `hidup ${ID.duration(open)}`, en: `switched on for ${EN.duration(open)}` };
  const [id, en] = [ID, EN].map((f) => f.decimal(days < 7 ? open24 : 7 * open24, days < 7 ? 1 : 0));
  return days < 7
    ? { id: `hidup rata-rata ${id} jam sehari`, en: `switched on ${en} hours a day on average` }
    : { id: `hidup rata-rata ${id} jam sepekan`, en: `switched on ${en} hours a week on average` };
}

function rangeOf(parameter: Parameter): readonly [number, number] | undefined {
  if (parameter.form === 'value') return [parameter.value, parameter.value];
  if (parameter.form !== 'offices' || parameter.values.length === 0) return undefined;
  return parameter.values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function span([low, high]: readonly [number, number], f: Format): string {
  const ends = [low, high].map((value) => f.decimal(value, value < 10 ? 1 : 0));
  return ends[0] === ends[1] ? `${ends[0]}` : ends.join('–');
}

function stepWords(plan: Plan, steps: readonly Step[], f: Format): string {
  const unlimited = f.language === 'id' ? 'tanpa batas' : 'unlimited';
  const perDay = f.language === 'id' ? 'per hari' : 'per day';
  return steps
    .filter((step) => step.from < plan.end)
    .map(({ from, value }, i) => {
      const amount = Number.isFinite(value) ? f.decimal(value, value < 100 ? 1 : 0) : unlimited;
      if (i === 0) return Number.isFinite(value) ? `${amount} ${perDay}` : amount;
      return `${amount} ${f.language === 'id' ? 'mulai' : 'from'} ${when(plan, from, f)}`;
    })
    .join(', ');
}

function shutWords(plan: Plan, shut: readonly Shut[], verb: Both): Both {
  const [first, ...rest] = shut.filter((one) => one.from < plan.end);
  if (first === undefined) return { id: '', en: '' };
  // The last day of a closure is the one before the midnight at which it ends.
  const words = (f: Format) =>
    `, ${verb[f.language]} ${days(when(plan, first.from, f), when(plan, first.to - 1, f))}`;
  const more = rest.length;
  const again = more === 1 ? { id: 'sekali', en: 'once more' } : undefined;
  return {
    id: words(ID) + (more > 0 ? ` dan ${again?.id ?? `${ID.count(more)} kali`} lagi` : ''),
    en: words(EN) + (more > 0 ? ` and ${again?.en ?? `${EN.count(more)} more times`}` : ''),
  };
}

function days(from: string, to: string): string {
  return from === to ? from : `${from}–${to}`;
}

function when(plan: Plan, seconds: number, f: Format): string {
  // What is so from the start is so from the first day, though offices east of the centre begin before it.
  const at = local(plan, Math.max(seconds, plan.centreMidnight));
  if (at !== undefined) return f.date(at);
  return f.language === 'id'
    ? `${f.duration(seconds)} sejak awal`
    : `${f.duration(seconds)} after the start`;
}

/** "Assumptions: a; b." or nothing when there are none. */
export function assumptionsText(assumptions: readonly Both[], language: Language): string {
  if (assumptions.length === 0) return '';
  return `${TEXTS.assumptions[language]}: ${assumptions.map((one) => one[language]).join('; ')}.`;
}
