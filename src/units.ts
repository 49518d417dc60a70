/**
 * Quantities with units, as a planner writes them: "50 000 /day", "128 kbps", "19 %", "12 min".
 * A number is read from its source text, never from what a file format made of it, and the unit is
 * checked by dimension, so that bits are not taken for bytes nor 15.600 for 15.6.
 */

/** [s] */
export const HOUR = 3_600;
export const DAY = 86_400;

/** What a quantity measures; the SI unit it is read into stands beside it. */
export type Dimension =
  | 'time' // [s]
  | 'rate' // [1/s], of the time a stage is open
  | 'workday' // [1/workday], people on a normal open day
  | 'speed' // [B/s], written in bits
  | 'size' // [B]
  | 'share' // 0.19 for "19 %"
  | 'money' // [IDR]
  | 'count' // whole
  | 'number'; // a plain factor

/** Either the value in SI, or one sentence: what is wrong, what was found; what to write. */
type Reading = { readonly value: number } | { readonly wrong: string };

/** A written number times `times`, over `per`, is SI: two integers, so 19 % is exactly 0.19. */
interface Unit {
  readonly times: number;
  readonly per: number;
}

const unit = (times: number, per = 1): Unit => ({ times, per });

const UNITS: Readonly<Record<Dimension, Readonly<Record<string, Unit>>>> = {
  time: { ms: unit(1, 1000), s: unit(1), min: unit(60), h: unit(3600), d: unit(86_400) },
  rate: {
    '/s': unit(1),
    '/min': unit(1, 60),
    '/h': unit(1, 3600),
    '/day': unit(1, 86_400),
    '/year': unit(1, 31_536_000),
  },
  workday: { '/workday': unit(1) },
  speed: { bps: unit(1, 8), kbps: unit(125), Mbps: unit(125_000), Gbps: unit(125_000_000) },
  size: { B: unit(1), kB: unit(1000), MB: unit(1_000_000), GB: unit(1_000_000_000) },
  share: { '%': unit(1, 100) },
  money: { IDR: unit(1) },
  count: { '': unit(1) },
  number: { '': unit(1) },
};

const MEANING: Readonly<Record<Dimension, string>> = {
  time: 'a time',
  rate: 'a rate',
  workday: 'a rate per working day',
  speed: 'a speed',
  size: 'a size',
  share: 'a share',
  money: 'an amount of money',
  count: 'a count',
  number: 'a plain number',
};

const EXAMPLES: Readonly<Record<Dimension, string>> = {
  time: '12 min',
  rate: '50 000 /day',
  workday: '40 000 /workday',
  speed: '128 kbps',
  size: '1.5 MB',
  share: '19 %',
  money: '7 500 000 IDR',
  count: '150',
  number: '0.85',
};

/** Units people write that are not read, and what to write instead. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^[KMG]i(B|b|bps|bit)?(\/s|ps)?$/, 'prefixes are decimal: 1 MiB is 1.049 MB'],
  [/^([kKMG]?B(\/s|ps))$/, 'a speed is written in bits: 1 MB/s is 8 Mbps'],
  [/^([kKMG]?bit\/s|[kKMG]b\/s|KBPS|Kbps|kBPS|mbps|gbps|MBPS)$/, 'write bps, kbps, Mbps or Gbps'],
  [/^([kKMG]b|[kKMG]bit)$/, 'a size is written in bytes: 8 Mbit is 1 MB'],
  [/^(K|k|KB|kb|mb|gb|M|G|bytes?)$/, 'write B, kB, MB or GB'],
  [/^(sec|secs|seconds?|detik)$/i, 'write s'],
  [/^(m|mins|minutes?|menit)$/i, 'write min'],
  [/^(hr|hrs|hours?|jam)$/i, 'write h'],
  [/^(day|days|hari)$/i, 'write d'],
  [/^(w|weeks?|minggu)$/i, 'write 7 d for each week'],
  [/^\/ ?(d|hari|24 ?h)$/i, 'write /day'],
  [/^(per |\/ )/i, 'write /s, /min, /h, /day or /year without a space after the stroke'],
  [/^rp\.?$/i, 'write IDR after the amount'],
  [/^(percent|persen|pct)$/i, 'write %'],
];

/** Longer than any number that means something here; keeps every pattern below quick. */
const LONGEST = 60;
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * Reads a quantity. Space or `_` groups thousands, a point divides decimals; negative numbers are
 * refused, because nothing in a scenario is negative. Range checks are the caller's.
 *
 * quantity('50 000 /day', 'rate')  // { value: 0.5787... } [1/s]
 * quantity('15.600', 'count')      // { wrong: '15.600 may be 15 600 or 15.6; ...' }
 */
export function quantity(written: string, dimension: Dimension): Reading {
  const text = written.trim();
  if (text.length > LONGEST)
    return wrong(`is too long for a number, found ${shown(text)}; shorten it`);
  if (/[\u00a0\u2007\u2009\u202f]/.test(text)) {
    return wrong(`holds a space that is not an ordinary one, found ${shown(text)}; retype it`);
  }
  const parts = /^([+-]?[0-9][0-9 _.,]*)(.*)$/.exec(text);
  if (parts === null) return wrong(noNumber(text, dimension));
  const undecimal = notDecimal(parts[2]!, text);
  if (undecimal !== undefined) return wrong(undecimal);
  const number = numeral(parts[1]!.trim());
  if ('wrong' in number) return number;
  const factor = unitOf(parts[2]!.trim(), dimension, shown(text));
  if ('wrong' in factor) return factor;
  if (dimension === 'count' && !Number.isInteger(number.value)) {
    return wrong(`must be a whole number, found ${shown(text)}; write it without decimals`);
  }
  return { value: (number.value * factor.times) / factor.per };
}

