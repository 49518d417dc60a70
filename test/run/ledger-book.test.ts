import { describe, expect, test } from 'vitest';
import { ledgerTable } from '../../src/report/ledgers.ts';
import { simulate } from '../../src/run/simulate.ts';
import { listed, match, planOf, service, uplink, value } from '../plans.ts';
import { busyCountry, wholeCountry } from './busy-country.ts';

describe('the ledgers of a courier and a printer', () => {
  // No network. Three are taken at 2, read in at 112, 122 and 132, answered 5 later, printed 20 later.
  const plan = planOf(
    {
      end: 200,
      series: 20,
      uplink: uplink({ shut: [{ from: 0, to: 1e9, told: false, why: '' }] }),
      courier: {
        moreThan: 2,
        olderThan: Number.POSITIVE_INFINITY,
        trip: value(100),
        load: 3,
        away: false,
        readIn: service({ service: value(10) }),
        cost: 0,
      },
      match: match({ service: value(5) }),
      print: service({ service: value(20) }),
    },
    listed(0, 1, 2, 50),
  );
  const { ledgers } = simulate(plan, '2016', 0).steps;
  const at = (instant: number) => ledgers![instant / 20 - 1]!;

  test('side by side: sent is not received, and received is not printed', () => {
    const beliefs = (instant: number) => {
      const { believedRecorded, believedSent, centreHolds, printReady, printed } = at(instant);
      return [believedRecorded, believedSent, centreHolds, printReady, printed];
    };
    expect(beliefs(20)).toEqual([3, 3, 0, 0, 0]);
    expect(beliefs(60)).toEqual([4, 3, 0, 0, 0]);
    expect(beliefs(120)).toEqual([4, 3, 1, 1, 0]);
    expect(beliefs(140)).toEqual([4, 3, 3, 3, 1]);
    expect(beliefs(200)).toEqual([4, 3, 3, 3, 3]);
  });

  test('each submission has one true state', () => {
    const states = ({
      atOffice,
      carried,
      atCentre,
      awaitingCard,
      printed,
    }: ReturnType<typeof at>) => [atOffice, carried, atCentre, awaitingCard, printed];
    expect(states(at(60))).toEqual([1, 3, 0, 0, 0]);
    expect(states(at(120))).toEqual([1, 2, 0, 1, 0]);
    expect(states(at(140))).toEqual([1, 0, 0, 2, 1]);
    expect(states(at(160))).toEqual([1, 0, 0, 1, 2]);
  });

  test('have a table of their own, one row a day; a run without such stages has none', () => {
    expect(ledgerTable(plan, simulate(plan, '2016', 0))).toBe(
      'at,believedRecorded,believedSent,centreHolds,printReady,atOffice,carried,stranded,atCentre,' +
        'awaitingCard,printed,duplicate,recordAgain,dropped,lost\n' +
        'PT200S,4,3,3,3,1,0,0,0,0,3,0,0,0,0\n',
    );
    const plain = busyCountry();
    expect(ledgerTable(plain, simulate(plain, '2016', 0))).toBeUndefined();
  });
});

test('in a country with everything the last row is what the classes say', () => {
  const plan = wholeCountry();
  const { national, before, steps } = simulate(plan, '2016', 0);
  const last = steps.ledgers!.at(-1)!;
  const { printReady, duplicate, recordAgain } = national.answers;
  // The print-ready from before the start are in the ledgers too.
  expect(last.printReady).toBe(printReady + before.answers.printReady + plan.start.print!);
  expect(last.duplicate).toBe(duplicate + before.answers.duplicate);
  expect(last.recordAgain).toBe(recordAgain + before.answers.recordAgain);
  expect(last.atOffice + last.carried).toBe(national.waitingAtOffice);
  expect(last.stranded).toBe(national.stranded);
  expect(last.dropped + last.lost).toBe(national.dropped + national.lost + before.dropped);
  expect(last.believedSent).toBeGreaterThan(last.centreHolds);
});
