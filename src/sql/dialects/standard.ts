import { joined } from '../lookups/joined'
import type { Computed, Dialect } from './dialect'

/** What most engines have in common. */
export const STANDARD: Omit<Dialect, 'name' | 'title' | 'isTested' | 'times' | 'load'> = {
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  qualifier: 'q.',
  types: { integer: 'BIGINT', text: 'VARCHAR', boolean: 'BOOLEAN', date: 'DATE' },
  declare: (name, type, isNullable) => `${name} ${type}${isNullable ? '' : ' NOT NULL'}`,
  hasKeys: false,
  afterColumns: () => '',
  divide: (dividend, divisor) => `${dividend} / ${divisor}`,
  asText: (value) => `CAST(${value} AS VARCHAR)`,
  select: (columns, computed, table) =>
    `SELECT ${[...columns, ...computed.map(named)].join(',\n  ')}\nFROM ${table} AS q`,
  slot: (expression) => expression,
  leftJoin: 'LEFT JOIN',
  afterJoin: '',
  lookUp: joined,
  createView: (name, select) => [`CREATE OR REPLACE VIEW ${name} AS\n${select}`],
  csv: { null: '', true: 'true', false: 'false' },
  aroundLoad: [[], []],
}

/** An expression with its name. */
export function named({ name, expression }: Computed): string {
  return `${expression} AS ${name}`
}

/** The names of the columns of a table, between commas. */
export function columnList(columns: readonly { readonly name: string }[]): string {
  return columns.map(({ name }) => name).join(', ')
}
