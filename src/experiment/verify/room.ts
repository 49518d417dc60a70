/** Cases of finite room and of impatience: M/M/c/K, Erlang A. */

import { allBusy, meanLine, stationary } from '../../theory/birth-death.ts';
import { flow } from '../../theory/flow.ts';
import { reached } from '../../theory/transient.ts';
import { type Case, random, type Study } from './case.ts';
import * as run from './measures.ts';

const BIRTH_DEATH = 'birth and death';

interface Finite {
  readonly servers: number;
  /** Most present, those in service among them. */
  readonly most: number;
  /** Arrivals in a minute. */
  readonly rate: number;
}

/** M/M/c/K: one of the options of `mmck`. */
function finite(option: string | undefined, { servers, most, rate }: Finite): Study {
  const chances = stationary(
    (n) => (n < most ? rate : 0),
    (n) => Math.min(n, servers),
  );
  const lost = chances[most]!;
  const enters = rate * (1 - lost);
  const line = meanLine(chances, servers);
  const present = line + enters;
  const wait = line / enters;
  return {
    scenario: 'mmck',
    option,
    random: [
      random('share lost', BIRTH_DEATH, lost, run.shareDropped(), 0.06),
      random('mean present', BIRTH_DEATH, present, run.meanPresent(), 0.015),
      random('mean wait [min]', 'line / what enters (Little)', wait, run.meanWait(), 0.025),
      random('mean time [min]', 'wait + service', wait + 1, run.meanTime(), 0.015),
      random('served [1/min]', 'lambda (1 - share lost)', enters, run.served(), 0.005),
    ],
  };
}

const rooms: readonly Case[] = [
  {
    id: 'V30',
    shows: 'M/M/1/10 at 90 %',
    studies: [finite('one-90', { servers: 1, most: 10, rate: 0.9 })],
  },
  {
    id: 'V31',
    shows: 'M/M/1/10 at 120 %',
    studies: [finite('one-120', { servers: 1, most: 10, rate: 1.2 })],
  },
  {
    id: 'V32',
    shows: 'M/M/1/9 at 100 %: all numbers equally likely',
    studies: [finite('one-100', { servers: 1, most: 9, rate: 1 })],
  },
  {
    id: 'V33',
    shows: 'M/M/2/5, 1.5 offered, and M/M/3/10, 2.4 offered',
    studies: [
      finite('two', { servers: 2, most: 5, rate: 1.5 }),
      finite(undefined, { servers: 3, most: 10, rate: 2.4 }),
    ],
  },
  {
    id: 'V34',
    shows: 'M/M/10/15, 12 offered',
    studies: [finite('ten', { servers: 10, most: 15, rate: 12 })],
  },
  drops(),
];

function drops(): Case {
  const births = flow([0, 8]);
  const [end] = reached({ births, deaths: (n) => Math.min(n, 5), most: 20 }, [10]);
  const present = end!.chances.reduce((sum, chance, n) => sum + n * chance, 0);
  const level = run.levelAt('persons', 600);
  const equations = "Kolmogorov's forward equations";
  return {
    id: 'V35',
    shows: 'M/M/5/20, 8 offered, the first ten services from empty',
    studies: [
      {
        scenario: 'surge-from-empty',
        option: 'finite',
        random: [
          random(
            'found no room',
            equations,
            8 * end!.spent[20]!,
            (o) => o.national.gaveUp / run.COPIES,
            0.025,
          ),
          random('present after 10 min', equations, present, (o) => level(o) / run.COPIES, 0.005),
        ],
      },
    ],
  };
}

interface Impatient {
  readonly servers: number;
  /** Arrivals in a minute. */
  readonly rate: number;
  /** How many of those in line give up in a minute. */
  readonly gives: number;
}

/** Erlang A: one of the options of `erlang-a`. */
function impatience(
  id: string,
  option: string | undefined,
  { servers, rate, gives }: Impatient,
): Case {
  const chances = stationary(
    () => rate,
    (n) => Math.min(n, servers) + gives * Math.max(0, n - servers),
  );
  const line = meanLine(chances, servers);
  const up = (gives * line) / rate;
  const busy = allBusy(chances, servers);
  // Where nearly all wait, those who do not are the first ones of an empty start.
  const waits = random('share that waits', BIRTH_DEATH, busy, run.shareNotAtOnce(), 0.015);
  return {
    id,
    shows: `Erlang A: ${servers} servers, ${rate} offered, patience ${1 / gives} min`,
    studies: [
      {
        scenario: 'erlang-a',
        option,
        random: [
          random('share that gives up', 'rate x line / lambda', up, run.shareGivesUp(), 0.03),
          random('mean line', BIRTH_DEATH, line, run.meanLine(), 0.04),
          ...(busy < 0.999 ? [waits] : []),
        ],
      },
    ],
  };
}

const impatient: readonly Case[] = [
  impatience('V36', undefined, { servers: 10, rate: 12, gives: 0.5 }),
  impatience('V37', 'nine', { servers: 10, rate: 9, gives: 0.5 }),
  impatience('V38', 'hundred', { servers: 100, rate: 120, gives: 0.25 }),
];

export const finiteRoom: readonly Case[] = [...rooms, ...impatient];
