/** How every chart looks: Vega-Lite's configuration. */

import { format, type Language, SHORT_MONTHS } from '../format.ts';
import type { Spec } from './chart.ts';
import { FONT } from './font.ts';
import { GRID, INK, MIDDLE, RULE } from './palette.ts';

/** Size of ordinary text in a chart [px]. */
export const SIZE = 11;

/** Configuration of a chart in a language; d3 knows no Indonesian, so its signs are given here. */
export function config(language: Language): Spec {
  const label = { labelFont: FONT, titleFont: FONT, labelFontSize: SIZE, titleFontSize: SIZE };
  return {
    font: FONT,
    background: 'transparent',
    padding: 0,
    locale: { number: numberSigns(language), time: timeWords(language) },
    view: { stroke: null },
    axis: {
      ...label,
      titleFontWeight: 400,
      titleColor: MIDDLE,
      labelColor: MIDDLE,
      labelLimit: 0,
      gridColor: GRID,
      domainColor: RULE,
      tickColor: RULE,
      tickSize: 4,
      labelPadding: 4,
    },
    axisY: {
      domain: false,
      ticks: false,
      grid: true,
      // The unit stands level above the axis, where it is read first.
      titleAngle: 0,
      titleAlign: 'left',
      titleAnchor: 'start',
      titleBaseline: 'bottom',
      titleX: 0,
      titleY: -12,
    },
    axisX: { grid: false },
    text: { font: FONT, fontSize: SIZE, color: INK },
    line: { strokeCap: 'round', strokeJoin: 'round' },
  };
}

function numberSigns(language: Language): Spec {
  const decimal = format(language).decimal(0.5, 1).charAt(1);
  return { decimal, thousands: decimal === ',' ? '.' : ',', grouping: [3], currency: ['', ''] };
}

function timeWords(language: Language): Spec {
  const months = SHORT_MONTHS[language];
  const days = ['', '', '', '', '', '', ''];
  return {
    dateTime: '%d/%m/%Y %H.%M',
    date: '%d/%m/%Y',
    time: '%H.%M',
    periods: ['', ''],
    days,
    shortDays: days,
    months,
    shortMonths: months,
  };
}
