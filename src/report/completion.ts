/** What a shell must be told to complete the commands and flags of `tampung`, which lists them itself. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * Where nothing of ours fits, each completes the names of files. Flags are offered to who begins one: where
 * nothing is typed they would hide the files. By SHELL the program tells words with their description, in the
 * form of that shell: it names the one that people log in with, so that each script says its own.
 */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_tampung() {
  local IFS=$'\\n' word="\${COMP_WORDS[COMP_CWORD]}" found
  found=$(SHELL=bash tampung --get-yargs-completions "\${COMP_WORDS[@]}" 2>/dev/null)
  [[ $word == -* ]] || found=$(grep -v '^-' <<<"$found")
  COMPREPLY=($(compgen -W "$found" -- "$word"))
}
complete -o default -F _tampung tampung
`,
  zsh: `_tampung() {
  local -a found
  found=(\${(f)"$(SHELL=zsh tampung --get-yargs-completions "\${words[@]}" 2>/dev/null)"})
  [[ \${words[CURRENT]} == -* ]] || found=(\${found:#-*})
  _describe tampung found || _files
}
compdef _tampung tampung
`,
  fish: `complete -c tampung -a '(SHELL=fish tampung --get-yargs-completions (commandline -opc) (commandline -ct) 2>/dev/null)'
`,
};

export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
