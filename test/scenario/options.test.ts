import { describe, expect, it } from 'vitest';
import { optionFaults, readScenario } from '../../src/scenario/read.ts';
import { read, said, written } from './written.ts';

const BODY = `clock: {from: 2016-08-15, to: 2016-12-31}
people: {rate: 1 /min}
uplink: {speed: 128 kbps, size: 1.5 MB, timeout: 300 s}
match: {speed: 50 000 /day, room: 10}
options:
  no-time-out: {uplink.timeout: null}
  more-match:
    match.speed: {start: 50 000 /day, 2016-10-01: 150 000 /day}
  two: {match.servers: 2, gateway.accepts: 300 000 /day}
  wrong: {uplink.timeot: null, match.speed: 5}
`;
const PLACES = { 'p.csv': 'code,name,province,zone,offices\n35.10,A,J,7,1\n35.19,B,J,7,2\n' };

describe('an option', () => {
  it('takes a key away', () => {
    expect(read(BODY).uplink?.timeout).toBe(300);
    const changed = read(BODY, { option: 'no-time-out' });
    expect(changed.uplink && 'timeout' in changed.uplink).toBe(false);
    expect(changed.option).toBe('no-time-out');
  });

  it('replaces a number of any form as a whole, and leaves what is beside it', () => {
    const { match } = read(BODY, { option: 'more-match' });
    expect(match?.service.form).toBe('steps');
    expect(match?.room).toEqual({ form: 'value', value: 10 });
  });

  it('can add a section', () => {
    expect(read(BODY, { option: 'two' }).gateway?.accepts).toEqual({
      form: 'value',
      value: 300_000 / 86_400,
    });
  });

  it('that is not there is refused with the nearest name', () => {
    expect(said(() => read(BODY, { option: 'more-mach' }))).toEqual([
      '--option: no option more-mach in s.yaml; did you mean more-match',
    ]);
  });

  it('named base is the scenario itself', () => {
    expect(read(BODY, { option: 'base' }).option).toBe('base');
  });

  it('does not change the order of the list of options', () => {
    expect(read(BODY).optionNames).toEqual(['no-time-out', 'more-match', 'two', 'wrong']);
  });
});

describe('optionFaults', () => {
  it('tries every option, and says which one is wrong', () => {
    expect(said(() => read(BODY, { option: 'wrong' }))).toEqual([
      's.yaml:12:11: uplink.timeot: is not there to be taken away; check its path',
    ]);
    expect(optionFaults(written(BODY)).map(({ message }) => message)).toEqual([
      'with option wrong, is not there to be taken away; check its path',
    ]);
  });

  it('leaves out what is wrong without the option', () => {
    const body = BODY.replace('uplink.timeot: null, ', '').replace('room: 10', 'rooms: 10');
    expect(optionFaults(written(body)).map(({ path, place }) => [path, place.line])).toEqual([
      ['match.speed', 12],
    ]);
  });

  it('is empty when all is well', () => {
    expect(optionFaults(written(BODY.replace(/ {2}wrong.*\n/, '')))).toEqual([]);
  });
});

