/** What measures are called, and how their values and differences are written. */

import { CAUSE_ENDS } from '../model/observer.ts';
import type { Unit } from '../run/measures.ts';
import { STAGES } from '../scenario/as-read/scenario.ts';
import { CAUSES } from './fate-words.ts';
import {
  type Both,
  capital,
  FINEST,
  type Format,
  type Language,
  secondsOf,
  unitOf,
} from './format.ts';
import { rupiahBand } from './money.ts';
import { nounOf } from './noun.ts';
import { TEXTS } from './texts.ts';

const NAMES: Readonly<Record<string, Both>> = {
  'onTime.share': { id: 'Bagian tepat waktu', en: 'Share on time' },
  'fairness.gini': { id: 'Gini waktu sampai dijawab antardaerah', en: 'Gini of time to an answer' },
  'fairness.unanswered.gini': {
    id: 'Gini bagian yang belum dijawab',
    en: 'Gini of the share unanswered',
  },
  'fairness.gone.gini': {
    id: 'Gini bagian yang gugur atau hilang',
    en: 'Gini of the share dropped or lost',
  },
  'fairness.worstTenth.mean': {
    id: 'Rerata waktu sampai dijawab, sepersepuluh terburuk',
    en: 'Mean time to an answer, worst tenth',
  },
  'fairness.slow.mean': {
    id: 'Rerata waktu sampai dijawab, saluran lambat',
    en: 'Mean time to an answer, slow lines',
  },
  'fairness.others.mean': {
    id: 'Rerata waktu sampai dijawab, saluran lainnya',
    en: 'Mean time to an answer, other lines',
  },
  'fairness.slow.unanswered.share': {
    id: 'Bagian yang belum dijawab, saluran lambat',
    en: 'Share unanswered, slow lines',
  },
  'fairness.others.unanswered.share': {
    id: 'Bagian yang belum dijawab, saluran lainnya',
    en: 'Share unanswered, other lines',
  },
  refusedOnce: { id: 'Pernah ditolak', en: 'Refused at least once' },
  people: { id: 'Orang yang datang', en: 'People who came' },
  turnedAway: { id: 'Kali pulang tanpa dilayani', en: 'Times left unserved' },
  gaveUp: { id: 'Orang yang menyerah', en: 'People who gave up' },
  notYetRecorded: { id: 'Orang yang belum direkam', en: 'People not yet recorded' },
  'answers.printReady': { id: 'Siap cetak', en: 'Print-ready' },
  'answers.duplicate': { id: 'Data ganda', en: 'Duplicates' },
  'answers.recordAgain': { id: 'Rekam ulang', en: 'To be recorded again' },
  'print.printed': { id: 'Kartu sudah dicetak', en: 'Cards printed' },
  'print.waiting': { id: 'Kartu belum dicetak', en: 'Cards not yet printed' },
  'before.count': { id: 'Tumpukan awal', en: 'Waiting at the start' },
  'before.answered': { id: 'Tumpukan awal, dijawab', en: 'Waiting at the start, answered' },
  'before.waiting': { id: 'Tumpukan awal, masih menunggu', en: 'Waiting at the start, still so' },
  'before.dropped': { id: 'Tumpukan awal, gugur', en: 'Waiting at the start, dropped' },
  'before.gaveUp': { id: 'Tumpukan awal, menyerah', en: 'Waiting at the start, gave up' },
  'courier.trips': { id: 'Perjalanan kurir', en: 'Courier trips' },
  'courier.records': { id: 'Dibawa kurir', en: 'Carried by courier' },
  'courier.cost': { id: 'Biaya kurir', en: 'Cost of the courier' },
  cleared: { id: 'Tunggakan habis', en: 'Arrears gone' },
  'cleared.p10': { id: 'Tunggakan habis pada 10% ulangan', en: 'Arrears gone in 10% of runs' },
  'cleared.p50': { id: 'Tunggakan habis, median', en: 'Arrears gone, median' },
  'cleared.p90': { id: 'Tunggakan habis pada 90% ulangan', en: 'Arrears gone in 90% of runs' },
  'cleared.p95': { id: 'Tunggakan habis pada 95% ulangan', en: 'Arrears gone in 95% of runs' },
  'cleared.notByEnd': { id: 'Tunggakan belum habis di akhir', en: 'Arrears not gone by the end' },
};

