import { describePolicy } from 'dueby'
import { type NamedPolicy, readPolicy } from '../policy-file/read-policy'
import type { Shell } from '../shell/machine'
import { printable, printableJson } from '../shell/printable'
import { writeFile } from '../shell/write-file'

/** The options of `dueby show`. */
export interface ShowOptions {
  readonly policy?: string | undefined
  readonly format: 'table' | 'markdown' | 'html' | 'json' | 'yaml'
  readonly out?: string | undefined
}

/** Prints a policy, or writes it into a file. */
export async function printPolicy({ policy, format, out }: ShowOptions, shell: Shell): Promise<void> {
  const text = await written(format, await readPolicy(policy, shell))
  if (out === undefined) shell.out(text)
  else await writeFile(out, text, shell)
}

async function written(format: ShowOptions['format'], { policy, title }: NamedPolicy): Promise<string> {
  switch (format) {
    case 'table':
      return `Policy    ${printable(title)}\n\n${describePolicy(policy, { format: 'text' })}`
    case 'json':
      return `${printableJson(policy)}\n`
    case 'yaml': {
      const { asYaml } = await import('./as-yaml')
      return asYaml(policy)
    }
    default:
      return describePolicy(policy, { format })
  }
}