describe('settings of the command line', () => {
  it('are read as YAML, after the option', () => {
    const scenario = read(BODY, {
      option: 'more-match',
      set: ['match.speed=150 000 /day', 'match.room=unlimited', 'uplink.timeout=null'],
    });
    expect(scenario.match?.service).toEqual({ form: 'value', value: 0.576 });
    expect(scenario.match?.room).toBe('unlimited');
    expect(scenario.uplink?.timeout).toBeUndefined();
  });

  it('may hold blocks, and build what is missing', () => {
    const { station } = read(BODY, { set: ['station.service={lognormal: 4 min, cv: 0.5}'] });
    expect(station?.service).toEqual({
      form: 'law',
      law: { kind: 'lognormal', mean: 240, cv: 0.5 },
    });
  });

  it.each([
    [
      'match.speed=50 000',
      '--set: match.speed: needs a unit, found "50 000"; write it with /s, /min, /h, /day or /year',
    ],
    ['match.sped=1 /s', '--set: match.sped: unknown key; did you mean speed'],
    [
      'match.speed',
      '--set: must be KEY=VALUE, found match.speed; write for example match.servers=2',
    ],
    [
      'match.speed=',
      '--set: must be KEY=VALUE, found "match.speed="; write for example match.servers=2',
    ],
    ['match..speed=1', '--set: match..speed: is no path; write keys with points between them'],
    ['match.room.x=1', '--set: match.room.x: has no keys below room; change room as a whole'],
    ['format=2', '--set: format: cannot be changed; edit the file'],
    ['options.a=1', '--set: options.a: cannot be changed; edit the file'],
    ['gateway.burst=null', '--set: gateway.burst: is not there to be taken away; check its path'],
    [
      '__proto__.x=1',
      expect.stringMatching(/^--set: __proto__: unknown key; known: format, name, title/),
    ],
    ['match.room=[', expect.stringMatching(/^--set match.room:1:1: this bracket is never closed/)],
    ['match.room=*a', expect.stringMatching(/^--set match.room:1:1: aliases .* are not supported/)],
  ])('%s is refused', (set, line) => {
    expect(said(() => read(BODY, { set: [set] }))).toEqual([line]);
  });

  it('only: codes are text, and must be in the table', () => {
    const body = `${BODY}places: {table: p.csv}\n`;
    expect(read(body, { only: ['35.10'] }, PLACES).places?.only).toEqual(['35.10']);
    expect(said(() => read(body, { only: ['35.1', '99.99'] }, PLACES))).toEqual([
      '--only: places.only.0: no regency 35.1 in p.csv; did you mean 35.10',
      '--only: places.only.1: no regency 99.99 in p.csv; known: 35.10, 35.19',
    ]);
    expect(said(() => read(body, { only: ['3', '99', '35.'] }, PLACES))).toEqual([
      '--only: places.only.0: no regency or province 3 in p.csv; known: 35.10, 35.19',
      '--only: places.only.1: no regency or province 99 in p.csv; known: 35',
      '--only: places.only.2: no regency 35. in p.csv; known: 35.10, 35.19',
    ]);
    expect(said(() => read(BODY, { only: ['35.10'] }))).toEqual([
      '--only: this scenario has no table of places to choose from; leave it out',
    ]);
  });

  it('only: a province stands for its regencies, each once', () => {
    const body = `${BODY}places: {table: p.csv}\n`;
    const all = ['35.10', '35.19'];
    expect(read(body, { only: ['35'] }, PLACES).places?.only).toEqual(all);
    expect(read(body, { only: ['35.19', '35'] }, PLACES).places?.only).toEqual(['35.19', '35.10']);
    expect(read(`${BODY}places: {table: p.csv, only: ["35"]}\n`, {}, PLACES).places?.only).toEqual(
      all,
    );
  });

  it('seed', () => {
    expect(read(BODY, { seed: '007' }).seed).toBe('007');
    expect(read(`${BODY}experiment: {seed: 1.50}\n`).seed).toBe('1.50');
  });
});

describe('what a scenario keeps of its file', () => {
  const path = written(BODY);
  const scenario = readScenario(path, { set: ['match.room=3'], option: 'no-time-out', seed: 'x' });

  it('resolved: the document as it runs, readable again', () => {
    expect(scenario.resolved).toEqual({
      format: 1,
      name: 'test',
      clock: { from: '2016-08-15', to: '2016-12-31' },
      people: { rate: '1 /min' },
      uplink: { speed: '128 kbps', size: '1.5 MB' },
      match: { speed: '50 000 /day', room: 3 },
      experiment: { seed: 'x' },
    });
  });

  it('where: the key, or its nearest ancestor', () => {
    expect(scenario.where('match.speed')).toEqual({ file: path, line: 6, column: 9 });
    expect(scenario.where('match.servers')).toEqual({ file: path, line: 6, column: 1 });
    expect(scenario.where('match.room')).toEqual({ file: '--set' });
    expect(scenario.where('station')).toEqual({ file: path, line: 1, column: 1 });
  });
});
