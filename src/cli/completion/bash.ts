import type { DescribedCommand } from './described'

/** Completions for bash 3.2 and later. */
export function bashCompletion(commands: readonly DescribedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(({ long, choices, takesFile }) => {
        const words = takesFile ? '-f' : `-W '${choices.join(' ')}'`
        return `    '${name} ${long}') COMPREPLY=($(compgen ${words} -- "$current")); return ;;`
      }),
  )
  const options = commands.map(({ name, options, choices, takesFile }) => {
    const others = choices.length > 0 ? `-W '${choices.join(' ')}'` : takesFile ? '-f' : "-W ''"
    return `    ${name}) flags='${options.map(({ long }) => long).join(' ')}'; others=(${others}) ;;`
  })
  return `# Completions of dueby for bash.
_dueby() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}"
  local flags='--help --version' others=(-W '')
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names} --help --version' -- "$current"))
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  case "$command" in
${options.join('\n')}
  esac
  if [ "\${current#-}" != "$current" ]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  else
    COMPREPLY=($(compgen "\${others[@]}" -- "$current"))
  fi
}
complete -o filenames -F _dueby dueby
`
}
