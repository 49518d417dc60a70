import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/report/chart/chart.ts';
import { comparisonBrief } from '../../../src/report/comparison/brief.ts';
import type { ComparisonTold } from '../../../src/report/comparison/told.ts';
import { briefPage } from '../../../src/report/document/brief-page.ts';
import { html } from '../../../src/report/page/html.ts';
import { chartsOfComparison, comparisonTold } from '../comparison-told.ts';

describe('a comparison on one page', () => {
  let told: ComparisonTold;
  let charts: Chart[];
  beforeAll(async () => {
    told = await comparisonTold();
    charts = (await chartsOfComparison(told)).filter(({ language }) => language === 'en');
  }, 60_000);

  test('has question, answer, the chart of costs and effects, costs and risk', () => {
    const { blocks, subtitle } = comparisonBrief(told, charts, 'en');
    const heads = blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []));
    expect(heads).toEqual(['Question', 'Answer', 'Costs', 'Risk']);
    expect(blocks.flatMap((one) => (one.kind === 'figure' ? [one.chart.id] : []))).toEqual([
      'trade',
    ]);
    expect(subtitle).toMatch(/^Comparison of options; 1\u00a0September\u00a02016 – .*; draft/);
  });

  test('a finding that is too long for a title stands first in the answer, whole', () => {
    const { title, blocks } = comparisonBrief(told, charts, 'en');
    expect(title).toBe('Two towns');
    const [first] = blocks.flatMap((one) => (one.kind === 'list' ? one.items : []));
    expect(first).toMatch(/^Recommended: more-match.*%\.$/);
  });

  test('of many options it tells some, and that there are more; all of it fits on the page', () => {
    const { comparison } = told;
    const [base, option] = comparison.options;
    const others = Array.from({ length: 6 }, (_, i) => ({ ...option!, name: `option-${i}` }));
    const many = { ...told, comparison: { ...comparison, options: [base!, ...others] } };
    const brief = comparisonBrief(many, charts, 'en');
    expect(JSON.stringify(brief.blocks)).toContain('2 more options are in the full report.');
    expect(() => briefPage(brief)).not.toThrow();
    expect(html(brief)).toContain('option-3');
    expect(html(brief)).not.toContain('option-4 against');
  });
});