/** Times that have a mean, quantiles and a longest: from the recording, but for the wait in a stage. */
const TIMES: Readonly<Record<string, Both>> = {
  delivery: { id: 'waktu sampai ke pusat', en: 'time to the centre' },
  turnRound: { id: 'waktu sampai dijawab', en: 'time to an answer' },
  'print.delay': { id: 'waktu sampai kartu dicetak', en: 'time to the card' },
};
const WAIT: Both = { id: 'waktu antre', en: 'wait' };

const STAGE_NAMES: Readonly<Record<string, Both>> = {
  arrivals: { id: 'masuk', en: 'arrivals' },
  served: { id: 'dilayani', en: 'served' },
  refused: { id: 'ditolak', en: 'refused' },
  dropped: { id: 'gugur', en: 'dropped' },
  reneged: { id: 'habis kesabaran', en: 'patience over' },
  blocked: { id: 'terhalang tahap berikutnya', en: 'blocked by the next stage' },
  retries: { id: 'coba ulang', en: 'retries' },
  meanWait: { id: 'rerata waktu antre', en: 'mean wait' },
  meanTime: { id: 'rerata waktu di tahap', en: 'mean time in the stage' },
  probabilityOfWait: { id: 'peluang menunggu', en: 'chance of a wait' },
  meanLine: { id: 'rerata antrean', en: 'mean number in line' },
  meanInStage: { id: 'rerata jumlah di tahap', en: 'mean number in the stage' },
  utilisation: { id: 'pemakaian', en: 'utilisation' },
  backlogAtEnd: { id: 'antrean di akhir', en: 'line at the end' },
  peakBacklog: { id: 'puncak antrean', en: 'longest line' },
  peakAt: { id: 'saat puncak antrean', en: 'time of the longest line' },
};

/** A measure as people call it: of every figure of a run and of its estimates; else its own name. */
export function measureName(measure: string): Both {
  const known = own(NAMES, measure) ?? fromParts(measure);
  if (known !== undefined) return known;
  const reached = /^(.+)\.reached$/.exec(measure)?.[1];
  if (reached === undefined) return { id: measure, en: measure };
  const { id, en } = measureName(reached);
  return { id: `${id}, tercapai pada`, en: `${en}, reached in` };
}

/** From what it is of, before the last dot, and what of it, behind. */
function fromParts(measure: string): Both | undefined {
  const dot = measure.lastIndexOf('.');
  const [of, what] = [measure.slice(0, Math.max(0, dot)), measure.slice(dot + 1)];
  const time = own(TIMES, of);
  if (time !== undefined) return timeName(time, what);
  if (of === 'causes') return causeName(what);
  const stage = [...STAGES, 'readIn' as const].find((name) => measure.startsWith(`${name}.`));
  if (stage !== undefined) {
    const figure = of === `${stage}.wait` ? timeName(WAIT, what) : own(STAGE_NAMES, what);
    return figure && joined(TEXTS[stage], figure);
  }
  const text = own(TEXTS, of === '' ? what : of);
  if (text === undefined || of === '') return text;
  return what === 'share' ? { id: `${text.id}, bagian`, en: `${text.en}, share` } : undefined;
}

/** What a column says of a time: "mean", "median", "for 95%". */
export function quantileName(what: 'mean' | 'p50' | `p${number}`): Both {
  if (what === 'mean') return { id: 'rerata', en: 'mean' };
  if (what === 'p50') return { id: 'median', en: 'median' };
  return { id: `untuk ${what.slice(1)}%`, en: `for ${what.slice(1)}%` };
}

