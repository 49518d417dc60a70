import { afterEach, expect, test, vi } from 'vitest';
import type { RunAsk } from '../../../src/cli/ask/ask.ts';
import { progress } from '../../../src/cli/terminal/progress.ts';
import type { Plan } from '../../../src/scenario/plan/plan.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('runs that are over before they tell how far they are have their events', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const told: unknown[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => told.push(text) > 0);
  const shown = progress({} as Plan, 4, { quiet: false, language: 'en' } as RunAsk);
  shown.over(0, 1_200);
  shown.over(1);
  vi.advanceTimersByTime(6_000);
  shown.over(2, 1_300);
  // A second look at a run counts it once.
  shown.over(2, 1_300);
  expect(told.join('')).toMatch(/^75% {2}3 of 4 replications, 2,500 events, left: 3 seconds\n$/);
});
