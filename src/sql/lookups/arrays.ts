import { nested } from '../nested'
import type { LookUp } from './look-up'

/**
 * Looks up with a join on the slot alone, for versions of ClickHouse whose joins have no other conditions. The rows of a
 * slot become arrays of a few entries, and the entry that contains the number is taken from them.
 */
export function arrays(lookUp: LookUp): string {
  const { source, columns, at, table, from, until, values, isNullable = false, answer, name, found } = lookUp
  const all = [...new Set([from, until, ...values])]
  const number = `assumeNotNull(${at})`
  // The slot is -1 where the number is null, and no row has that slot.
  const contains = `${number} >= ${from} AND ${number} < ${until}`
  const count = `arrayCount((${from}, ${until}) -> ${contains}, ${from}_list, ${until}_list)`
  const sum = `arraySum((${all.join(', ')}) -> if(${contains}, ${answer((column) => column, number)}, 0), ${all.map((column) => `${column}_list`).join(', ')})`
  const listOf = (column: string): string =>
    `groupArray(${isNullable && column === values[0] ? `ifNull(${column}, ${NONE})` : column}) AS ${column}_list`
  return [
    `SELECT ${columns.join(', ')},`,
    `  if(${count} = 1, ${isNullable ? `nullIf(${sum}, ${NONE})` : sum}, NULL) AS ${name}${found === undefined ? '' : ','}`,
    ...(found === undefined ? [] : [`  ${count} AS ${found}`]),
    `FROM ${nested(source)}`,
    `ALL LEFT JOIN ${nested(
      `SELECT slot, ${all.map(listOf).join(', ')}\nFROM ${table}\nGROUP BY slot`,
    )} USING (slot)`,
  ].join('\n')
}

/** Stands for null in an array, because `groupArray` leaves nulls out. No answer is negative. */
const NONE = -1
