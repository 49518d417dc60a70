import { expect, test } from 'vitest';
import { measureName } from '../../src/report/measures.ts';
import { measuresOf } from '../../src/run/figures.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

/** With every stage, and with a regency whose line is slow. */
function everyMeasure(): string[] {
  const set = [
    'adjudicate={servers: 2, service: 5 min}',
    'print={speed: 300 /day}',
    'courier={when: {more-than: 10}, trip: 4 h, load: 50, cost: 1 000 000 IDR, read-in: {speed: 500 /day}}',
    'match.results={unique: 90 %, duplicate: 2 %, again: 3 %, adjudicate: 5 %}',
  ];
  return measuresOf(layOut(readScenario('test/cli/two-towns/two-towns.yaml', { set })));
}

test('every figure of a run has words of its own in both languages', () => {
  const causes = ['full', 'refused', 'patience', 'overwritten', 'outage', 'store'];
  const all = [
    ...everyMeasure(),
    ...causes.map((cause) => `causes.${cause}`),
    ...['fairness.slow.mean', 'fairness.others.mean'],
    ...['fairness.slow.unanswered.share', 'fairness.others.unanswered.share'],
    ...['p10', 'p50', 'p90', 'p95', 'notByEnd', 'reached'].map((name) => `cleared.${name}`),
    'delivery.p95.reached',
  ];
  for (const stage of ['station', 'uplink', 'gateway', 'match', 'adjudicate', 'print', 'readIn'])
    expect(all.filter((measure) => measure.startsWith(`${stage}.`)).length).toBeGreaterThan(15);
  for (const language of ['id', 'en'] as const) {
    const names = all.map((measure) => measureName(measure)[language]);
    expect(names.filter((name) => /[a-z][A-Z]|\.\w|p\d\d/.test(name))).toEqual([]);
    expect(names.filter((name, i) => name === all[i])).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
    expect(names.filter((name) => !/^[A-Z]/.test(name))).toEqual([]);
  }
});

test.each([
  ['delivery.p50', 'Median waktu sampai ke pusat', 'Median time to the centre'],
  ['turnRound.mean', 'Rerata waktu sampai dijawab', 'Mean time to an answer'],
  ['turnRound.p95', 'Waktu sampai dijawab untuk 95%', 'Time to an answer for 95%'],
  ['delivery.max', 'Waktu sampai ke pusat terlama', 'Longest time to the centre'],
  ['refusedOnce', 'Pernah ditolak', 'Refused at least once'],
  ['delayed.share', 'Tertunda, bagian', 'Delayed, share'],
  ['match.peakBacklog', 'Pencocokan: puncak antrean', 'Match: longest line'],
  ['match.wait.p50', 'Pencocokan: median waktu antre', 'Match: median wait'],
  ['causes.overwritten', 'Hilang: tertimpa yang lebih baru', 'Lost: overwritten by a newer one'],
  [
    'delivery.p50.reached',
    'Median waktu sampai ke pusat, tercapai pada',
    'Median time to the centre, reached in',
  ],
])('%s is said in words', (measure, id, en) => {
  expect(measureName(measure)).toEqual({ id, en });
});

test('what is no figure of a run keeps its name', () => {
  expect(measureName('match.constructor')).toEqual({
    id: 'match.constructor',
    en: 'match.constructor',
  });
  expect(measureName('causes.toString').en).toBe('causes.toString');
});
