/** What may be typed after `tampung report`. */

import type { Argv, CommandModule } from 'yargs';
import { LANGUAGES } from '../../report/format.ts';
import { JSON_FLAG, QUIET_FLAG } from '../ask/output-flags.ts';
import { FORMATS, type ReportWish } from '../ask/report-formats.ts';
import { CommandFault } from '../exit/faults.ts';

interface ReportFlags {
  readonly results: readonly string[];
  readonly lang?: string | undefined;
  readonly format?: readonly string[] | undefined;
  readonly brief: boolean;
  readonly out?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

export function reportCommand(signal: AbortSignal): CommandModule<object, ReportFlags> {
  return {
    command: 'report <results..>',
    describe: 'Make documents and charts from results; nothing is simulated',
    builder: (y: Argv<object>): Argv<ReportFlags> =>
      y
        .positional('results', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'A folder of run, compare or size; of several options: one page with a switch',
        })
        .option('lang', {
          choices: LANGUAGES,
          requiresArg: true,
          describe: 'Language of the documents; by default one of each',
        })
        .option('format', {
          type: 'string',
          array: true,
          nargs: 1,
          describe: `Which documents: --format ${FORMATS.join(',')}; by default all`,
        })
        .option('brief', {
          type: 'boolean',
          default: false,
          describe: 'One page instead: question, answer, chart, cost, risk',
        })
        .option('out', {
          type: 'string',
          requiresArg: true,
          describe: 'Folder for the report, instead of RESULTS-report or -brief',
        })
        .option('json', JSON_FLAG)
        .option('quiet', QUIET_FLAG)
        .epilog(
          'For a PDF open report.html, or the page of --brief, in a browser and print it: both are laid out for A4.',
        ),
    handler: async ({ results, brief, out, json, ...flags }) => {
      const wish = wishOf(brief, flags);
      if (results.length > 1) refuseAlone(brief, flags);
      const { report } = await import('./report.ts');
      await report({ results, brief, json, ...wish, ...(out !== undefined && { out }) }, signal);
    },
  };
}

/** Of several folders there is the page, and nothing else. */
function refuseAlone(brief: boolean, { lang, format }: Pick<ReportFlags, 'lang' | 'format'>): void {
  const flag = brief
    ? '--brief'
    : format?.some((name) => name !== 'html')
      ? '--format'
      : lang && '--lang';
  if (flag !== undefined)
    throw new CommandFault(
      `${flag}: of several folders one page is made, in both languages; name one folder, or leave it out`,
    );
}

function wishOf(
  brief: boolean,
  { lang, format }: Pick<ReportFlags, 'lang' | 'format'>,
): ReportWish {
  if (brief && format !== undefined) {
    throw new CommandFault('--brief has documents of its own; leave --format out');
  }
  const named = format?.flatMap((list) => list.split(',')).map((name) => name.trim());
  const unknown = named?.find((name) => !FORMATS.some((known) => known === name));
  if (unknown !== undefined) {
    throw new CommandFault(`--format: no "${unknown}"; write some of ${FORMATS.join(',')}`);
  }
  return {
    languages: LANGUAGES.filter((language) => lang === undefined || lang === language),
    formats: FORMATS.filter((name) => named === undefined || named.includes(name)),
  };
}
