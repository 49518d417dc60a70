// Speed of the national scenario: user time per event, each measurement in a process of its own, the kinds
// interleaved so that a noisy machine is noisy for all of them; medians and ratios.
//
//   npm run bench -- [--rounds 5] [--prototype DIR]
//
// DIR holds a prototype's national.mjs, which prints one line of JSON with "events" and "userS".

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unobserved } from '../../dist/model/observer.js';
import { Collector } from '../../dist/run/collector.js';
import { observe } from '../../dist/run/simulate.js';
import { layOut } from '../../dist/scenario/lay-out.js';
import { readScenario } from '../../dist/scenario/read.js';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    prototype: { type: 'string' },
    only: { type: 'string' },
  },
});

/** One run of september-2016 in this process; user time of the run alone. */
function measure(kind) {
  const scenario = readScenario('scenarios/september-2016.yaml');
  const plan = layOut(scenario);
  const before = process.cpuUsage().user;
  const make = (...run) => (kind === 'collector' ? new Collector(...run) : unobserved);
  const { events, entities } = observe(plan, scenario.seed, 0, make);
  const userS = (process.cpuUsage().user - before) / 1e6;
  const memoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
  return { events, userS, memoryMB, inFlight: entities.peak };
}

function inChild(kind) {
  const [file, ...words] =
    kind === 'prototype'
      ? [join(flags.prototype, 'national.mjs'), '5000000', '1', 'wheel2seq', 'office']
      : [process.argv[1], '--only', kind];
  return JSON.parse(execFileSync('node', [file, ...words], { encoding: 'utf8' }));
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function compare() {
  const kinds = ['collector', 'unobserved', ...(flags.prototype ? ['prototype'] : [])];
  const rounds = Array.from({ length: Number(flags.rounds) }, () =>
    Object.fromEntries(kinds.map((kind) => [kind, inChild(kind)])),
  );
  const perEvent = (round, kind) => (round[kind].userS / round[kind].events) * 1e9;
  console.log('| run | events | user s | ns an event | of the prototype | peak MB |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const kind of kinds) {
    const of = (read) => median(rounds.map(read));
    const ratio = flags.prototype
      ? of((round) => perEvent(round, kind) / perEvent(round, 'prototype')).toFixed(2)
      : '';
    const cells = [
      kind,
      rounds[0][kind].events,
      of((round) => round[kind].userS).toFixed(1),
      of((round) => perEvent(round, kind)).toFixed(0),
      ratio,
      rounds[0][kind].memoryMB ?? rounds[0][kind].maxRssMiB,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

if (flags.only) console.log(JSON.stringify(measure(flags.only)));
else compare();
