/** What may be typed after `tampung completion`. */

import type { Argv, CommandModule } from 'yargs';
import { completionScript, SHELLS, type Shell } from '../../report/completion.ts';
import { say } from '../terminal/terminal.ts';

interface CompletionFlags {
  readonly shell: Shell;
}

export const completionCommand: CommandModule<object, CompletionFlags> = {
  command: 'completion <shell>',
  describe: 'Print what makes a shell complete commands, flags and values: >> ~/.bashrc',
  builder: (y: Argv<object>): Argv<CompletionFlags> =>
    y
      .positional('shell', { choices: SHELLS, demandOption: true, describe: 'The shell' })
      .epilogue(
        'tampung completion bash >> ~/.bashrc\n' +
          'tampung completion zsh >> ~/.zshrc      (after compinit)\n' +
          'tampung completion fish > ~/.config/fish/completions/tampung.fish',
      ),
  handler: ({ shell }) => say(completionScript(shell)),
};
