import type { Sql, SqlCheck } from 'dueby/sql'
import { areNoneKnown } from '../policy-file/holidays-known'
import { printable } from '../shell/printable'
import type { SqlCommandOptions } from './settings'

/** A file with its text. */
export interface SqlFile {
  readonly name: string
  readonly text: string
}

/** The files of statements, in the order in which they are run. */
export function sqlFiles(sql: Sql, title: string, options: SqlCommandOptions): SqlFile[] {
  const files: readonly (readonly [name: string, does: string, statements: readonly string[]])[] = [
    ['1-tables.sql', 'Creates the tables, unless they exist.', sql.tables.map(({ create }) => create)],
    ['2-load.sql', 'Replaces the rows of the tables with those of the CSV files.', sql.load],
    ['3-views.sql', 'Creates the views, which read your table.', sql.views.flatMap(({ create }) => create)],
    ['4-checks.sql', 'Checks: a query that returns rows has found something.', sql.checks.map(namedCheck)],
  ]
  return files.map(([name, does, statements]) => ({
    name,
    text: [
      ...headOf(sql, title, options).map((line) => `-- ${line}\n`),
      `--\n-- ${name}: ${does}\n`,
      ...statements.map((statement) => `\n${terminated(statement)}\n`),
    ].join(''),
  }))
}

function headOf(sql: Sql, title: string, { hours, from, through }: SqlCommandOptions): string[] {
  const what = hours ? 'Open time and business days of' : 'Due times of'
  return [
    `${what} ${printable(title)}, for ${sql.engine}.`,
    `Written by dueby for ${from} through ${through}, UTC.`,
    `Your table has its times as ${sql.timeType}.`,
    'Run in this folder, one after the other: 1-tables.sql, 2-load.sql, 3-views.sql, 4-checks.sql.',
    ...(sql.client === undefined ? [] : [`For example: ${sql.client}`]),
    ...holidayNote(sql, through),
    'To compile it again, write new files with --force, and run 2-load.sql, 3-views.sql and 4-checks.sql.',
    ...(sql.isTested
      ? []
      : [`The tests of dueby do not run this text. Compare some answers with those of dueby bulk first.`]),
  ]
}

/** A note if the tables go on after the last date whose holidays are known (S10). */
export function holidayNote({ stamp }: Sql, through: string): string[] {
  const known = stamp.holidays_through
  if (known === null || known >= `${through}-12-31`) return []
  const [missing, after] = areNoneKnown(known)
    ? ['not known yet', '']
    : [`known only through ${known}`, ' after it']
  return [`The holidays are ${missing}. The answers miss every holiday${after} that is not listed.`]
}

/** A check that names itself in its rows. */
function namedCheck({ name, finds, sql }: SqlCheck): string {
  return `-- ${finds}\nSELECT '${name}' AS failed_check, * FROM (\n${sql}\n) AS c`
}

/** A command of a client and a comment end with their line. */
function terminated(statement: string): string {
  const last = statement.slice(statement.lastIndexOf('\n') + 1)
  return /^(\\|\.|--)/.test(last) ? statement : `${statement};`
}
