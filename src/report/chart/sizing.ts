/** Chart: what was found at each tested point of a sizing, over the values of its first key, with the target across. */

import type { Estimate } from '../../experiment/estimates.ts';
import type { Judged } from '../../experiment/targets.ts';
import type { Swept, SweptPoint } from '../../experiment/vary/swept.ts';
import { isInstant, measureOf } from '../../run/measures.ts';
import type { SizeReport } from '../experiment/size-json.ts';
import type { Both, Language } from '../format.ts';
import { format } from '../format.ts';
import { plain } from '../names.ts';
import { targetName } from '../target-words.ts';
import type { Drawing } from './chart.ts';
import { response } from './response.ts';
import { sizeFinding } from './sizing-finding.ts';

interface SizingInput {
  readonly report: SizeReport;
  readonly language: Language;
  readonly title?: Both;
  readonly version: string;
}

/** Of the first target; nothing where fewer than two points have a figure of it, or where it is a day. */
export function sizing(input: SizingInput): Drawing | undefined {
  const { report, ...known } = input;
  const first = [...report.sized.findings.values()][0]?.judged[0];
  if (first === undefined || isDay(first)) return undefined;
  const points = [...report.sized.findings].flatMap(([index, { judged }]) => {
    const [one] = judged;
    return one === undefined || one.value === null ? [] : [pointOf(report, index, one)];
  });
  if (points.length < 2) return undefined;
  const { plan, seed, keys, sized } = report;
  const { target } = first;
  const { replications } = sized;
  const swept: Swept = { plan, seed, replications, keys, measure: target.measure, points };
  const drawing = response({ ...known, swept, bound: target.in ?? target.bound });
  const title = sizeFinding(report)[input.language];
  return { ...drawing, title, subtitle: subtitle(report, first, input.language) };
}

function isDay({ target }: Judged): boolean {
  return target.in === undefined && isInstant(target.measure);
}

function pointOf({ points }: SizeReport, index: number, one: Judged): SweptPoint {
  const { target, value, interval } = one;
  const unit = target.in === undefined ? measureOf(target.measure)!.unit : 'share';
  const estimate: Estimate = {
    ...{ place: target.place, measure: target.measure, unit },
    ...{ value, interval, level: target.sure },
  };
  return { values: points[index]!, command: '', estimates: [estimate], judged: [one] };
}

function subtitle({ plan, keys }: SizeReport, { target }: Judged, language: Language): string {
  const f = format(language);
  const [name, by] = [targetName(plan, target, f), keys.map(plain).join(', ')];
  if (language === 'id') {
    const what = target.in === undefined ? '' : ' (bagian ulangan yang memenuhinya)';
    return `Sasaran \u201c${name}\u201d${what} menurut ${by}, di titik-titik yang diuji; garis tegak: batas satu sisi yang dipakai untuk memutuskan; garis putus-putus: yang diminta.`;
  }
  const what = target.in === undefined ? '' : ' (share of replications that meet it)';
  return `Target \u201c${name}\u201d${what} by ${by}, at the points that were tested; upright lines: the one-sided bounds that decided; dashed: what is wanted.`;
}
