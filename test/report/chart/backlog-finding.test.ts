import { describe, expect, test } from 'vitest';
import type { Band } from '../../../src/experiment/band.ts';
import { backlogFinding } from '../../../src/report/chart/backlog-finding.ts';
import type { Outcome, StageTally } from '../../../src/run/outcome.ts';
import type { World } from '../world.ts';
import { BUSY, NOBODY, say } from './say.ts';

const levels = (outcome: Outcome, atCentre: number[], atOffice: number[] = []): Outcome => {
  const array = (values: number[]) => Int32Array.from(atCentre, (_, i) => values[i] ?? 0);
  const steps = { ...outcome.steps, atCentre: array(atCentre), atOffice: array(atOffice) };
  return { ...outcome, steps: { ...steps, stranded: array([]) } };
};
const match = (outcome: Outcome, change: Partial<StageTally>): Outcome => ({
  ...outcome,
  stages: { match: { ...outcome.stages['match']!, peakBacklog: 0, ...change } },
});

describe('the backlog', () => {
  test('there is none', () => {
    expect(say(backlogFinding, NOBODY).en).toBe(
      'No submissions were waiting at any of the times shown',
    );
  });

  test('that was highest at the start is said to be so, with what was there', () => {
    const before = { ...BUSY, before: 350 };
    const { id, en } = say(backlogFinding, before, (outcome) =>
      match(levels(outcome, [349, 200, 4]), {}),
    );
    expect(en).toMatch(
      /^The backlog was highest at the start, 350 submissions, all of them at the centre; 4 were left by /,
    );
    expect(id).toMatch(/^Tumpukan paling tinggi di awal, 350 kiriman, semuanya di pusat; hingga /);
    const { en: gone } = say(backlogFinding, before, (outcome) =>
      match(levels(outcome, [0, 0]), {}),
    );
    expect(gone).toMatch(/^The backlog was highest at the start, .*; it was cleared on /);
    const { en: later } = say(backlogFinding, before, (outcome) =>
      match(levels(outcome, [349, 360, 4]), {}),
    );
    expect(later).toContain('The backlog peaked on 15 August 2016 at 360 submissions');
  });

  test('a full queue is not said to peak', () => {
    const full = { ...BUSY, room: 50 };
    const { en } = say(backlogFinding, full, (outcome) =>
      match(levels(outcome, [10, 50, 50, 20]), { peakBacklog: 50, peakAt: 7_200, refused: 3 }),
    );
    expect(en).toBe(
      'The queue at the centre reached its limit of 50 submissions on 15 August 2016, and further ones were refused',
    );
    expect(en).not.toMatch(/peak/);
  });

  test('a limit that refusals show was met, though the count stayed below it', () => {
    const { id } = say(backlogFinding, { ...BUSY, room: 50 }, (outcome) =>
      match(levels(outcome, [10, 48, 20]), { peakBacklog: 48, refused: 3 }),
    );
    expect(id).toBe('Antrean pusat mencapai batasnya, 50 kiriman, dan kiriman berikutnya ditolak');
  });

  test('at its highest at the end, even if it was as high before', () => {
    const { en } = say(backlogFinding, BUSY, (outcome) => match(levels(outcome, [5, 9, 2, 9]), {}));
    expect(en).toBe(
      'The backlog stood at its highest when the run ended: 9 submissions were waiting, all of them at the centre',
    );
  });

  test('peaked and was cleared', () => {
    const { en, id } = say(backlogFinding, BUSY, (outcome) =>
      match(levels(outcome, [1, 2, 0, 0], [0, 5, 0, 0]), {}),
    );
    expect(en).toBe(
      'The backlog peaked on 15 August 2016 at 7 submissions, most of them at the offices; it was cleared on 15 August 2016',
    );
    expect(id).toBe(
      'Tumpukan memuncak pada 15 Agustus 2016 dengan 7 kiriman, sebagian besar di kantor; habis pada 15 Agustus 2016',
    );
  });

  test('an even split is nobody’s majority', () => {
    const { en } = say(backlogFinding, BUSY, (outcome) =>
      match(levels(outcome, [0, 5, 1], [0, 5, 0]), {}),
    );
    expect(en).toBe(
      'The backlog peaked on 15 August 2016 at 10 submissions; 1 was left by 28 August 2016',
    );
  });
});

describe('of several replications', () => {
  const band = (full: number) => ({ full, count: 20, levels: {} }) as unknown as Band;
  const also = (world: World, full: number, change?: (outcome: Outcome) => Outcome) =>
    say((plan, outcome) => backlogFinding(plan, outcome, band(full)), world, change);

  test('a band that touches the limit is told though the run that is shown does not', () => {
    const { id, en } = also({ ...BUSY, room: 9_999 }, 3);
    expect(id).toMatch(/^Tumpukan .*; di 3 dari 20 ulangan antrean pusat mencapai batasnya$/);
    expect(en).toMatch(/; in 3 of 20 replications the queue at the centre met its limit$/);
    expect(also({ ...BUSY, room: 9_999 }, 0)).toEqual(
      say(backlogFinding, { ...BUSY, room: 9_999 }),
    );
  });

  test('where the queue of the run that is shown is full, it is told how many share that', () => {
    const full = (outcome: Outcome) => match(outcome, { peakBacklog: 50, refused: 1 });
    expect(also({ ...BUSY, room: 50 }, 20, full).en).toMatch(/; so in all 20 replications$/);
    expect(also({ ...BUSY, room: 50 }, 7, full).id).toMatch(/; begitu di 7 dari 20 ulangan$/);
  });
});