/**
 * The factor that takes bare numbers of a table's column to SI: unitFactor('kbps', 'speed') is 125.
 * An absent unit is right for counts and plain numbers, and for shares between 0 and 1.
 */
export function unitFactor(name: string | undefined, dimension: Dimension): Reading {
  if (name === undefined && dimension === 'share') return { value: 1 };
  const factor = unitOf(name ?? '', dimension, shown(name ?? 'none'));
  return 'wrong' in factor ? factor : { value: factor.times / factor.per };
}

/** A quantity as it may be written: "12 min". */
export function example(dimension: Dimension): string {
  return EXAMPLES[dimension];
}

/** The units of a dimension; one empty name where none is written. */
export function unitNames(dimension: Dimension): readonly string[] {
  return Object.keys(UNITS[dimension]);
}

/** Cuts what was found to 60 characters and quotes it when it is not one plain word. */
export function shown(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
  return /^[\w.%/:+-]+$/.test(cut) ? cut : `"${cut}"`;
}

/** "a", "a or b", "a, b or c". */
export function either(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** A number without its unit, from its source text. */
function numeral(text: string): Reading {
  if (text.startsWith('-'))
    return wrong(`must not be negative, found ${shown(text)}; write 0 or more`);
  if (text.startsWith('+')) return wrong(`has a sign, found ${shown(text)}; write it without`);
  const ambiguous = twoReadings(text);
  if (ambiguous !== undefined) return wrong(ambiguous);
  const plain = /^\d+(\.\d+)?$/.test(text);
  const grouped = /^\d{1,3}(?:([ _])\d{3})(?:\1\d{3})*(\.\d+)?$/.test(text);
  if (!plain && !grouped) {
    return wrong(`is not a number, found ${shown(text)}; group thousands as in 50 000`);
  }
  if (/^0[\d _]/.test(text)) return wrong(`starts with 0, found ${shown(text)}; write it without`);
  const value = Number(text.replace(/[ _]/g, ''));
  if (value > LARGEST)
    return wrong(`is above 9 007 199 254 740 991, found ${shown(text)}; write less`);
  return { value };
}

/** Thousands between points, as in Indonesia, or commas; with one of them perhaps decimals. */
const GROUPED = /^[1-9]\d{0,2}([.,]\d{3})+$/;

/** Whether points stand where an Indonesian writes thousands: "12.345" is twelve thousand to one. */
export function hasGroupingPoints(text: string): boolean {
  return GROUPED.test(text) && !text.includes(',');
}

/**
 * What to say of points and commas that may divide thousands or decimals; nothing where they do not.
 * @param text a number without its unit
 * @example twoReadings('15.600') // '15.600 may be 15 600 or 15.6; write 15 600 or 15.6'
 */
export function twoReadings(text: string): string | undefined {
  if (!GROUPED.test(text)) {
    const isDecimal = /^\d+,\d+$/.test(text);
    return isDecimal ? `${text} has a decimal comma; write ${text.replace(',', '.')}` : undefined;
  }
  const groups = text.split(/[.,]/);
  const spaced = groups.join(' ');
  if (groups.length > 2) return `${text} groups thousands by points or commas; write ${spaced}`;
  const decimal = String(Number(text.replace(',', '.')));
  return `${text} may be ${spaced} or ${decimal}; write ${spaced} or ${decimal}`;
}

function unitOf(
  name: string,
  dimension: Dimension,
  found: string,
): Unit | { readonly wrong: string } {
  const known = UNITS[dimension];
  if (Object.hasOwn(known, name)) return known[name]!;
  const need = Object.hasOwn(known, '') ? 'no unit' : either(Object.keys(known));
  if (name === '') return wrong(`needs a unit, found ${found}; write it with ${need}`);
  const other = (Object.keys(UNITS) as Dimension[]).find((each) =>
    Object.hasOwn(UNITS[each], name),
  );
  if (other !== undefined) {
    return wrong(
      `must be ${MEANING[dimension]}, not ${MEANING[other]}, found ${found}; use ${need}`,
    );
  }
  const hint = INSTEAD.find(([pattern]) => pattern.test(name))?.[1] ?? `use ${need}`;
  return wrong(`has an unknown unit, found ${found}; ${hint}`);
}

/** Notations of other languages, seen by what follows the first digit: 1e3, 0x10. */
function notDecimal(rest: string, text: string): string | undefined {
  if (/^e[+-]?\d/i.test(rest)) {
    return `is written with a power of ten, found ${shown(text)}; write the digits in full`;
  }
  return /^[xob][0-9a-f]/i.test(rest)
    ? `is not decimal, found ${shown(text)}; write decimal digits`
    : undefined;
}

function noNumber(text: string, dimension: Dimension): string {
  if (/^[+-]?\.?(nan|inf|infinity)\b/i.test(text)) {
    return `must be a finite number, found ${shown(text)}; write one`;
  }
  const what = text === '' ? 'empty text' : shown(text);
  return `must be ${MEANING[dimension]}, found ${what}; write for example ${example(dimension)}`;
}

function wrong(sentence: string): { readonly wrong: string } {
  return { wrong: sentence };
}
