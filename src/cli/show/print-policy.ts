import { describePolicy, localTime } from 'dueby'
import { versionAt } from '../../page/policy-parts/version-at'
import { holidaysKnown, holidaysWarning } from '../policy-file/holidays-known'
import { type NamedPolicy, readPolicy } from '../policy-file/read-policy'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { printableJson } from '../shell/printable'
import { writeFile } from '../shell/write-file'

/** The options of `dueby show`. */
export interface ShowOptions {
  readonly policy?: string | undefined
  readonly format: 'table' | 'markdown' | 'html' | 'json' | 'yaml'
  readonly out?: string | undefined
}

/** Prints a policy, or writes it into a file. */
export async function printPolicy({ policy, format, out }: ShowOptions, shell: Shell): Promise<void> {
  const named = await readPolicy(policy, shell)
  const text = await written(format, named)
  if (out === undefined) shell.out(text)
  else {
    await writeFile(out, text, shell)
    shell.err(labelledLine('Policy', named.title) + labelledLine('Wrote', out))
  }
  if (format !== 'json' && format !== 'yaml') sayOutdated(named, shell)
}

/** For the people who keep the policy: its readers see only the date. */
function sayOutdated({ policy }: NamedPolicy, shell: Shell): void {
  const now = new Date(shell.now())
  const version = versionAt(now, policy)
  const { date: today } = localTime(now, version.schedule.timeZone)
  const known = holidaysKnown(version, today)
  if (known !== undefined && known < today) shell.err(holidaysWarning(known))
}

async function written(format: ShowOptions['format'], { policy, title }: NamedPolicy): Promise<string> {
  switch (format) {
    case 'table':
      return `${labelledLine('Policy', title)}\n${describePolicy(policy, { format: 'text' })}`
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
