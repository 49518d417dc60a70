/** Numbers, dates and times as a reader of Indonesian or British English writes them. */

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages, made from the same figures. */
export type Both = Readonly<Record<Language, string>>;

export interface Format {
  readonly language: Language;
  /** A whole number: 15600 is "15.600" or "15,600". */
  count(value: number): string;
  /** A whole number for a sentence: exact below a million, else "1,93 juta" or "1.93 million". */
  short(value: number): string;
  /** The same with its noun: "1 submission", "15.600 kiriman". */
  submissions(value: number): string;
  /** At most `digits` decimals, up to `FINEST`, without closing zeros. */
  decimal(value: number, digits: number): string;
  /** With so many decimals, up to `FINEST`, closing zeros too. */
  fixed(value: number, digits: number): string;
  /** Part of a whole in per cent with one decimal; never 0 or 100 % unless it is. "–" of nothing. */
  share(part: number, whole: number): string;
  /** [UTC ms, shifted to local] "30 September 2016". */
  date(instant: number): string;
  /** "30 Sep". */
  dayMonth(instant: number): string;
  /** "Sep", with its year "Sep 2016". */
  month(instant: number, withYear: boolean): string;
  /** "08.00" or "08:00". */
  time(instant: number): string;
  /** [s] in the unit that reads best: "3,2 jam". */
  duration(seconds: number): string;
  /** [s] in a unit of `unitOf`, with at most `digits` decimals. */
  durationIn(unit: number, seconds: number, digits: number): string;
}

/** Most decimals of a number. */
export const FINEST = 9;

const MONTHS: Record<Language, readonly string[]> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};

/** Not left to Intl, whose British "Sept" is wider than the rest. */
export const SHORT_MONTHS: Record<Language, readonly string[]> = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const MILLION: Both = { id: 'juta', en: 'million' };

/** Largest number of a unit before the next one reads better, and its names (one, several). */
const UNITS: readonly (readonly [
  seconds: number,
  below: number,
  id: string,
  en: [string, string],
])[] = [
  [1, 60, 'detik', ['second', 'seconds']],
  [60, 60, 'menit', ['minute', 'minutes']],
  [3_600, 48, 'jam', ['hour', 'hours']],
  [86_400, Number.POSITIVE_INFINITY, 'hari', ['day', 'days']],
];

/** The unit in which a duration [s] reads best, by its number from the smallest. */
export function unitOf(seconds: number): number {
  const unit = UNITS.findIndex(
    ([length, below]) => Math.round((10 * seconds) / length) / 10 < below,
  );
  return unit < 0 ? UNITS.length - 1 : unit;
}

/** Seconds of a unit of `unitOf`. */
export function secondsOf(unit: number): number {
  return UNITS[unit]![0];
}

/** A format for each number of decimals. */
function byDigits(language: Language, options: (digits: number) => Intl.NumberFormatOptions) {
  return Array.from(
    { length: FINEST + 1 },
    (_, digits) => new Intl.NumberFormat(LOCALES[language], options(digits)),
  );
}

function formatOf(language: Language): Format {
  const numbers = byDigits(language, (digits) => ({ maximumFractionDigits: digits }));
  const whole = byDigits(language, (digits) => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }));
  const millions = new Intl.NumberFormat(LOCALES[language], {
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
  const decimal = (value: number, digits: number) => numbers[digits]!.format(value);
  const short = (value: number) =>
    value < 1e6 ? decimal(value, 0) : `${millions.format(value / 1e6)}\u00a0${MILLION[language]}`;
  const fixed = (value: number, digits: number) => whole[digits]!.format(value);
  const percent = (value: number) => `${fixed(value, 1)}%`;
  const two = (value: number) => String(value).padStart(2, '0');
  const durationIn = (unit: number, seconds: number, digits: number) => {
    const [length, , id, [one, several]] = UNITS[unit]!;
    const value = Math.round((10 ** digits * seconds) / length) / 10 ** digits;
    const name = language === 'id' ? id : value === 1 ? one : several;
    return `${decimal(value, digits)}\u00a0${name}`;
  };
  const month = (instant: number) => new Date(instant).getUTCMonth();
  const dayOf = (instant: number) => new Date(instant).getUTCDate();
  return {
    language,
    count: (value) => decimal(value, 0),
    short,
    submissions(value) {
      const noun = language === 'id' ? 'kiriman' : value === 1 ? 'submission' : 'submissions';
      return `${short(value)} ${noun}`;
    },
    decimal,
    fixed,
    share(part, whole) {
      if (whole === 0) return '–';
      if (part === 0) return '0%';
      if (part === whole) return '100%';
      const value = (100 * part) / whole;
      if (value < 0.1) return `<\u00a0${percent(0.1)}`;
      return value > 99.9 ? `>\u00a0${percent(99.9)}` : percent(value);
    },
    date: (instant) =>
      `${dayOf(instant)}\u00a0${MONTHS[language][month(instant)]}\u00a0${new Date(instant).getUTCFullYear()}`,
    dayMonth: (instant) => `${dayOf(instant)}\u00a0${SHORT_MONTHS[language][month(instant)]}`,
    month(instant, withYear) {
      const name = SHORT_MONTHS[language][month(instant)] ?? '';
      return withYear ? `${name}\u00a0${new Date(instant).getUTCFullYear()}` : name;
    },
    time(instant) {
      const at = new Date(instant);
      return [at.getUTCHours(), at.getUTCMinutes()].map(two).join(language === 'id' ? '.' : ':');
    },
    duration: (seconds) =>
      Number.isFinite(seconds) ? durationIn(unitOf(seconds), seconds, 1) : '–',
    durationIn,
  };
}

export const ID: Format = formatOf('id');
export const EN: Format = formatOf('en');

/** The format of a language. */
export function format(language: Language): Format {
  return language === 'id' ? ID : EN;
}

/** The same written for each language. */
export function inBoth(write: (f: Format) => string): Both {
  return { id: write(ID), en: write(EN) };
}

/** The words with a capital first letter, as they begin a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
