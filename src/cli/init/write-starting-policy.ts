import { zoneIssues, zoneOf } from '../options/zone'
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
  const zone = options.zone === 'local' ? (zoneOf(shell) ?? 'UTC') : options.zone
  const issues = zoneIssues('--zone', zone)
  if (issues.length > 0) throw new UsageError('', issues)
  if (options.name.trim() === '') throw new UsageError('--name: the name is empty. Give the policy a name.')
  const isJson = /\.json$/i.test(file)
  const yaml = startingPolicy(options.name, zone)
  const text = isJson ? await asJson(yaml) : yaml
  if (file === '-') {
    shell.out(text)
    return sayZone(zone, options, shell)
  }
  if (!options.force && (await shell.isFile(file))) {
    throw new InputError(
      `the file '${file}' already exists. Choose another name, or replace it with --force.`,
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
  sayZone(zone, options, shell)
  if (isJson) {
    const commented = `dueby init ${file.replace(/json$/i, 'yaml')}`
    shell.err(`${JSON_NOTES.map((line) => `${line}\n`).join('')}  ${printable(commented)}\n`)
  }
}

/** All due times depend on the zone, and in a container it is often UTC. */
function sayZone(zone: string, options: InitOptions, { timeZone, err }: Shell): void {
  if (options.zone === zone) return
  const why =
    zone === timeZone
      ? 'that of this machine'
      : timeZone === undefined
        ? 'because that of this machine has no name'
        : `because ${timeZone}, that of this machine, is not the name of a region`
  err(`${printable(`The time zone is ${zone}, ${why}. Use --zone to choose another.`)}\n`)
}

/** What readers of the JSON would miss without the comments. */
const JSON_NOTES = [
  'The holidays in it are only samples. Answers that depend on dates have a warning until holidaysThrough is the last date of your list.',
  'JSON has no comments. In YAML, with the same options, it explains each part and has more examples:',
]

async function asJson(yaml: string): Promise<string> {
  const { readYaml } = await import('../data-file/read-yaml')
  const read = readYaml(yaml)
  if (!('data' in read)) throw new Error('The policy to start from is not valid YAML.')
  return `${JSON.stringify(read.data, null, 2)}\n`
}
