import { type Command, Option } from '@commander-js/extra-typings'
import type { TimeStorage } from 'dueby/sql'
import { DIALECT_NAMES, type DialectName } from '../../sql/dialects/dialect-name'
import { refuseArguments, required } from '../options/arguments'
import { policyOption } from '../options/options'
import { fileOption } from '../options/output-file'
import type { Shell } from '../shell/machine'
import { columnOption } from '../table/columns/column-options'

/** Adds `dueby sql`: the answers as tables and queries for a database. */
export function addSqlCommand(program: Command, shell: Shell): void {
  program
    .command('sql')
    .description('write all answers of a policy as tables and SQL, for a database with many tickets')
    .addOption(policyOption())
    .addOption(new Option('--dialect <name>', 'the database (required)').choices(DIALECT_NAMES))
    .option('--from <year>', 'the first year in which tickets are received, UTC (required)')
    .option('--through <year>', 'the last such year, included (required)')
    .addOption(
      fileOption('--out <folder>', 'where to write the files (required); created if it does not exist'),
    )
    .option('--prefix <text>', 'what the names of tables and views begin with', 'dueby_')
    .option('--hours', 'write open time and business days instead of due times')
    .option('--tier <tier>', 'with --hours: the tier whose hours to write, if tiers have their own')
    .addOption(
      new Option(
        '--times <type>',
        'how times are stored in your table: as instants, in UTC without a zone, or as milliseconds since 1970',
      )
        .choices(TIMES)
        .default('instant' as const),
    )
    .option('--table <name>', 'the table of the tickets (default: ticket, with --hours span)')
    .addOption(columnOption(COLUMNS))
    .option('--force', 'replace files that exist')
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments()
    .action(async ({ dialect, from, through, out, ...options }, command) => {
      refuseArguments(command)
      const given = required(command, { dialect, from, through, out })
      const { writeSql } = await import('./write-sql')
      await writeSql({ ...options, ...given, dialect: given.dialect as DialectName }, shell)
    })
}

const COLUMNS = 'the name of a column: id, tier, priority or received, with --hours id, from, to or add'

const TIMES: readonly TimeStorage[] = ['instant', 'utc', 'milliseconds']

const EXAMPLES = `
This only writes files. Run them with the client of your database, in the order
of their numbers. The tables are CSV files with a schema.yml, so dbt can read
them as seeds.

Examples:
  dueby sql --policy acme.yaml --dialect postgres --from 2020 --through 2030 \\
    --out sla
  dueby sql --dialect duckdb --from 2020 --through 2030 --out sla \\
    --table tickets --column received=created_at
  dueby sql --hours --dialect sqlite --from 2020 --through 2030 --out hours \\
    --times milliseconds`
