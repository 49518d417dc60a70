import { expect, test } from 'vitest';
import { figure } from '../../src/run/figure.ts';
import { measuresOf } from '../../src/run/figures.ts';
import { isInstant, isOfLine, measureNames, measureOf } from '../../src/run/measures.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

test('a measure is known under its whole name, a stage’s behind that of any stage, a cause’s whatever it is', () => {
  expect(measureOf('onTime.share')).toEqual({ unit: 'share', better: 'more' });
  expect(measureOf('print.waiting')?.unit).toBe('submissions');
  expect(measureOf('match.wait.p95')).toEqual({ unit: 's', better: 'less' });
  expect(measureOf('causes.overwritten')).toEqual({ unit: 'submissions', better: 'less' });
  for (const name of ['turnRound.p95.reached', 'targets.0', 'toString', 'match.constructor'])
    expect(measureOf(name)).toBeUndefined();
});

test('instants are those of the end of the backlog and of the peaks', () => {
  expect(['cleared', 'cleared.p90', 'match.peakAt'].every(isInstant)).toBe(true);
  expect(['cleared.notByEnd', 'turnRound.p95', 'match.peakBacklog'].some(isInstant)).toBe(false);
});

test('percentiles of delays may come after the end, means and waits in a stage do not', () => {
  const later = (name: string) => measureOf(name)?.mayBeLater === true;
  expect(['delivery.p50', 'turnRound.max', 'print.delay.p99', 'cleared'].every(later)).toBe(true);
  expect(['turnRound.mean', 'match.wait.p95', 'cleared.p90', 'onTime'].some(later)).toBe(false);
});

test('of people before they are recorded are the stations and who is sent home, of submissions all else', () => {
  const ofLine = measureNames(['station', 'uplink', 'match', 'print']).filter(isOfLine);
  const named = ofLine.filter((name) => !name.startsWith('station.'));
  expect(named).toEqual(['turnedAway', 'gaveUp', 'notYetRecorded']);
  expect(ofLine).toContain('station.meanWait');
  expect(['people', 'before.gaveUp', 'match.reneged'].some(isOfLine)).toBe(false);
});

test('a figure has the unit of its measure, and one that is not in the list is a fault', () => {
  expect(figure('national', 'gaveUp', 3)).toMatchObject({ unit: 'people', value: 3 });
  expect(() => figure('national', 'gaveup', 3)).toThrow('no measure gaveup');
});

test('names by the stages that there are: those of a run, and of fairness in one of a few regencies too', () => {
  const ofRun = (file: string) => measuresOf(layOut(readScenario(`scenarios/${file}.yaml`)));
  const country = measureNames(['clock', 'station', 'uplink', 'gateway', 'match']);
  expect(new Set(country)).toEqual(new Set(ofRun('september-2016')));
  const courier = measureNames(['station', 'uplink', 'courier', 'match']);
  const isOfFairness = (name: string) => name.startsWith('fairness.');
  expect(new Set(courier.filter((name) => !isOfFairness(name)))).toEqual(new Set(ofRun('courier')));
  expect(measureNames(['print'])).toContain('print.delay.p90');
});
