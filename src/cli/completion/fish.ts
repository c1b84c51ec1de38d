import type { DescribedCommand } from './described'

/** Completions for fish. */
export function fishCompletion(commands: readonly DescribedCommand[]): string {
  const lines = commands.flatMap(({ name, description, options, choices, takesFile }) => {
    const inside = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`
    return [
      `complete -c dueby -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...options.map(({ long, description, takesValue, takesFile, choices }) => {
        const values = takesFile ? ' -r -F' : takesValue ? ` -x -a ${quoted(choices.join(' '))}` : ''
        return `complete -c dueby ${inside} -l ${long.slice(2)} -d ${quoted(description)}${values}`
      }),
      ...(choices.length > 0 ? [`complete -c dueby ${inside} -a ${quoted(choices.join(' '))}`] : []),
      ...(takesFile ? [`complete -c dueby ${inside} -F`] : []),
    ]
  })
  return `# Completions of dueby for fish.\ncomplete -c dueby -f\n${lines.join('\n')}\n`
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
