/** What every answer says of itself where a part of the offices stands for all, or a part of the regencies runs. */

import type { Plan } from '../scenario/plan/plan.ts';
import { type Both, EN, type Format, ID } from './format.ts';
import { wrapped } from './wrapped.ts';

type Sampled = Pick<Plan, 'sample' | 'regencies'>;
type InPart = Pick<Plan, 'regencies' | 'ofRegencies' | 'gateway' | 'match'>;

/**
 * How many stand for all, and what was done to the rest; nothing where all run. All replications have the same
 * offices, so that by how much others would differ is not in their spread.
 */
export function sampleSentence({ sample, regencies }: Sampled): Both | undefined {
  if (sample === undefined) return undefined;
  const { oneIn, offices, ofOffices, ofRegencies } = sample;
  const of = ({ count }: Format, dari: string) =>
    [
      [count(offices), count(ofOffices)].join(dari),
      [count(regencies.length), count(ofRegencies)].join(dari),
    ] as const;
  const [kantor, daerah] = of(ID, ' dari ');
  const [some, places] = of(EN, ' of ');
  return {
    id:
      `PERKIRAAN: ${kantor} kantor (di ${daerah} kabupaten/kota) mewakili semuanya; ` +
      `kapasitas yang dipakai bersama diperkecil sebanding, dan jumlah dikalikan ${oneIn}. ` +
      'Selang apa pun hanya berlaku bagi kantor-kantor itu, bukan bagi pemilihannya.',
    en:
      `AN APPROXIMATION: ${some} offices (in ${places} regencies) stand for all; ` +
      `what they share is scaled down alike, and counts are multiplied by ${oneIn}. ` +
      'Any interval is of those offices alone, not of how they were chosen.',
  };
}

/** That only some regencies run, and what that does to the centre; nothing where all run. */
export function partSentence({
  regencies: { length: count },
  ofRegencies,
  gateway,
  match,
}: InPart): Both | undefined {
  if (ofRegencies === undefined) return undefined;
  const isShared = gateway !== undefined || match !== undefined;
  const [id, en] = [
    isShared ? ': tanpa kiriman dari yang lain, pusat lebih longgar daripada sebenarnya' : '',
    isShared ? ': without what the others send, the centre is emptier than it would be' : '',
  ];
  return {
    id: `Hanya ${ID.count(count)} dari ${ID.count(ofRegencies)} kabupaten/kota yang disimulasikan${id}.`,
    en: `Only ${EN.count(count)} of ${EN.count(ofRegencies)} regencies ${count === 1 ? 'is' : 'are'} simulated${en}.`,
  };
}

/** Both as lines of the terminal. */
export function sampleLines(plan: Sampled & InPart, { language }: Format): string[] {
  return [partSentence(plan), sampleSentence(plan)].flatMap((sentence) =>
    sentence === undefined ? [] : wrapped(sentence[language]),
  );
}

/** A few words for a source line, a separator before them; empty where all run. */
export function sampleMark({ sample, regencies, ofRegencies }: Sampled & InPart): Both {
  const count = regencies.length;
  const part =
    ofRegencies === undefined
      ? { id: '', en: '' }
      : {
          id: `; hanya ${ID.count(count)} dari ${ID.count(ofRegencies)} kabupaten/kota`,
          en: `; only ${EN.count(count)} of ${EN.count(ofRegencies)} regencies`,
        };
  if (sample === undefined) return part;
  return {
    id: `${part.id}; PERKIRAAN dari satu di antara ${sample.oneIn} kantor`,
    en: `${part.en}; AN APPROXIMATION from one office in ${sample.oneIn}`,
  };
}

/** The part of a JSON answer; nothing where all run. */
export function sampleJson({ sample, regencies }: Sampled) {
  return sample && { sample: { approximation: true, ...sample, regencies: regencies.length } };
}
