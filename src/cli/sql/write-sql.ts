import { type AnyPolicy, DuebyError, type Schedule } from 'dueby'
import { type Sql, type SqlOptions, toSql } from 'dueby/sql'
import { hoursOf } from '../calendar/hours-of'
import { nameIssue } from '../options/name-issue'
import { readPolicy } from '../policy-file/read-policy'
import { InputError } from '../shell/input-error'
import { labelledLine } from '../shell/labelled-lines'
import type { Shell } from '../shell/machine'
import { fileSink } from '../shell/output-sinks'
import { printable } from '../shell/printable'
import { reasonOf } from '../shell/reason-of'
import { UsageError } from '../shell/usage-error'
import { ofOption } from '../shell/words'
import { csvPieces } from './csv-pieces'
import { dbtSchema } from './dbt-schema'
import { ofSqlOption, type SqlCommandOptions, settingsOf } from './settings'
import { holidayNote, sqlFiles } from './sql-files'

/** Writes the answers of a policy as CSV, and the SQL around them. Files that exist are kept, unless `--force` is given. */
export async function writeSql(options: SqlCommandOptions, shell: Shell): Promise<void> {
  const settings = settingsOf(options, shell.zoneDataVersion)
  const { policy, merged, title } = await readPolicy(options.policy, shell)
  const { tier, out, force } = options
  const issue = tier === undefined ? undefined : nameIssue('tier', tier, merged.tiers)
  if (issue) throw new UsageError('', [ofOption('--tier', issue)])
  const sql = sqlOf(options.hours ? hoursOf(policy, tier) : policy, settings)
  const texts = [...sqlFiles(sql, title, options), { name: 'schema.yml', text: dbtSchema(sql) }]
  const names = [...sql.tables.map(({ name }) => `${name}.csv`), ...texts.map(({ name }) => name)]
  const pathOf = (name: string): string => `${out.replace(/\/+$/, '')}/${name}`
  if (!force) await refuseExisting(names.map(pathOf), shell)
  try {
    await shell.makeFolder(out)
  } catch (error) {
    throw new InputError(`the folder '${out}' cannot be created: ${reasonOf(error)}`)
  }
  for (const table of sql.tables)
    await writePieces(pathOf(`${table.name}.csv`), csvPieces(table, sql.csv), shell)
  for (const { name, text } of texts) await writePieces(pathOf(name), [text], shell)
  shell.err(labelledLine('Policy', title))
  shell.err(summary(out, names, sql, options.through))
}

function sqlOf(data: AnyPolicy | Schedule, settings: SqlOptions): Sql {
  try {
    return toSql(data, settings)
  } catch (error) {
    if (!(error instanceof DuebyError)) throw error
    const isUsage = error.issues.every(({ path }) => ['options', 'years'].includes(String(path[0])))
    throw new (isUsage ? UsageError : InputError)('', error.issues.map(ofSqlOption))
  }
}

async function refuseExisting(paths: readonly string[], shell: Shell): Promise<void> {
  for (const path of paths) {
    if (!(await shell.isFile(path))) continue
    throw new InputError(
      `the file '${path}' already exists. Choose another folder, or replace it with --force.`,
    )
  }
}

/** Writes a file in pieces. It gets its name when all of it is written. */
async function writePieces(path: string, pieces: Iterable<string>, shell: Shell): Promise<void> {
  const sink = await fileSink(path, shell)
  try {
    for (const piece of pieces) await sink.write(piece)
  } catch (error) {
    await sink.discard()
    throw error
  }
  await sink.end()
}

function summary(out: string, names: readonly string[], sql: Sql, through: string): string {
  const { client, isTested, engine } = sql
  const lines = [
    `Wrote ${names.length} files to ${out}: ${names.join(', ')}.`,
    'Run the SQL in that folder, in the order of the numbers. 4-checks.sql returns no rows if all is well.',
    ...(client === undefined ? [] : [`  ${client}`]),
    ...holidayNote(sql, through),
    ...(isTested ? [] : [`The tests of dueby do not run this SQL on ${engine}: compare some answers first.`]),
  ]
  return lines.map((line) => `${printable(line)}\n`).join('')
}
