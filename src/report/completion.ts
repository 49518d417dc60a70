/** What a shell must be told to complete the commands, flags and values of `tampung`, which lists them itself. */

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * Where nothing of ours fits, each completes the names of files; but not where the program fails, since there
 * no file would be right either. Flags are offered to who begins one: where nothing is typed they would hide the
 * files. By SHELL the program tells words with their description, in the form of that shell: it names the one
 * that people log in with, so that each script says its own. A key ends in "=", and its value follows without a
 * space. Bash looks for the words that fit by itself: `compgen -W` would run what stands in them.
 */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `_tampung() {
  local word="\${COMP_WORDS[COMP_CWORD]}" found line
  COMPREPLY=()
  found=$(SHELL=bash tampung --get-yargs-completions "\${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null) ||
    { compopt +o default 2>/dev/null; return; }
  [[ $word == "=" ]] && word=
  while IFS= read -r line; do
    [[ $line == -* && $word != -* ]] && continue
    [[ -n $line && $line == "$word"* ]] && COMPREPLY+=("$line")
  done <<<"$found"
  [[ \${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _tampung tampung
`,
  zsh: `_tampung() {
  local told
  local -a found
  told=$(SHELL=zsh tampung --get-yargs-completions "\${(@)words[1,CURRENT]}" 2>/dev/null) || return
  found=(\${(f)told})
  [[ \${words[CURRENT]} == -* ]] || found=(\${found:#-*})
  if [[ \${found[1]} == *=:* ]]; then _describe tampung found -S ''
  else _describe tampung found || _files
  fi
}
compdef _tampung tampung
`,
  fish: `function __tampung
  set -l word (commandline -ct)
  set -l found (SHELL=fish tampung --get-yargs-completions (commandline -opc) "$word" 2>/dev/null); or return
  string match -q -- '-*' "$word"; or set found (string match -v -- '-*' $found)
  if set -q found[1]
    printf '%s\\n' $found
  else
    __fish_complete_path "$word"
  end
end
complete -c tampung -f -a '(__tampung)'
`,
};

export function completionScript(shell: Shell): string {
  return SCRIPTS[shell];
}
