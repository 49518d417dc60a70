import { expect, test } from 'vitest';
import { replicate } from '../../src/experiment/replicate.ts';
import { targetsOf } from '../../src/experiment/target-check.ts';
import { drawings } from '../../src/report/chart/charts.ts';
import { peopleSentence } from '../../src/report/document/people-sentence.ts';
import { sentences } from '../../src/report/document/sentences.ts';
import { moreMeans } from '../../src/report/experiment/more-means.ts';
import { delayAt, explainText } from '../../src/report/explain/explain.ts';
import { EN, ID } from '../../src/report/format.ts';
import { stationText, waitLines } from '../../src/report/people.ts';
import { simulate } from '../../src/run/simulate.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { read } from '../scenario/written.ts';
import { toldOf } from './told.ts';

/** One desk that has too little time, people with little patience, and nothing behind it. */
const DESK = `clock: {from: 2026-03-02, to: 2026-03-02, hours: {desk: {mon: "08:00-12:00"}}}
people: {rate: 80 /workday}
station: {service: 4 min, patience: 20 min, hours: desk}
targets: [{measure: gaveUp, at-most: 1}]
`;

async function desk(more = '', replications = 1, text = DESK) {
  const scenario = read(text + more);
  const plan = layOut(scenario);
  const targets = targetsOf(scenario, plan);
  const make = async (replication: number) => simulate(plan, 'x', replication);
  return replicate(plan, make, { most: replications, ahead: 1, targets });
}

test('the wait for a station stands on the screen, and who went home in the explanation', async () => {
  const { plan, shown } = await desk();
  const { station } = shown.stages;
  const text = stationText(plan, shown, EN)!;
  expect(text).toContain(`at ${station!.peakBacklog};`);
  expect(text).toContain(`people ran out of patience ${station!.reneged} times`);
  const home = shown.national.turnedAway - station!.reneged;
  expect(home).toBeGreaterThan(0);
  expect(text).toContain(`people were sent home ${home} times, at closing`);
  expect(stationText(plan, shown, ID)).toContain(`orang disuruh pulang ${home} kali`);
  expect(waitLines(shown, EN).join(' ')).toMatch(
    /^People waited \S+ minutes on average for a station, \S+ minutes for 90%\.$/u,
  );
  expect(waitLines(shown, ID).join(' ')).toMatch(/^Orang antre rata-rata .* untuk 90%\.$/);
});

test('who is not yet recorded at the end is told, so that people add up', async () => {
  const end = 'clock: {from: 2026-03-02, for: 10 h';
  const study = await desk('', 1, DESK.replace('clock: {from: 2026-03-02, to: 2026-03-02', end));
  const { people, recorded, gaveUp, notYetRecorded } = study.shown.national;
  expect(notYetRecorded).toBeGreaterThan(0);
  expect(people).toBe(recorded + gaveUp + notYetRecorded);
  const value = (place: string) =>
    study.estimates.find((one) => one.place === place && one.measure === 'notYetRecorded')?.value;
  expect(value('national')).toBe(notYetRecorded);
  expect(peopleSentence(study, EN)).toMatch(
    new RegExp(`; not yet recorded: ${notYetRecorded}\\.$`),
  );
  expect(peopleSentence(study, ID)).toMatch(new RegExp(`; belum direkam: ${notYetRecorded}\\.$`));
  const done = await desk('', 1, DESK.replace('patience: 20 min', 'patience: 1 min'));
  expect(done.shown.national.notYetRecorded).toBe(0);
  expect(peopleSentence(done, EN)).not.toContain('not yet');
});

test('what happened once is not told in the plural', async () => {
  const { plan, shown } = await desk();
  const stages = { station: { ...shown.stages.station!, reneged: 1 } };
  const national = { ...shown.national, turnedAway: 2 };
  expect(stationText(plan, { ...shown, stages, national }, EN)).toMatch(
    /; people ran out of patience once; people were sent home once, at closing/,
  );
});

test('what nobody waited for has no wait', async () => {
  const { shown } = await desk('match: {service: 1 s}\n');
  expect(waitLines({ ...shown, stages: {} }, EN)).toEqual([]);
});

test('several replications have its mean, as a time with an interval', async () => {
  const study = await desk('', 3);
  const find = (measure: string) =>
    study.estimates.find((one) => one.place === 'national' && one.measure === measure);
  expect(moreMeans(find, EN).join('').replaceAll(/\s+/g, ' ')).toMatch(
    /\d minutes \(.* minutes\) of waiting for a station, on average\.$/,
  );
});

test('an answer that takes no time is not praised where nothing stands behind the station', async () => {
  const alone = await desk();
  expect(peopleSentence(alone, EN)).toMatch(/^People who came: \d+; those recorded had waited/);
  expect(sentences(alone, EN).join(' ')).not.toContain('were answered within');
  expect(sentences(await desk('match: {service: 1 s}\n'), EN).join(' ')).toContain(
    'answered within',
  );
});

test('a target on people that is missed is explained by their line, and a line without one too', async () => {
  const told = await toldOf(1);
  const text = (study: typeof told.study) => {
    const of = { ...told, study };
    return explainText(of, delayAt(of, 'national')!, 'en').replaceAll(/\s+/g, ' ');
  };
  const [one, several] = [await desk(), await desk('', 3)];
  expect(text(one)).toContain('the stations are used');
  expect(several.judged.map(({ verdict }) => verdict)).toEqual(['missed']);
  expect(text(several)).toMatch(
    /MISSED: People who gave up at most 1;.* The line for the stations/,
  );
  expect(text(several).match(/The line for the stations/g)).toHaveLength(1);
});

test('no chart of a lone station praises an answer that takes no time', async () => {
  const { plan, shown: outcome } = await desk();
  const [recorded, gaveUp] = [outcome.national.recorded, outcome.national.gaveUp];
  const input = { plan, outcome, replications: 1, version: '0' };
  const titles = [...drawings({ ...input, language: 'en' })].map(({ title }) => title);
  expect(titles.join('\n')).not.toMatch(/answered/);
  expect(titles[0]).toContain(`${recorded} were recorded, ${gaveUp} gave up`);
  const [first] = drawings({ ...input, language: 'id' });
  expect(first!.title).toContain(`orang menyerah ${gaveUp}`);
});
