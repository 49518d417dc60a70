/**
 * Made-up runs of any size for the tests of the reports: a weekly rhythm, a surge to a deadline,
 * offices that send at very different speeds, a match that serves in order. Integers throughout, no
 * chance, so that every sum is exact and the same each time.
 */

import type { Outcome } from '../../src/run/outcome.ts';
import type { Plan } from '../../src/scenario/plan/plan.ts';
import type { Cohort } from './cohort.ts';
import { ledgersOf } from './finer.ts';
import { outcomeOf } from './outcome.ts';

export interface World {
  readonly regencies: number;
  readonly days: number;
  /** Recorded in a normal day of a regency; 0 for nobody. */
  readonly demand?: number;
  /** Answers of the match in a day; 50,000. */
  readonly match?: number;
  /** Day after which demand falls; a third of the way. */
  readonly deadline?: number;
  /** Share of a regency's daily demand its lines can send, by regency. */
  readonly lines?: (regency: number) => number;
  readonly before?: number;
  /** A share of what a regency sends is lost, dropped or stranded instead. */
  readonly trouble?: { lost?: number; dropped?: number; stranded?: number };
  /** Regencies stand at places of their own. */
  readonly positions?: boolean;
  /** No dates. */
  readonly offsets?: boolean;
  readonly room?: number;
  /** The ledgers of all sides are kept, and cards are printed. */
  readonly ledgers?: boolean;
}

/** The 34 provinces of 2016 by code, with some of their regencies' number. */
const PROVINCES = (
  'Aceh 23,Sumatera Utara 33,Sumatera Barat 19,Riau 12,Jambi 11,Sumatera Selatan 17,Bengkulu 10,' +
  'Lampung 15,Kepulauan Bangka Belitung 7,Kepulauan Riau 7,DKI Jakarta 6,Jawa Barat 27,' +
  'Jawa Tengah 35,DI Yogyakarta 5,Jawa Timur 38,Banten 8,Bali 9,Nusa Tenggara Barat 10,' +
  'Nusa Tenggara Timur 22,Kalimantan Barat 14,Kalimantan Tengah 14,Kalimantan Selatan 13,' +
  'Kalimantan Timur 10,Kalimantan Utara 5,Sulawesi Utara 15,Sulawesi Tengah 13,' +
  'Sulawesi Selatan 24,Sulawesi Tenggara 17,Gorontalo 6,Sulawesi Barat 6,Maluku 11,' +
  'Maluku Utara 10,Papua Barat 13,Papua 29'
)
  .split(',')
  .flatMap((entry) => {
    const name = entry.replace(/ \d+$/, '');
    return Array.from({ length: Number(entry.slice(name.length)) }, (_, i) => ({ name, i }));
  });

/** A number in [0, 1) that looks random and is not. */
function wobble(a: number, b: number): number {
  const x = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  return ((Math.imul(x ^ (x >>> 15), 0xc2b2ae35) >>> 8) & 0xffff) / 0x10000;
}

/** Plan and outcome of a made-up country. */
export function made(world: World): { plan: Plan; outcome: Outcome } {
  const plan = planOf(world);
  const before: Cohort = { regency: -1, day: -1, count: world.before ?? 0 };
  const outcome = outcomeOf(plan, world.days, cohorts(world), before);
  if (!world.ledgers) return { plan, outcome };
  const steps = { ...outcome.steps, ledgers: ledgersOf(outcome) };
  return { plan: { ...plan, print: plan.match! }, outcome: { ...outcome, steps } };
}

