import type { DescribedCommand, DescribedOption } from './described'

/** Completions for zsh, as a file of a folder in `$fpath`. */
export function zshCompletion(commands: readonly DescribedCommand[]): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`)
  const cases = commands.map(
    (command) => `        ${command.name})
          _arguments \\
            ${[...command.options.map(optionSpec), argumentSpec(command)].join(' \\\n            ')}
          ;;`,
  )
  return `#compdef dueby
# Completions of dueby for zsh.
_dueby() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  _arguments -C '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe 'command' commands ;;
    arguments)
      case $words[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}
_dueby "$@"
`
}

function optionSpec({ long, description, takesValue, takesFile, choices }: DescribedOption): string {
  const value = takesFile ? ':file:_files' : takesValue ? `:value:(${choices.join(' ')})` : ''
  return quoted(`${long}[${description.replace(/[[\]:\\]/g, '\\$&')}]${value}`)
}

function argumentSpec({ choices, takesFile }: DescribedCommand): string {
  if (choices.length > 0) return quoted(`1:kind:(${choices.join(' ')})`)
  return takesFile ? quoted('*:file:_files') : quoted('*: :')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