/** "Median time to the centre", "Time to the centre for 95%". */
function timeName({ id, en }: Both, what: string): Both | undefined {
  const percent = /^p(\d\d)$/.exec(what)?.[1];
  if (what === 'mean') return { id: `Rerata ${id}`, en: `Mean ${en}` };
  if (what === 'p50') return { id: `Median ${id}`, en: `Median ${en}` };
  if (what === 'max') return { id: `${capital(id)} terlama`, en: `Longest ${en}` };
  if (percent === undefined) return undefined;
  return { id: `${capital(id)} untuk ${percent}%`, en: `${capital(en)} for ${percent}%` };
}

function causeName(cause: string): Both | undefined {
  const why = own(CAUSES, cause);
  const end = own(CAUSE_ENDS, cause);
  return why && end && joined(TEXTS[end], why);
}

/** "Match: longest line", "Lost: overwritten by a newer one". */
function joined(of: Both, figure: Both): Both {
  const name = (language: Language) => {
    const what = figure[language];
    return `${capital(of[language])}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
  };
  return { id: name('id'), en: name('en') };
}

function own<T>(names: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** Below it a difference of counts has a decimal, and so has one of counts below the second. */
const FINE = 10;
const FEW = 100;

/**
 * Decimals of what differs and of its differences: of counts, of times, and of shares in per cent. What lies to one
 * side of 0, a difference alone or with the ends of its interval, has as many as it takes not to be told as 0.
 * @param differences that stand together @param most of what differs; where it is not known, that of many
 */
export function decimalsOf(unit: Unit, differences: readonly number[], most: number): number {
  const sizes = differences.map(Math.abs);
  const largest = Math.max(...sizes);
  const plain = fewestOf(unit, largest, most);
  const isAside = differences.every((one) => one > 0) || differences.every((one) => one < 0);
  const least = scaleOf(unit, largest) * Math.min(...sizes);
  let digits = plain;
  while (isAside && digits < FINEST && Math.round(10 ** digits * least) === 0) digits++;
  // Dust is not seen with any.
  return digits === FINEST ? plain : digits;
}

function fewestOf(unit: Unit, largest: number, most: number): number {
  if (unit === 's') return 1;
  if (unit === 'share') return largest < 0.01 ? 2 : 1;
  return largest < FINE || most < FEW ? 1 : 0;
}

/** What a difference is multiplied by to be told beside the largest: in per cent, in the unit of time of that. */
function scaleOf(unit: Unit, largest: number): number {
  if (unit === 'share') return 100;
  return unit === 's' ? 1 / secondsOf(unitOf(largest)) : 1;
}

/** A difference with its sign; shares in percentage points, two decimals below one point, more where it takes more. */
export function signed(value: number, unit: Unit, f: Format): string {
  return signedAlike([value], unit, f)[0]!;
}

/**
 * Differences that stand together, with their signs: all with as many decimals, times in one unit.
 * @param most of what differs, as in `decimalsOf`
 */
export function signedAlike(
  values: readonly number[],
  unit: Unit,
  f: Format,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const sizes = values.map(Math.abs);
  const largest = Math.max(...sizes);
  const scale = scaleOf(unit, largest);
  const finest = decimalsOf(unit, values, most);
  const isWhole = sizes.every((size) => !/[.,]/.test(f.decimal((scale * size) % 1, finest)));
  const digits = isWhole ? 0 : finest;
  const texts = sizes.map((size) => sizeOf(size, { largest, scale, digits, unit }, f));
  return texts.map((text, i) => {
    // What rounds to nothing has no side.
    if (!/[1-9]/.test(text)) return text;
    return (values[i]! < 0 ? '\u2212' : '+') + text;
  });
}

function sizeOf(size: number, { largest, scale, digits, unit }: Scale, f: Format): string {
  if (unit === 'IDR') return rupiahBand({ value: size, low: size, high: size }, f);
  const number = f.fixed(scale * size, digits);
  if (unit === 's') return number + nounOf(f.durationIn(unitOf(largest), size, digits));
  if (unit === 'share') return `${number}\u00a0${f.language === 'id' ? 'poin' : 'pp'}`;
  return number;
}

/** How differences that stand together are written. */
interface Scale {
  readonly unit: Unit;
  readonly largest: number;
  /** What one is multiplied by. */
  readonly scale: number;
  readonly digits: number;
}
