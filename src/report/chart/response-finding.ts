/** What a sweep shows, in one sentence. */

import { estimateOf, type Swept, type SweptPoint } from '../../experiment/vary/swept.ts';
import { figureText } from '../figure-text.ts';
import { type Both, EN, type Format, ID } from '../format.ts';
import { measureName } from '../measures.ts';
import { plain } from '../names.ts';
import { quantityText } from '../quantity-text.ts';

/** The first rule that holds; each is true of the figures as printed. */
export function responseFinding(swept: Swept): Both {
  const known = swept.points.filter((point) => estimateOf(point, swept.measure)?.value != null);
  if (known.length === 0) return NOTHING;
  const [first, last] = [known[0]!, known.at(-1)!];
  const values = known.map((point) => figureOf(swept, point));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (textOf(swept, least, EN) === textOf(swept, most, EN)) return same(swept, least);
  const steps = values.slice(1).map((value, i) => value - values[i]!);
  const isOne =
    swept.keys.length === 1 && known.every(({ values: [one] }) => one?.number !== undefined);
  const rises = steps.every((step) => step >= 0);
  if (isOne && (rises || steps.every((step) => step <= 0)))
    return course(swept, first, last, rises);
  return ends(swept, known[values.indexOf(least)]!, known[values.indexOf(most)]!);
}

const NOTHING: Both = {
  id: 'Tidak ada titik yang memberi nilai',
  en: 'No point gave a value',
};

function nameOf({ measure }: Swept, { language }: Format): string {
  return measureName(measure)[language];
}

function figureOf({ measure }: Swept, point: SweptPoint): number {
  return estimateOf(point, measure)!.value!;
}

function textOf(swept: Swept, value: number, f: Format): string {
  const { plan, measure, points } = swept;
  const unit = points.flatMap((point) => estimateOf(point, measure) ?? [])[0]!.unit;
  return figureText(plan, { measure, unit }, value, f);
}

function same(swept: Swept, value: number): Both {
  return {
    id: `${nameOf(swept, ID)} tetap ${textOf(swept, value, ID)} di semua titik`,
    en: `${nameOf(swept, EN)} stays at ${textOf(swept, value, EN)} at all points`,
  };
}

function course(swept: Swept, first: SweptPoint, last: SweptPoint, rises: boolean): Both {
  const key = plain(swept.keys[0]!);
  const of = (point: SweptPoint, f: Format) => textOf(swept, figureOf(swept, point), f);
  const at = (point: SweptPoint, f: Format) => quantityText(point.values[0]!.text, f);
  return {
    id:
      `${nameOf(swept, ID)} ${rises ? 'naik' : 'turun'} dari ${of(first, ID)} menjadi ${of(last, ID)} ` +
      `bila ${key} dari ${at(first, ID)} menjadi ${at(last, ID)}`,
    en:
      `${nameOf(swept, EN)} ${rises ? 'rises' : 'falls'} from ${of(first, EN)} to ${of(last, EN)} ` +
      `as ${key} goes from ${at(first, EN)} to ${at(last, EN)}`,
  };
}

function ends(swept: Swept, low: SweptPoint, high: SweptPoint): Both {
  const at = ({ values }: SweptPoint, f: Format) =>
    values.map(({ text }, i) => `${plain(swept.keys[i]!)} ${quantityText(text, f)}`).join(', ');
  const of = (point: SweptPoint, f: Format) => textOf(swept, figureOf(swept, point), f);
  return {
    id: `${nameOf(swept, ID)} terendah ${of(low, ID)} (${at(low, ID)}), tertinggi ${of(high, ID)} (${at(high, ID)})`,
    en: `${nameOf(swept, EN)} is lowest, ${of(low, EN)}, at ${at(low, EN)}; highest, ${of(high, EN)}, at ${at(high, EN)}`,
  };
}
