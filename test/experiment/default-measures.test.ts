import { expect, test } from 'vitest';
import { defaultMeasures } from '../../src/experiment/default-measures.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { read } from '../scenario/written.ts';

const of = (stages: string) =>
  defaultMeasures(layOut(read(`clock: {for: 8 h}\npeople: {rate: 12 /h}\n${stages}`)));
const STATION = 'station: {service: 4 min}\n';

test('a line of the centre is judged by its submissions', () => {
  const usual = of('match: {service: 4 min}\n');
  expect(usual).toContain('onTime.share');
  expect(usual).not.toContain('gaveUp');
  expect(usual).not.toContain('dropped');
  // Without a way to the centre nothing is held on it.
  expect(usual).not.toEqual(expect.arrayContaining(['waitingAtOffice']));
  const sent = of('uplink: {speed: 64 kbps, size: 1 MB}\nmatch: {service: 4 min}\n');
  expect(sent).toEqual(expect.arrayContaining(['waitingAtOffice', 'stranded']));
});

test('who goes home and how long people wait counts wherever people are served', () => {
  const both = of(`${STATION}match: {service: 1 min}\n`);
  expect(both).toEqual(expect.arrayContaining(['onTime.share', 'gaveUp', 'station.meanWait']));
});

test('nothing that is always the same is compared where the station is the last stage', () => {
  expect(of(STATION)).toEqual(['gaveUp', 'station.meanWait']);
  expect(of(`${STATION}print: {service: 1 min}\n`)).toContain('print.waiting');
});

test('what can be dropped or lost is compared', () => {
  expect(of('match: {service: 4 min, patience: 5 min}\n')).toContain('dropped');
  expect(of('match: {service: 4 min, room: 3}\n')).toContain('dropped');
  const breaks = '{up: 2 h, down: 10 min, work: lose}';
  expect(of(`match: {service: 4 min, failures: [${breaks}]}\n`)).toContain('lost');
  const uplink = 'uplink: {speed: 64 kbps, size: 1 MB, room: 5, when-full: overwrite}\n';
  expect(of(`${uplink}match: {service: 1 s}\n`)).toContain('lost');
  // What a sender keeps is not dropped.
  expect(of(`${uplink}match: {service: 1 s, room: 3}\n`)).not.toContain('dropped');
});
