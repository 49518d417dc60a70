import { expect, test } from 'vitest';
import { GREY, unlabelled } from '../../../src/report/chart/end-labels.ts';

test('options without room for a label are counted, one of them in the singular', () => {
  expect(unlabelled(0, GREY)).toEqual({ id: '', en: '' });
  expect(unlabelled(1, GREY)).toEqual({
    id: ' 1 opsi tidak diberi label: abu-abu.',
    en: ' 1 option is not labelled: grey.',
  });
  expect(unlabelled(4)).toEqual({
    id: ' 4 opsi tidak diberi label.',
    en: ' 4 options are not labelled.',
  });
});
