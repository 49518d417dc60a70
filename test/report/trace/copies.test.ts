/** Copies that lost answers make, told in both languages and as JSON lines. */

import { describe, expect, test } from 'vitest';
import { backOff, listedAt, match, planOf, stepping, uplink, value } from '../../plans.ts';
import { told } from '../lives.ts';

describe('an answer that is lost', () => {
  const told60 = (recognised: boolean) =>
    told(
      planOf(
        {
          end: 1000,
          uplink: uplink({
            speed: value(1),
            size: value(10),
            lostAnswer: stepping([0, 1], [50, 0]),
            recognised,
            failed: { ...backOff({ wait: value(60) }), tries: 5 },
          }),
          match: match({ service: value(100) }),
        },
        listedAt([0, 0]),
      ),
    );

  test('makes a copy, which a centre that knows it throws away', () => {
    expect(told60(true).of(1, 'en')).toEqual([
      'Submission 1: on time',
      '  0 s              comes',
      '  0 s              recorded: submission 1 begins',
      '  10 s             reaches the centre: transfer 1, 10 seconds; 10 seconds after',
      '                   recording',
      '  10 s             match begins',
      "  10 s             the centre's answer is lost: the office keeps copy 1, and",
      '                   will send it',
      '  80 s             copy 1 reaches the centre',
      '  80 s             copy 1 is recognised as what the centre has already: thrown',
      '                   away',
      '  110 s            answered: print-ready, 1.8 minutes after recording, on time',
      '',
    ]);
  });

  test('makes a copy, on which a centre that does not know it works once more', () => {
    expect(told60(false).of(1, 'id')).toEqual([
      'Kiriman 1: tepat waktu',
      '  0 s              datang',
      '  0 s              terekam: kiriman 1 mulai',
      '  10 s             sampai di pusat: pengiriman ke-1, 10 detik; 10 detik sejak',
      '                   direkam',
      '  10 s             pencocokan dimulai',
      '  10 s             jawaban pusat tidak sampai: kantor menyimpan salinan ke-1 dan',
      '                   akan mengirimnya',
      '  80 s             salinan ke-1 sampai di pusat',
      '  110 s            dijawab: siap cetak, 1,8 menit sejak direkam, tepat waktu',
      '  110 s            pencocokan salinan ke-1 dimulai',
      '  210 s            salinan ke-1 dijawab: data ganda',
      '',
    ]);
  });

  test('as JSON lines, those of the copy with its number', () => {
    const lines = told60(false).json(1);
    const ofCopy = lines.filter(({ copy }) => copy === 1);
    expect(ofCopy.map(({ seconds, what, stage }) => [seconds, what, stage])).toEqual([
      [10, 'copied', undefined],
      [10, 'entered', 'uplink'],
      [70, 'retried', 'uplink'],
      [70, 'started', 'uplink'],
      [80, 'left', 'uplink'],
      [80, 'entered', 'match'],
      [110, 'started', 'match'],
      [210, 'left', 'match'],
      [210, 'discarded', undefined],
    ]);
    expect(ofCopy.at(-1)).toMatchObject({ submission: 1, person: 1, how: 'answered' });
    const own = lines.filter(({ copy }) => copy === undefined);
    expect(own.at(-1)).toMatchObject({ seconds: 110, what: 'ended', how: 'printReady' });
  });
});
