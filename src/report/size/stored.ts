/** `size.json`: what documents of a sizing are made from, so that they can be made again without simulating. */

import type { Finding } from '../../experiment/size/feasible.ts';
import type { Verdict } from '../../experiment/targets.ts';
import { fromText, toText } from '../number-text.ts';
import type { SizeTold } from './told.ts';

/** Name of the file in the folder of a sizing. */
export const SIZED = 'size.json';
/** Of the file: what a later one holds is not for this version to read. */
const FORMAT = 1;

/** @returns the text of `size.json`; the same sizing gives the same bytes */
export function sizedText(told: SizeTold): string {
  const { sized } = told.report;
  const [asked, findings] = [[...sized.asked], [...sized.findings]];
  // What JSON cannot tell from nothing: a key without a step less.
  const oneLess = sized.oneLess.map((index) => index ?? null);
  const report = { ...told.report, sized: { ...sized, asked, findings, oneLess } };
  return `${toText({ format: FORMAT, ...told, report })}\n`;
}

/** What `sizedText` was given. @param text by the same version of the program */
export function restoredSized(text: string): SizeTold {
  const { format: _, ...told } = fromText(text) as StoredTold;
  const { sized } = told.report;
  const oneLess = sized.oneLess.map((index) => index ?? undefined);
  const [asked, findings] = [new Map(sized.asked), new Map(sized.findings)];
  return { ...told, report: { ...told.report, sized: { ...sized, asked, findings, oneLess } } };
}

type Sized = SizeTold['report']['sized'];

interface StoredTold extends Omit<SizeTold, 'report'> {
  readonly format: number;
  readonly report: Omit<SizeTold['report'], 'sized'> & {
    readonly sized: Omit<Sized, 'asked' | 'findings' | 'oneLess'> & {
      readonly asked: readonly (readonly [number, Verdict])[];
      readonly findings: readonly (readonly [number, Finding])[];
      readonly oneLess: readonly (number | null)[];
    };
  };
}
