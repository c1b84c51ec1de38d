import { zoneIssues, zoneNamed } from '../options/zone'
import { InputError } from '../shell/input-error'
import type { Shell } from '../shell/machine'
import { printable } from '../shell/printable'
import { UsageError } from '../shell/usage-error'
import { writeFile } from '../shell/write-file'
import { startingPolicy } from './starting-policy'

/** The options of `dueby init`. */
export interface InitOptions {
  readonly name: string
  readonly zone: string
  readonly force?: true | undefined
}

/** Writes a policy to start from. A file that exists is kept, unless `--force` is given. */
export async function writeStartingPolicy(file: string, options: InitOptions, shell: Shell): Promise<void> {
  const zone = zoneNamed(options.zone, shell) ?? options.zone
  const issues = zoneIssues('--zone', zone)
  if (issues.length > 0) throw new UsageError('', issues)
  if (options.name.trim() === '') throw new UsageError('--name: the name is empty. Give the policy a name.')
  const text = startingPolicy(options.name, zone)
  if (file === '-') return shell.out(text)
  if (!options.force && (await exists(file, shell))) {
    throw new InputError(
      `the file '${file}' exists already. Choose another name, or replace it with --force.`,
    )
  }
  await writeFile(file, text, shell)
  shell.out(
    [
      `Wrote ${file}. Change it to your own hours and targets, then:`,
      `  dueby check --policy ${file}`,
      `  dueby due --policy ${file} --tier standard --priority P1 --received now`,
    ]
      .map((line) => `${printable(line)}\n`)
      .join(''),
  )
}

async function exists(file: string, shell: Shell): Promise<boolean> {
  try {
    await shell.readFile(file, 1)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
