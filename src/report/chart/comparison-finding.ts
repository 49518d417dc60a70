/** What a comparison found of its first measure, in one sentence. */

import type { Comparison } from '../../experiment/compare.ts';
import { type Both, inBoth } from '../format.ts';
import { measureName, signed } from '../measures.ts';
import { optionName } from '../names.ts';

/** The first rule that holds; each is true of the figures as printed. */
export function comparisonFinding({ options, measures }: Comparison): Both {
  const [first] = measures as readonly [Comparison['measures'][number]];
  const differences = options.slice(1).flatMap(({ name, measured }) => {
    const difference = measured[0]?.difference;
    const value = difference?.value;
    return difference === undefined || value == null ? [] : [{ name, value, ...{ difference } }];
  });
  const way = first.better === 'less' ? -1 : 1;
  const apart = differences.filter(
    ({ difference }) => difference.apart === 'higher' || difference.apart === 'lower',
  );
  const best = [...apart].sort((a, b) => way * (b.value - a.value))[0];
  const base = options[0]!.name;
  if (best === undefined)
    return inBoth((f) => {
      const [name, than] = [measureName(first.measure)[f.language], optionName(base, f.language)];
      return f.language === 'id'
        ? `${name}: tidak ada opsi yang terbedakan dari ${than}`
        : `${name}: no option can be told apart from ${than}`;
    });
  const worst = [...apart].sort((a, b) => way * (a.value - b.value))[0]!;
  if (first.better !== undefined && way * best.value < 0)
    return inBoth((f) => {
      const [name, than] = [measureName(first.measure)[f.language], optionName(base, f.language)];
      const said = `${optionName(worst.name, f.language)} ${signed(worst.value, first.unit, f)}`;
      return f.language === 'id'
        ? `${name}: tidak ada opsi yang terbukti lebih baik daripada ${than}; terburuk ${said}`
        : `${name}: no option is shown to be better than ${than}; worst ${said}`;
    });
  return inBoth((f) => {
    const [name, than] = [measureName(first.measure)[f.language], optionName(base, f.language)];
    const size = signed(best.value, first.unit, f);
    const option = optionName(best.name, f.language);
    const good = first.better !== undefined && way * best.value > 0;
    if (f.language === 'id') {
      const rank = good && apart.length > 1 ? ', selisih terbaik' : '';
      return `${name}: ${option} ${size} terhadap ${than}${rank}`;
    }
    const rank = good && apart.length > 1 ? ', the best difference' : '';
    return `${name}: ${option} ${size} against ${than}${rank}`;
  });
}
