import { expect, test } from 'vitest';
import { methodOf } from '../../../src/report/document/method.ts';
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

test('a mobile team is no office, and one of a kind is one', async () => {
  const told = await toldOf(1);
  const components = (regencies: typeof told.study.plan.regencies) => {
    const plan = { ...told.study.plan, regencies };
    const items = methodOf({ ...told, study: { ...told.study, plan } });
    return items.find(({ name }) => name.en === '2.5 Components')!.text;
  };
  const [first] = told.study.plan.regencies;
  expect(components([{ ...first!, offices: 1 }]).en).toMatch(/^1 regency or city, 1 office\. /);
  const roaming = { ...first!, offices: 16, hasMobile: true } as const;
  expect(components([roaming, roaming]).en).toMatch(
    /^2 regencies and cities, 30 offices, 2 mobile teams\. /,
  );
  expect(components([roaming]).id).toMatch(/^1 kabupaten\/kota, 15 kantor, 1 tim keliling\. /);
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
