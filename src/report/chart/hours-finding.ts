/** What the hours of the busiest day show, in one sentence. */

import type { BusiestDay } from '../../run/hour-book.ts';
import type { Plan } from '../../scenario/plan/plan.ts';
import { dayName, dayStart } from '../calendar.ts';
import { type Both, EN, type Format, ID } from '../format.ts';

/**
 * The first rule that holds; each is true of the figures as printed.
 * @param capacity submissions that the match can answer in each hour of the day, where it is one number
 */
export function hoursFinding(plan: Plan, busiest: BusiestDay, capacity: number | undefined): Both {
  const sum = (name: Exclude<keyof BusiestDay, 'day'>) =>
    busiest[name].reduce((all, one) => all + one, 0);
  const [recorded, onTime, within] = [sum('recorded'), sum('onTime'), sum('waitingWithin')];
  const day = (f: Format) => dayName(plan, dayStart(plan, busiest.day), f);
  const target = { id: ID.duration(plan.deadline), en: EN.duration(plan.deadline) };
  if (onTime === recorded)
    return {
      id: `Pada ${day(ID)}, hari tersibuk, semua kiriman (${ID.short(recorded)}) dijawab dalam sasaran ${target.id}`,
      en: `On ${day(EN)}, the busiest day, every submission (${EN.short(recorded)}) was answered within the target of ${target.en}`,
    };
  const over = busiest.recorded.filter((count) => capacity !== undefined && count > capacity);
  const fate = fateOf(recorded, onTime, within);
  if (capacity === undefined)
    return {
      id: `Pada ${day(ID)}, hari tersibuk, ${ID.short(recorded)} kiriman direkam; ${fate.id}`,
      en: `On ${day(EN)}, the busiest day, ${EN.submissions(recorded)} ${recorded === 1 ? 'was' : 'were'} recorded; ${fate.en}`,
    };
  if (over.length === 0)
    return {
      id: `Pada ${day(ID)}, hari tersibuk, tidak ada jam yang melampaui kapasitas pencocokan; ${fate.id}`,
      en: `On ${day(EN)}, the busiest day, no hour exceeded the capacity of the match; ${fate.en}`,
    };
  const hours = over.length;
  return {
    id: `Pada ${day(ID)}, hari tersibuk, kiriman melampaui kapasitas pencocokan selama ${hours} jam; ${fate.id}`,
    en: `On ${day(EN)}, the busiest day, submissions exceeded the capacity of the match in ${hours} ${hours === 1 ? 'hour' : 'hours'}; ${fate.en}`,
  };
}

/** Those still within the target at the end of the run are neither in time nor late. */
function fateOf(recorded: number, onTime: number, within: number): Both {
  if (within === recorded)
    return {
      id: 'semuanya masih dalam sasaran saat simulasi berakhir',
      en: 'all were still within the target when the run ended',
    };
  const still = {
    id: within === 0 ? '' : `, ${ID.share(within, recorded)} masih dalam sasaran saat berakhir`,
    en: within === 0 ? '' : `, ${EN.share(within, recorded)} still within it at the end`,
  };
  if (onTime === 0)
    return {
      id: `tidak satu pun dijawab dalam sasaran${still.id}`,
      en: `none was answered within the target${still.en}`,
    };
  return {
    id: `${ID.share(onTime, recorded)} dijawab dalam sasaran${still.id}`,
    en: `${EN.share(onTime, recorded)} were answered within the target${still.en}`,
  };
}
