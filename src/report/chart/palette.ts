/**
 * Colours, told apart by readers of any colour vision (smallest OKLab distance 0.11 between classes,
 * simulated after Machado et al. 2009); in grey print neighbours of a stack differ in lightness.
 */

import { type Apart, type Better, meaningOf } from '../../experiment/better.ts';
import type { Holder } from '../../run/delay-book.ts';

export const INK = '#1B2733';
export const MIDDLE = '#4A5866';
export const SOFT = '#6B7783';
export const GRID = '#E3E7EB';
export const RULE = '#9AA5AF';
export const PAPER = '#FFFFFF';
export const CAPACITY = '#0B3C5D';
export const LIMIT = '#C23B1E';
export const HIGHLIGHT = '#C23B1E';
export const NEUTRAL = '#A9B4BD';

/** Of a difference: red where it is for the worse, grey where it cannot be told. */
export function colourOf(apart: Apart, better: Better): string {
  if (apart === 'same' || apart === 'unclear') return NEUTRAL;
  return meaningOf(apart, better) === 'worse' ? LIMIT : CAPACITY;
}

/** Classes at the end of a run in stacking order, with the colour of the area and of its label. */
export const CLASSES = [
  ['onTime', '#B7CDE0', '#3F6B8F'],
  ['delayed', '#EFA52B', '#945D00'],
  ['waitingWithin', '#E2F3EA', '#3D756C'],
  ['waitingPast', '#4E9A93', '#28706A'],
  ['stranded', '#4B1E5E', '#4B1E5E'],
  ['dropped', '#C23B1E', '#B03318'],
  ['lost', '#111111', '#111111'],
] as const;

export type EndClass = (typeof CLASSES)[number][0];

/** Lines of the backlog and their labels, from the office to the centre. */
export const LEVELS = [
  ['atOffice', '#C77700', '#945D00'],
  ['stranded', '#4B1E5E', '#4B1E5E'],
  ['atCentre', '#2F7FB8', '#21659A'],
] as const;

export type Level = (typeof LEVELS)[number][0];

/**
 * Ledgers in the order in which a submission gets into them, with the colour of the line and of its label,
 * and whether it is a belief.
 */
export const LEDGER_LINES = [
  ['believedRecorded', '#C77700', '#945D00', true],
  ['believedSent', '#993311', '#993311', true],
  ['centreHolds', '#2F7FB8', '#21659A', false],
  ['printReady', '#4B1E5E', '#4B1E5E', false],
  ['printed', '#111111', '#111111', false],
] as const;

export type LedgerLine = (typeof LEDGER_LINES)[number][0];

/** What holds submissions up, in stacking order, with the colour of the area and of its label. */
export const HOLDING = [
  ['stranded', '#4B1E5E', '#4B1E5E'],
  ['uplink', '#E39A2E', '#945D00'],
  ['courier', '#8FC9BC', '#28706A'],
  ['gateway', '#C23B1E', '#B03318'],
  ['match', '#2F7FB8', '#21659A'],
] as const satisfies readonly (readonly [Holder, string, string])[];

/** Lines of a series each, with the colour of the line and of its label. */
export const SERIES = [
  ['#2F7FB8', '#21659A'],
  ['#C77700', '#945D00'],
  ['#4B1E5E', '#4B1E5E'],
  ['#883300', '#883300'],
  ['#0033AA', '#0033AA'],
  ['#886666', '#806060'],
] as const;

/** Six classes of a share, from little to much; each begins at its bound in `HEAT_FROM`. */
export const HEAT = ['#F1F4F6', '#D5E3EE', '#F6D08A', '#EC8F3C', '#C23B1E', '#5E1030'] as const;
export const HEAT_FROM = [0, 0.05, 0.1, 0.25, 0.5, 0.75] as const;
