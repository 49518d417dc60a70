/** The command line: what may be typed, and which command it starts. */

import yargs, { type Argv } from 'yargs';
import {
  checkFlags,
  checkOnlyFlags,
  commonFlags,
  type Flags,
  placeAsk,
  placeFlags,
  type RunAsk,
  runAsk,
  runFlags,
} from './ask/ask.ts';
import {
  FEWEST_DRAWS,
  limitFlag,
  MOST_POINTS,
  severalFlags,
  untilFlag,
  wholeFlag,
} from './ask/ask-several.ts';
import { backlogFlag } from './ask/from-backlog.ts';
import { JSON_LINES_FLAG } from './ask/output-flags.ts';
import { partFlag } from './ask/part.ts';
import { withShare } from './ask/sample-flag.ts';
import { completionCommand } from './completion/completion-command.ts';
import { CommandFault } from './exit/faults.ts';
import { backTestCommand } from './experiment/backtest-command.ts';
import { compareCommand } from './experiment/compare-command.ts';
import { sizeCommand } from './experiment/size-command.ts';
import { sweepCommand } from './experiment/sweep-command.ts';
import { failed } from './failure.ts';
import { newCommand } from './new-command.ts';
import { diffCommand } from './report/diff-command.ts';
import { explainCommand } from './report/explain-command.ts';
import { reportCommand } from './report/report-command.ts';
import { version } from './shipped/version.ts';
import { interruption } from './terminal/interruption.ts';
import { admitCut, quietPipes } from './terminal/terminal.ts';
import { compileLater, lookForGarbageSooner, markGarbageAtOnce } from './threads/v8-settings.ts';
import { verifyCommand } from './verify-command.ts';

/**
 * Runs one command. The exit code is set, never forced, so that everything written gets out.
 * @param words what was typed after the name of the program
 */
export async function main(words: readonly string[]): Promise<void> {
  quietPipes();
  lookForGarbageSooner();
  markGarbageAtOnce();
  const interrupted = interruption();
  let ask: RunAsk | undefined;
  try {
    await commands(
      interrupted.signal,
      (asked) => {
        ask = asked;
      },
      words,
    ).parseAsync(withShare(files(words)));
  } catch (error) {
    process.exitCode = failed(error, ask);
  } finally {
    interrupted.forget();
    admitCut();
  }
}

/** @throws CommandFault where standard input is named: tables lie beside a scenario, and it is read again */
function files(words: readonly string[]): readonly string[] {
  if (!words.includes('-')) return words;
  throw new CommandFault('nothing is read from standard input (-); write the name of a file');
}

/** A command's module is loaded when it is asked for: help must not wait for the drawing of charts. */
function commands(signal: AbortSignal, asked: (ask: RunAsk) => void, words: readonly string[]) {
  const understood = (flags: Flags) => {
    const ask = runAsk(flags);
    asked(ask);
    return ask;
  };
  const program = yargs()
    .scriptName('tampung')
    .usage('$0 COMMAND FILE [flags]\n\nCapacity planning for central server load.')
    .command(
      'run <file>',
      'Simulate a scenario; write tables and charts; print a summary',
      (y) => partFlag(untilFlag(severalFlags(runFlags(backlogFlag(commonFlags(y)))))),
      async (flags) => {
        const ask = understood(flags);
        const draws = wholeFlag('uncertain', flags.uncertain, MOST_POINTS, FEWEST_DRAWS);
        if (draws !== undefined) {
          const { runUncertain } = await import('./experiment/uncertain.ts');
          process.exitCode = await runUncertain({ ...ask, uncertain: draws }, signal);
          return;
        }
        const { run } = await import('./run.ts');
        process.exitCode = await run(ask, signal);
      },
    )
    .command(
      'check <file>',
      'Say whether a scenario is valid, what binds and roughly what will happen; no simulation',
      (y) => checkOnlyFlags(backlogFlag(commonFlags(y))),
      async (flags) => {
        const ask = understood(flags);
        compileLater();
        const { check } = await import('./check.ts');
        await check(ask, flags.assumptions);
      },
    )
    .command(
      'trace <file>',
      'Simulate once and tell the lives of the submissions of one place; nothing is written',
      (y) => limitFlag(placeFlags(backlogFlag(commonFlags(y)))).option('json', JSON_LINES_FLAG),
      async (flags) => {
        const ask = understood(flags);
        const { traceLives } = await import('./trace.ts');
        await traceLives({ ...ask, ...placeAsk(flags) }, signal);
      },
    )
    .command(compareCommand(signal, understood))
    .command(newCommand)
    .command(completionCommand)
    .command(diffCommand(signal))
    .command(explainCommand(signal))
    .command(sweepCommand(signal, understood))
    .command(reportCommand(signal))
    .command(sizeCommand(signal, understood))
    .command(backTestCommand(signal, understood))
    .command(verifyCommand(signal))
    .demandCommand(1, 'a command is missing; write tampung run FILE or tampung check FILE');
  return strict(program, words);
}

/** What holds for every command: no guessing, no exit, one line for a fault. */
function strict<T>(program: Argv<T>, words: readonly string[]): Argv<T> {
  return program
    .strict()
    .recommendCommands()
    .check((flags) => checkFlags(flags, words))
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
      'short-option-groups': false,
    })
    .help()
    .version(version())
    .locale('en')
    .wrap(80)
    .exitProcess(false)
    .epilogue(
      'Results go to stdout, all else to stderr. Exit codes:\n' +
        '  0  done, every target met\n' +
        '  1  a target is missed\n' +
        '  2  bad command line, scenario or table: nothing was run\n' +
        '  3  a limit refused it: nothing was run; --limit raises it\n' +
        '  4  the environment: a file that cannot be read, a full disk\n' +
        '  5  a case of verify fails, or results are not as they were written\n' +
        '  6  a target, or the precision asked for, is not decided\n' +
        ' 70  internal error: results must not be used\n' +
        '130  interrupted, 143 and 129 if by SIGTERM and SIGHUP; what is finished is kept',
    )
    .fail((message, error) => {
      throw error ?? new CommandFault(message);
    });
}
