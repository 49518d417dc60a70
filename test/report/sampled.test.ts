import { expect, test } from 'vitest';
import { EN, ID } from '../../src/report/format.ts';
import { partSentence, sampleLines, sampleMark } from '../../src/report/sampled.ts';
import { layOut } from '../../src/scenario/lay-out/lay-out.ts';
import { readScenario } from '../../src/scenario/read.ts';

const planned = (only: readonly string[]) =>
  layOut(readScenario('scenarios/september-2016.yaml', { only }));

test('of some regencies it says how many run, and that the centre lacks what the others send', () => {
  const one = planned(['35.19']);
  expect(sampleLines(one, EN)).toEqual([
    'Only 1 of 514 regencies is simulated: without what the others send, the centre',
    '  is emptier than it would be.',
  ]);
  expect(partSentence(planned(['35.19', '31.71']))?.id).toBe(
    'Hanya 2 dari 514 kabupaten/kota yang disimulasikan: tanpa kiriman dari yang lain, pusat lebih longgar daripada sebenarnya.',
  );
  expect(sampleMark(one).id).toBe('; hanya 1 dari 514 kabupaten/kota');
  const { gateway: _, match: __, ...without } = one;
  expect(partSentence(without)?.en).toBe('Only 1 of 514 regencies is simulated.');
});

test('of all it says nothing', () => {
  const all = planned([]);
  expect(sampleLines(all, ID)).toEqual([]);
  expect(sampleMark(all).en).toBe('');
});
