import { expect, test } from 'vitest';
import { checkMoments, checkText } from '../../src/report/check-text.ts';
import { delayAt, explainText } from '../../src/report/explain/explain.ts';
import { EN } from '../../src/report/format.ts';
import { gatewayText } from '../../src/report/gateway.ts';
import { fluid } from '../../src/run/fluid/fluid.ts';
import { toldOf } from './told.ts';

/** Lines that wait a quarter of an hour once the gateway refused them, which lets nobody wait. */
const NARROW = ['gateway={accepts: 500 /day, burst: 1 min}', 'uplink.refused={wait: 15 min}'];

test('a gateway that binds and stands idle is said to, with what keeps it idle', async () => {
  const told = await toldOf(1, undefined, NARROW);
  const { plan, shown } = told.study;
  const used = shown.stages.gateway!.utilisation!;
  expect(used).toBeLessThan(0.5);
  const text = explainText(told, delayAt(told, 'national')!, 'en').replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    `The gateway used only ${EN.share(used, 1)} of what it could let in: lines`,
  );
  expect(explainText(told, delayAt(told, 'national')!, 'id')).toContain('Gerbang pusat hanya');
  const full = { ...shown.stages.gateway!, utilisation: 0.95 };
  const busy = { ...shown, stages: { ...shown.stages, gateway: full } };
  expect(gatewayText(plan, busy, 5, EN)).toBeUndefined();
  expect(gatewayText(plan, shown, 0, EN)).toBeUndefined();
});

test('check says that it leaves these waits out, where the gateway is short', async () => {
  const said = async (set: readonly string[]) => {
    const { plan } = (await toldOf(1, undefined, set)).study;
    const estimate = fluid(plan, checkMoments(plan));
    return checkText({ plan, estimate, language: 'en', options: [] }).replaceAll(/\s+/g, ' ');
  };
  expect(await said(NARROW)).toContain('how long lines wait once the gateway refused them');
  expect(await said(['gateway={accepts: 5 000 000 /day}'])).not.toContain('refused them');
});
