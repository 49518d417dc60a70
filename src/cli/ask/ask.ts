/** What a user asked for, from the flags. */

import type { Argv } from 'yargs';
import type { Language } from '../../report/format.ts';
import type { Choice } from '../../scenario/options.ts';
import { CommandFault } from '../exit/faults.ts';
import { type SeveralAsk, type SeveralFlags, severalAsk } from './ask-several.ts';
import { backlogOf } from './from-backlog.ts';
import { JSON_FLAG, LANG_FLAG, languageAsked, QUIET_FLAG } from './output-flags.ts';
import { type Part, partOf } from './part.ts';
import { sampleFlag, sampleOf } from './sample-flag.ts';
import { settingsAsked } from './set-flag.ts';

export interface RunAsk extends SeveralAsk {
  /** The scenario, as typed. */
  readonly file: string;
  readonly choice: Choice;
  /** Exact folder of the results; absent: below `output`. */
  readonly out?: string;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Whether to print the hash of the run's moments. */
  readonly fingerprint: boolean;
  /** Whether the results have charts and a page; without, they have tables alone. */
  readonly charts: boolean;
  readonly language: Language;
  /** Which of the runs to make and keep, instead of all and their results. */
  readonly part?: Part;
}

/** The flags as yargs gives them. */
export interface Flags extends SeveralFlags {
  readonly file: string;
  readonly option?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly set?: readonly string[] | undefined;
  readonly seed?: string | undefined;
  readonly 'from-backlog'?: string | undefined;
  readonly sample?: string | undefined;
  readonly out?: string | undefined;
  readonly part?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly fingerprint?: boolean | undefined;
  readonly 'no-charts'?: boolean | undefined;
  readonly lang?: string | undefined;
}

/** Flags of every command that reads a scenario; `--from-backlog` is of those that can begin with one. */
export function commonFlags<T>(y: Argv<T>) {
  return y
    .positional('file', {
      type: 'string',
      demandOption: true,
      describe: 'Scenario in YAML, relative to the current folder',
    })
    .option('option', { type: 'string', requiresArg: true, describe: "One of the file's options" })
    .option('only', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Run these regencies or provinces only: --only 35.19,35.77 or --only 35',
    })
    .option('set', {
      type: 'string',
      array: true,
      nargs: 1,
      describe: 'Change a key, repeatable: --set match.speed="150 000 /day"',
    })
    .option('seed', {
      type: 'string',
      requiresArg: true,
      describe: 'Text that all chance hangs on',
    })
    .option('json', JSON_FLAG)
    .option('lang', LANG_FLAG)
    .option('quiet', QUIET_FLAG);
}

/** The flag of the commands that write results. */
export function outFlag<T>(y: Argv<T>) {
  return y.option('out', {
    type: 'string',
    requiresArg: true,
    describe: 'Folder for the results, instead of one below output/SCENARIO',
  });
}

/** The flags of `run` alone. */
export function runFlags<T>(y: Argv<T>) {
  return sampleFlag(outFlag(y))
    .option('fingerprint', {
      type: 'boolean',
      default: false,
      describe: 'Print a hash of all that happened, to compare runs by',
    })
    .option('no-charts', {
      type: 'boolean',
      default: false,
      describe: 'Write tables alone, which is sooner; tampung report draws from them later',
    })
    .option('uncertain', {
      type: 'string',
      requiresArg: true,
      describe: 'Draw the assumptions from their ranges, so many times, and part that from chance',
    });
}

/** The flag of `check` alone. */
export function checkOnlyFlags<T>(y: Argv<T>) {
  return y.option('assumptions', {
    type: 'boolean',
    default: false,
    describe: 'Print the register of assumptions instead',
  });
}

/** The flags of the commands that look at one place. */
export function placeFlags<T>(y: Argv<T>) {
  return y
    .option('place', {
      type: 'string',
      requiresArg: true,
      describe: 'Code of the regency; not needed where only one runs',
    })
    .option('submission', {
      type: 'string',
      requiresArg: true,
      describe: 'Number of one submission, from 1 in the order of recording there',
    });
}

export interface PlaceAsk {
  /** Code of the regency; may be left out where only one runs. */
  readonly place?: string;
  /** As typed. */
  readonly submission?: string;
}

export function placeAsk(flags: {
  readonly place?: string | undefined;
  readonly submission?: string | undefined;
}): PlaceAsk {
  const { place, submission } = flags;
  return { ...(place !== undefined && { place }), ...(submission !== undefined && { submission }) };
}

/** What may be written more than once: these flags, the folders of `report`, and what yargs keeps of a command. */
const SEVERAL = ['only', 'set', 'vary', 'format', 'results', '_'];

/**
 * A flag that holds one thing, given twice, has two answers; one without its text is a slip of the hand. One that
 * is there or not takes no other text, which would be read as no.
 * @param words what was typed
 */
export function checkFlags(
  flags: Readonly<Record<string, unknown>>,
  words: readonly string[],
): true {
  for (const word of words) {
    const [, name = '', value = ''] = /^--([^=]+)=(.*)$/s.exec(word) ?? [];
    if (typeof flags[name] === 'boolean' && value !== 'true' && value !== 'false')
      throw new CommandFault(
        `--${name} takes no "${value}"; write --${name} alone, or leave it out`,
      );
  }
  for (const [name, value] of Object.entries(flags)) {
    if (Array.isArray(value) && !SEVERAL.includes(name))
      throw new CommandFault(`--${name} is given more than once; write it once`);
    if (value === '') throw new CommandFault(`${name} is empty; write it, or leave it out`);
  }
  return true;
}

/** @throws CommandFault for a flag whose text cannot be obeyed */
export function runAsk({ json, quiet, fingerprint, lang, ...flags }: Flags): RunAsk {
  const { file, option, only, set, seed, sample, out, part, 'from-backlog': backlog } = flags;
  const codes = only?.flatMap((list) => list.split(',')).map((code) => code.trim());
  return {
    file,
    choice: {
      ...(option !== undefined && { option }),
      ...(set !== undefined && { set: settingsAsked(set) }),
      ...(codes !== undefined && { only: codes }),
      ...(seed !== undefined && { seed }),
      ...(backlog !== undefined && { backlog: backlogOf(backlog) }),
      ...(sample !== undefined && { sample: sampleOf(sample) }),
    },
    ...(out !== undefined && { out }),
    ...(part !== undefined && { part: partOf(part) }),
    json,
    quiet,
    fingerprint: fingerprint === true,
    charts: flags['no-charts'] !== true,
    language: languageAsked(lang),
    ...severalAsk(flags),
  };
}
