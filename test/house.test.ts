/** The rules of the house, read from the sources; each broken one says what to do. */

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { below, nodesOf, sources } from './house.ts';

/** Rooms of tests that mirror no room of src. */
const OTHER_TESTS = [
  'laws',
  'golden',
  'hostile',
  'scenarios',
  'bench',
  'reference',
  'mutants',
  'simpy',
];

describe('the same in, the same out', () => {
  const pure = sources.filter(({ room }) => room !== 'cli');

  test('no clock and no chance of the machine outside cli/', () => {
    const found = pure.flatMap(({ path, tree }) =>
      nodesOf(tree)
        .filter((node) => {
          if (ts.isNewExpression(node)) {
            return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
          }
          const text = ts.isPropertyAccessExpression(node) ? node.getText() : '';
          return ['Math.random', 'Date.now', 'performance.now', 'process.env'].includes(text);
        })
        .map((node) => `${path}: ${node.getText()}`),
    );
    expect(found, 'draw from Chance; pass instants in').toEqual([]);
  });

  test('no time zone and no language of the machine outside cli/', () => {
    // What these give differs from machine to machine; the UTC and ISO forms do not.
    const words =
      /\.(getTimezoneOffset|get(Hours|Minutes|Date|Day|Month|FullYear)|toLocale\w*|localeCompare)\(/;
    const found = pure.filter(({ text }) => words.test(text)).map(({ path }) => path);
    expect(found, 'use the getUTC forms and the formats of report/format.ts').toEqual([]);
  });
});

describe('size', () => {
  test('no file has more than 250 lines', () => {
    const files = [
      ...sources.map(({ path }) => `src/${path}`),
      ...below('test').map((p) => `test/${p}`),
    ];
    const long = files
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(long, 'it does two things: give the second one a file').toEqual([]);
  });

  test('no function has more than 60 lines', () => {
    const long = sources.flatMap(({ path, tree }) =>
      nodesOf(tree)
        .filter((node) => ts.isFunctionLike(node) && 'body' in node && node.body !== undefined)
        .map((node) => {
          const line = (at: number) => tree.getLineAndCharacterOfPosition(at).line + 1;
          const from = line(node.getStart());
          return { from, lines: line(node.getEnd()) - from + 1 };
        })
        .filter(({ lines }) => lines > 60)
        .map(({ from, lines }) => `${path}:${from}: ${lines}`),
    );
    expect(long, 'name its steps, one function each').toEqual([]);
  });

  test('a command reads as one sentence: run, check and verify have fewer than 50 lines', () => {
    const long = sources
      .filter(({ path }) => ['cli/run.ts', 'cli/check.ts', 'cli/verify.ts'].includes(path))
      .filter(({ text }) => text.split('\n').length > 50);
    expect(
      long.map(({ path }) => path),
      'move the how into helpers beside it',
    ).toEqual([]);
  });
});

describe('words', () => {
  test('the engine would serve a bank or a hospital', () => {
    const subject =
      /\b(submissions?|regenc(y|ies)|offices?|couriers?|match(es)?|gateways?|uplinks?|stations?|stores?|cards?|citizens?|people|print)\b/i;
    const found = sources
      .filter(({ room }) => room === 'engine')
      .flatMap(({ path, text }) =>
        text.split('\n').flatMap((line, i) => {
          const word = subject.exec(line)?.[0];
          return word === undefined ? [] : [`${path}:${i + 1}: ${word}`];
        }),
      );
    expect(found, 'say entity, place, server; or move it to model/').toEqual([]);
  });

  test('every file of src begins by saying what it is', () => {
    const silent = sources.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path);
    expect(silent, 'write one sentence at the top').toEqual([]);
  });

  test('nothing is exported by default or from another file, and no folder has an index', () => {
    const found = sources
      .filter(
        ({ path, text, tree }) =>
          /(^|\/)index\.ts$/.test(path) ||
          /^export default/m.test(text) ||
          tree.statements.some((one) => ts.isExportDeclaration(one) && one.moduleSpecifier),
      )
      .map(({ path }) => path);
    expect(found, 'name it, and import it from where it is').toEqual([]);
  });
});

describe('tests', () => {
  test('mirror src: every folder of tests is one of src, but for those of the whole', () => {
    const rooms = new Set(sources.map(({ path }) => dirname(path)));
    const stray = below('test')
      .filter((path) => path.endsWith('.test.ts'))
      .filter((path) => !OTHER_TESTS.includes(path.split('/')[0]!) && !rooms.has(dirname(path)));
    expect(stray, 'move it to the folder of the file that it tests').toEqual([]);
  });
});
