/** The rules of the house, read from the sources; each broken one says what to do. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const FLOORS = [
  'cli',
  'report',
  'experiment',
  'run',
  'model',
  'scenario',
  'engine',
  'theory',
  'statistics',
];
/** Single files on the ground, below every room. */
const GROUND = ['units', 'problem'];
/** Folders of one room: the lower one, and the one above it, of which it knows nothing. */
const ABOVE = { 'scenario/as-read/': 'scenario/schema/', 'report/experiment/': 'report/chart/' };
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
/** Rooms, or single files of one, that may use what only Node has. */
const NODE_USERS = [
  'cli/',
  'report/chart/font.ts',
  'report/page/shell.ts',
  'scenario/text/files.ts',
  'scenario/schema/reference.ts',
];

interface Source {
  /** Path below src, with `/` between. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const sources = below('src').map((path): Source => {
  const text = readFileSync(join('src', path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, room: path.includes('/') ? path.split('/')[0]! : '', text, tree };
});

function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

/** What a file imports or exports from, `import()` included, types included. */
function importsOf({ tree }: Source): string[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier;
      return from !== undefined && ts.isStringLiteral(from) ? [from.text] : [];
    }
    if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword)
      return [];
    const from = node.arguments[0];
    return from !== undefined && ts.isStringLiteral(from) ? [from.text] : [];
  });
}

/** Imported files of the house, as paths below src. */
function neighbours(source: Source): string[] {
  return importsOf(source)
    .filter((name) => name.startsWith('.'))
    .map((name) => normalize(join(dirname(source.path), name)).replaceAll('\\', '/'));
}

function nodesOf(tree: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return nodes;
}

/** 0 for the highest floor. */
function floor(path: string): number {
  if (GROUND.some((name) => path === `${name}.ts`)) return FLOORS.length;
  return FLOORS.indexOf(path.split('/')[0]!);
}

describe('floors', () => {
  test('every file of src stands in a room, or on the ground', () => {
    const homeless = sources.filter(({ path }) => floor(path) < 0).map(({ path }) => path);
    expect(homeless, 'put it into the room that its questions lead to, or drop it').toEqual([]);
  });

  test('a file imports only from lower floors and its own room', () => {
    const upward = sources.flatMap((source) => {
      const { path, room } = source;
      return neighbours(source)
        .filter((other) => {
          const isOwn = room !== '' && other.startsWith(`${room}/`);
          if (isOwn)
            return Object.entries(ABOVE).some(
              ([low, up]) => path.startsWith(low) && other.startsWith(up),
            );
          return floor(other) <= floor(path) && floor(path) < FLOORS.length;
        })
        .map((other) => `${path} imports ${other}`);
    });
    expect(upward, 'move what both need to the lower floor, or pass it in').toEqual([]);
  });

  test('no file leads back to itself', () => {
    const next = new Map(sources.map((source) => [source.path, neighbours(source)]));
    const circles = sources.flatMap(({ path }) => {
      const reached = new Set<string>();
      const ahead = [...(next.get(path) ?? [])];
      for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
        if (reached.has(at)) continue;
        reached.add(at);
        ahead.push(...(next.get(at) ?? []));
      }
      return reached.has(path) ? [path] : [];
    });
    expect(circles, 'give what they share a file of its own').toEqual([]);
  });

  test('only those who touch files or the terminal use what Node alone has', () => {
    const users = sources
      .filter(({ path }) => !NODE_USERS.some((allowed) => path.startsWith(allowed)))
      .filter((source) => importsOf(source).some((name) => name.startsWith('node:')))
      .map(({ path }) => path);
    expect(users, 'take the text or bytes as an argument; let cli/ read and write').toEqual([]);
  });
});

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

  test('nothing is exported by default, and no folder has an index', () => {
    const found = sources
      .filter(({ path, text }) => /(^|\/)index\.ts$/.test(path) || /^export default/m.test(text))
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
