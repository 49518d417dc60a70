import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { goneLines, reportedLines } from '../../src/report/reported.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import { nobody, planOf } from '../plans.ts';

const plan = {
  ...planOf({ end: 5 * 86_400 }, nobody),
  epoch: Date.UTC(2016, 9, 15),
  reported: true as const,
  start: { station: 0, uplink: 1_200_000, match: 2_100_000, print: 350_000 },
};

test('what a run begins with fits in 80 columns, however much waits where', () => {
  for (const f of [ID, EN]) {
    const lines = reportedLines({ plan }, f);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(80);
  }
  expect(
    reportedLines({ plan }, EN)
      .map((line) => line.trim())
      .join(' '),
  ).toBe(
    'Begins with the backlog reported on 15 October 2016: 2,100,000 at the centre, 1,200,000 at offices, 350,000 print-ready',
  );
});

test('of some regencies what was reported at offices is the part that those have', () => {
  const some = { ...plan, ofRegencies: 514 };
  const [en, id] = [EN, ID].map((f) =>
    reportedLines({ plan: some }, f).join(' ').replace(/ +/g, ' '),
  );
  expect(en).toMatch(
    /: 2,100,000 at the centre, 1,200,000 at offices \(the part of the offices that are simulated\), 350,000 print-ready \(the part/,
  );
  expect(id).toMatch(
    /1\.200\.000 di kantor \(bagian dari kantor yang disimulasikan\), 350\.000 siap/,
  );
});

test('when the backlog of one run is gone is a sentence in both languages', () => {
  const days = (waiting: readonly number[]) => {
    const none = new Int32Array(waiting.length);
    const steps = {
      step: 86_400,
      recorded: none,
      atOffice: none,
      atCentre: Int32Array.from(waiting),
    };
    return [ID, EN].map((f) => {
      const lines = goneLines(
        { ...plan, series: 86_400 },
        { steps, endedAt: 3 * 86_400, national: { stranded: 0 } } as unknown as Outcome,
        f,
      );
      for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(80);
      return lines
        .map((line) => line.trim())
        .join(' ')
        .split(';')[0];
    });
  };
  expect(days([5, 3, 0])).toEqual([
    'Tunggakan (yang menunggu melebihi sasaran) habis per 17 Oktober 2016',
    'Arrears (what waits beyond the target) gone: by 17 October 2016',
  ]);
  expect(days([5, 3, 1])).toEqual([
    'Tunggakan (yang menunggu melebihi sasaran) belum habis di akhir',
    'Arrears (what waits beyond the target) gone: not by the end',
  ]);
  expect(days([0, 0, 0])).toEqual([
    'Tunggakan (yang menunggu melebihi sasaran) tidak pernah ada',
    'Arrears (what waits beyond the target) gone: there never were any',
  ]);
});
