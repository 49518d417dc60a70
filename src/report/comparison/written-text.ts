/** What a key of a scenario says, for people: a quantity with its unit in words, dated steps one after the other. */

import type { Written } from '../../scenario/register.ts';
import { type Format, SHORT_MONTHS } from '../format.ts';
import { rateText } from '../quantity-text.ts';
import { longWords } from '../register.ts';
import { COMPARISON } from './words.ts';

/** @example writtenText({ value: '{start: 50 /day, 2016-10-01: 90 /day}' }, EN) // "50 a day; from 1 Oct 2016 90 a day" */
export function writtenText(written: Written, f: Format): string {
  const { value } = written;
  if (value === undefined) return COMPARISON.absent[f.language];
  return longWords(written, f.language) ?? stepsText(value, f) ?? rateText(value, f);
}

const STEP = /^(start|(\d{4})-(\d\d)-(\d\d)): ([^{}[\]]+)$/;

/** Nothing of what is no list of dated steps. */
function stepsText(value: string, f: Format): string | undefined {
  if (!/^\{.*\}$/.test(value)) return undefined;
  const steps = value
    .slice(1, -1)
    .split(', ')
    .map((one) => STEP.exec(one));
  if (steps.some((step) => step === null)) return undefined;
  return steps
    .map((step) => {
      const [, key, year, month, day, amount = ''] = step!;
      const said = rateText(amount, f);
      if (key === 'start') return said;
      const name = SHORT_MONTHS[f.language][Number(month) - 1];
      return `${COMPARISON.since[f.language]} ${Number(day)}\u00a0${name}\u00a0${year} ${said}`;
    })
    .join('; ');
}
