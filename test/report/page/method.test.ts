import { expect, test } from 'vitest';
import { methodOf } from '../../../src/report/page/method.ts';
import { toldOf } from '../told.ts';

test('the method says nothing of sources and files that a scenario or a document may not have', async () => {
  const items = methodOf(await toldOf(1));
  const [data] = items.filter(({ name }) => name.en === '3.1–3.3 Data');
  // Documents list no hashes, and a scenario of one's own need not name a source.
  expect(data?.text.en).toMatch(/whose SHA-256 is in manifest\.json; .* those named in them\./);
  expect(data?.text.id).toMatch(
    /yang SHA-256-nya ada dalam manifest\.json; .* disebut di dalamnya/,
  );
  // What is refused may be dropped for good.
  expect(items.some(({ text }) => text.en.includes('tried again'))).toBe(false);
});

test('what a courier brings is read in beside the lines, not after the match', async () => {
  const courier =
    'courier={when: {more-than: 5}, trip: 1 d, load: 100, read-in: {speed: 500 /day}}';
  const items = methodOf(await toldOf(1, undefined, [courier]));
  const logic = items.find(({ name }) => name.en === '2.1–2.3 Logic')!;
  expect(logic.text.en).toContain(
    'through stations → uplinks or courier and read-in → gateway → match;',
  );
  expect(logic.text.id).toContain('saluran kantor atau kurir dan baca kotak → gerbang pusat');
});
