/** What a shell must be told to complete the commands and flags of `tampung`, which lists them itself. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Where nothing of ours fits, each completes the names of files. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_tampung() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(tampung --get-yargs-completions "\${COMP_WORDS[@]}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _tampung tampung
`,
  zsh: `_tampung() {
  local -a found
  found=("\${(@f)$(tampung --get-yargs-completions "\${words[@]}" 2>/dev/null)}")
  compadd -a found || _files
}
compdef _tampung tampung
`,
  fish: `complete -c tampung -a '(tampung --get-yargs-completions (commandline -opc) (commandline -ct) 2>/dev/null)'
`,
};

export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