function planOf(world: World): Plan {
  const value = (number: number) => ({ form: 'value', value: number }) as const;
  const regencies = Array.from({ length: world.regencies }, (_, r) => {
    const province = PROVINCES[r % PROVINCES.length];
    const code = `${11 + Math.floor(r / 40)}.${String((r % 40) + 1).padStart(2, '0')}`;
    const name = `${r % 5 === 4 ? 'Kota ' : ''}${province?.name} ${(province?.i ?? 0) + 1}`;
    const regency = { code, name, province: province?.name ?? '', zone: 0, firstOffice: r };
    const spot = { latitude: -8.5 + 13 * wobble(r, 11), longitude: 96 + 44 * wobble(r, 12) };
    const java = { latitude: -8.3 + 2 * wobble(r, 11), longitude: 106 + 9 * wobble(r, 12) };
    const position = r % 4 === 0 ? java : spot;
    return { ...regency, offices: 1, ...(world.positions && { position }) };
  });
  const speeds = Float64Array.from(regencies, (_, r) => (r % 9 === 0 ? 75_000 : 9_600));
  return {
    name: 'september-2016',
    option: 'base',
    end: world.days * 86_400,
    untilDrained: false,
    ...(world.offsets ? {} : { epoch: Date.UTC(2016, 7, 14, 17) }),
    centreMidnight: 0,
    series: 3_600,
    zones: [7],
    regencies,
    regencyOf: Uint16Array.from(regencies, (_, r) => r),
    identity: Uint16Array.from(regencies, (_, r) => r),
    people: { arrivals: { kind: 'none' }, enter: 'station', comeBack: 0.8 },
    uplink: {
      servers: 1,
      isNewestFirst: false,
      interrupted: false,
      speed: { form: 'offices', values: speeds },
      size: value(1.5e6),
      room: value(10_000),
      whenFull: 'block',
      openings: [officeHours(world.days)],
      shut: [],
      fails: value(0.03),
      timeout: 300,
      refused: { wait: value(900), growth: 2, longest: 86_400, jitter: 0.5, whose: 'line' },
      failed: { wait: value(900), growth: 2, longest: 86_400, jitter: 0.5, tries: 20 },
    },
    gateway: { accepts: value(300_000 / 86_400), burst: 60, shut: [] },
    match: {
      servers: value(1),
      working: 1,
      service: value(86_400 / (world.match ?? 50_000)),
      room: value(world.room ?? 5e6),
      whenFull: 'refuse',
      shut: [],
      results: { unique: 0.96, duplicate: 0.01, again: 0.03 },
      licence: Number.POSITIVE_INFINITY,
    },
    start: { station: 0, uplink: 0, match: world.before ?? 0 },
    deadline: 86_400,
  };
}

function officeHours(days: number) {
  const open = Array.from({ length: days }, (_, day) => day).filter((day) => day % 7 !== 6);
  return {
    from: Float64Array.from(open, (day) => day * 86_400 + 27_000),
    to: Float64Array.from(open, (day) => day * 86_400 + 57_600),
    endsDay: Uint8Array.from(open, () => 1),
  };
}

/** What becomes of each day's recordings of each regency. */
function cohorts(world: World): Cohort[] {
  const { regencies, days, demand = 600, trouble = {} } = world;
  const deadline = world.deadline ?? Math.ceil(days / 3);
  const all: Cohort[] = [];
  for (let regency = 0; regency < regencies; regency++) {
    const size = 0.3 + 1.4 * wobble(regency, 7);
    const lines = world.lines?.(regency) ?? 0.25 + 2.5 * wobble(regency, 3) ** 2;
    const waiting: Cohort[] = [];
    for (let day = 0; day < days; day++) {
      const open = day % 7 === 6 ? 0 : day % 7 === 5 ? 0.4 : 1;
      const surge =
        day <= deadline ? 0.4 + (0.6 * day) / deadline : 0.9 * 0.965 ** (day - deadline);
      const count = Math.round(
        demand * size * open * surge * (0.9 + 0.2 * wobble(regency, day + 50)),
      );
      if (count > 0) waiting.push({ regency, day, count });
      let able = Math.round(demand * size * lines * (open > 0 ? 0.35 : 0));
      while (able > 0 && waiting.length > 0) {
        const first = waiting[0] as Cohort;
        const sent = Math.min(able, first.count);
        able -= sent;
        all.push(...parted({ ...first, count: sent, delivered: day }, trouble));
        if (sent === first.count) waiting.shift();
        else waiting[0] = { ...first, count: first.count - sent };
      }
    }
    all.push(...waiting);
  }
  return all;
}

function parted(cohort: Cohort, trouble: NonNullable<World['trouble']>): Cohort[] {
  const parts: Cohort[] = [];
  let { count } = cohort;
  const { delivered, ...undelivered } = cohort;
  for (const fate of ['lost', 'dropped', 'stranded'] as const) {
    const part = Math.min(count, Math.floor(cohort.count * (trouble[fate] ?? 0)));
    if (part > 0)
      parts.push({
        ...undelivered,
        count: part,
        fate,
        ...(delivered === undefined ? {} : { at: delivered }),
      });
    count -= part;
  }
  return count > 0 ? [...parts, { ...cohort, count }] : parts;
}
