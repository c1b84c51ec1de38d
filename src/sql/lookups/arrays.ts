import { nested } from '../nested'
import type { LookUp } from './look-up'

/**
 * Looks up with a join on the slot alone, for versions of ClickHouse whose joins have no other conditions. The rows of a
 * slot become arrays of a few entries, and the entry that contains the number is taken from them.
 */
export function arrays(lookUp: LookUp, afterJoin: string): string {
  const { source, columns, at, table, from, until, values, isNullable = false, answer, name, found } = lookUp
  const allColumns = [...new Set([from, until, ...values])]
  const number = `assumeNotNull(${at})`
  // The slot is -1 where the number is null, and no row has that slot.
  const contains = `${number} >= ${from} AND ${number} < ${until}`
  const count = `arrayCount((${from}, ${until}) -> ${contains}, ${from}_list, ${until}_list)`
  const sum = `arraySum((${allColumns.join(', ')}) -> if(${contains}, ${answer((column) => column, number)}, 0), ${allColumns.map((column) => `${column}_list`).join(', ')})`
  const listOf = (column: string): string =>
    `groupArray(${isNullable && column === values[0] ? `ifNull(${column}, ${NULL_MARKER})` : column}) AS ${column}_list`
  // Version 18 does not see that a column is needed if only functions within functions name it.
  const isKnown = `${at} >= 0`
  const lists = `SELECT slot, ${allColumns.map(listOf).join(', ')}\nFROM ${table}\nGROUP BY slot`
  const matched = [
    `SELECT ${[...new Set([...columns, at])].join(', ')}, ${allColumns.map((column) => `${column}_list`).join(', ')}`,
    `FROM ${nested(source)} AS s`,
    `ALL LEFT JOIN ${nested(lists)} AS p USING (slot)`,
    afterJoin,
  ].join('\n')
  return [
    `SELECT ${columns.join(', ')},`,
    `  if(${isKnown} AND ${count} = 1, ${isNullable ? `nullIf(${sum}, ${NULL_MARKER})` : sum}, NULL) AS ${name}${found === undefined ? '' : ','}`,
    ...(found === undefined ? [] : [`  if(${isKnown}, ${count}, 0) AS ${found}`]),
    `FROM ${nested(matched)} AS m`,
  ].join('\n')
}

/** Stands for null in an array, because `groupArray` drops nulls. No answer is negative. */
const NULL_MARKER = -1
