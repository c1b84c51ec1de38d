import type { CommandUnknownOpts } from '@commander-js/extra-typings'
import type { OpenTable } from '../../table/open-table'
import { csvResults } from './csv-results'
import { jsonResults } from './json-results'
import { ndjsonResults } from './ndjson-results'
import type { Results } from './results'

/** What the output is: as `--format` says, else as the input. Ends with a usage error if the input cannot become that. */
export function outputFormat(
  options: {
    readonly format?: 'csv' | 'ndjson' | undefined
    readonly excel?: true | undefined
    readonly bom?: true | undefined
  },
  { what, format, table: { header } }: OpenTable,
  command: CommandUnknownOpts,
): 'csv' | 'ndjson' {
  const wanted = options.format ?? format
  if (wanted === 'csv' && format === 'ndjson') {
    command.error(
      `error: --format csv is for CSV, but ${what} is NDJSON, whose objects need not fit a table.`,
    )
  }
  const forCsv = options.excel ? '--excel' : options.bom ? '--bom' : undefined
  if (wanted === 'ndjson' && forCsv) command.error(`error: ${forCsv} is for CSV, but the output is NDJSON.`)
  const twice = wanted === 'ndjson' ? repeatedName(header) : undefined
  if (twice !== undefined) {
    command.error(
      `error: the header of ${what} has the name '${twice}' more than once, which an object cannot have. Rename one of them.`,
    )
  }
  return wanted
}

function repeatedName(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}

/** The writer of the output and of the rejects. */
export function resultsFor(
  wanted: 'csv' | 'ndjson',
  { format, style, table: { header } }: OpenTable,
  added: readonly string[],
  isForExcel: boolean,
): Results {
  if (format === 'ndjson') return ndjsonResults(added)
  return wanted === 'ndjson'
    ? jsonResults(header, added)
    : csvResults(header, added, { ...style, isForExcel })
}
