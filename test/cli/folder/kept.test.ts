import { expect, test } from 'vitest';
import { keptBeside } from '../../../src/cli/folder/kept.ts';
import type { Outcome } from '../../../src/run/outcome.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';
import { emptyFolder, inside } from '../program.ts';

test('what is finished is kept beside the folder, though a shell completed its name with a slash', () => {
  const above = emptyFolder();
  const keptOf = (name: string) => keptBeside(`${above}/${name}`, {} as Plan, 'seed');
  keptOf('results/').write({ replication: 3 } as Outcome);
  const [folder, run, ...more] = inside(above);
  expect(folder).toMatch(/^results\.kept-[0-9a-f]{16}$/);
  expect([run, ...more]).toEqual([`${folder}/3.run`]);
  expect(keptOf('results').read(3)).toEqual({ replication: 3 });
  keptOf('results/').remove();
  expect(inside(above)).toEqual([]);
});
