import type { LabelledLines } from '../../shell/labelled-lines'
import type { NamedKeys } from '../rows/ndjson-rows'
import type { Row, Table } from '../rows/row'
import { columnError } from './column-error'
import { COLUMNS, type Column, type Field, labelOf } from './field'
import { columnNamed } from './plan-columns'
import type { Settings } from './settings'

/** A column that the settings or an option name, and what for. */
export interface NamedColumn {
  readonly field: Column | '--group-by'
  readonly name: string
}

/** The columns that the settings and `--group-by` name, without those that a value for all rows replaces. */
export function namedColumns({ column, set }: Settings, groupBy: readonly string[]): readonly NamedColumn[] {
  return [
    ...COLUMNS.flatMap((field) => {
      const name = column[field]
      return typeof name === 'string' && !(field in set) ? [{ field, name }] : []
    }),
    ...groupBy.map((name) => ({ field: '--group-by' as const, name })),
  ]
}

/** The names as keys of NDJSON. Many programs leave out a key without a value, so a file of open tickets lacks times. */
export function namedKeys(named: readonly NamedColumn[]): NamedKeys {
  const namesOf = (columns: readonly NamedColumn[]): readonly string[] => columns.map(({ name }) => name)
  return {
    needed: namesOf(named.filter((each) => !isOptional(each))),
    optional: namesOf(named.filter(isOptional)),
  }
}

function isOptional({ field }: NamedColumn): boolean {
  return field === 'responded' || field === 'resolved'
}

/** The same rows of NDJSON. After the last one, a key that has to be there and was in none of them is an error. */
export function withNamedKeys(
  what: string,
  { header, batches }: Pick<Table, 'header' | 'batches'>,
  named: readonly NamedColumn[],
): { readonly batches: Table['batches']; notes(): LabelledLines } {
  const absent = new Set(named.filter(({ name }) => header.includes(name)))
  async function* checked(): AsyncGenerator<readonly Row[]> {
    let isEmpty = true
    for await (const batch of batches) {
      isEmpty &&= batch.length === 0
      for (const column of absent)
        if (batch.some(({ data = {} }) => Object.hasOwn(data, column.name))) absent.delete(column)
      yield batch
    }
    if (isEmpty) return
    const names = new Set([...absent].map(({ name }) => name))
    const known = header.filter((name) => !names.has(name))
    const problems = [...absent]
      .filter((column) => !isOptional(column))
      .map(({ field, name }) => columnNamed(name, field, known))
      .filter((problem) => typeof problem === 'string')
    if (problems.length > 0) throw columnError(what, problems, known)
  }
  const notes = (): LabelledLines =>
    [...absent]
      .filter(isOptional)
      .map(({ field, name }) => [labelOf(field as Field), `no row has the key '${name}'`])
  return { batches: checked(), notes }
}
