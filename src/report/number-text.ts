/**
 * Plain data as JSON and back, to the last bit: with lists of numbers of a fixed type, and with numbers
 * that JSON has no word for. A list is written as text, equal neighbours once with their number:
 * Int32Array [7, 0, 0, 0] is {"int32": "7 0*3"}. Infinity is {"number": "Infinity"}.
 */

const LISTS = {
  float64: Float64Array,
  int32: Int32Array,
  uint16: Uint16Array,
  uint8: Uint8Array,
} as const;

type ListName = keyof typeof LISTS;
type List = InstanceType<(typeof LISTS)[ListName]>;

/** @throws RangeError for a list of another type */
export function toText(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
    return ArrayBuffer.isView(value) ? { [nameOf(value)]: runsOf(value as List) } : value;
  });
}

/** What `toText` was given. */
export function fromText(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const [entry, ...more] = Object.entries(value);
    if (entry === undefined || more.length > 0 || typeof entry[1] !== 'string') return value;
    const [name, words] = entry;
    if (name === 'number') return Number(words);
    return Object.hasOwn(LISTS, name) ? listOf(name as ListName, words) : value;
  });
}

function nameOf(list: ArrayBufferView): ListName {
  const found = Object.entries(LISTS).find(([, type]) => list.constructor === type);
  if (found === undefined) throw new RangeError(`no text for ${list.constructor.name}`);
  return found[0] as ListName;
}

function runsOf(list: List): string {
  const words: string[] = [];
  for (let from = 0; from < list.length; ) {
    const value = list[from]!;
    let to = from + 1;
    while (to < list.length && Object.is(list[to], value)) to++;
    const word = Object.is(value, -0) ? '-0' : String(value);
    words.push(to - from === 1 ? word : `${word}*${to - from}`);
    from = to;
  }
  return words.join(' ');
}

function listOf(name: ListName, words: string): List {
  const runs = words === '' ? [] : words.split(' ').map((word) => word.split('*'));
  const length = runs.reduce((sum, [, times = '1']) => sum + Number(times), 0);
  const list = new LISTS[name](length);
  let at = 0;
  for (const [value, times = '1'] of runs) {
    list.fill(Number(value), at, at + Number(times));
    at += Number(times);
  }
  return list;
}
