import type { TableOptions } from 'dueby'
import type { SqlOptions } from './options'

/** The options for the rows. */
export function yearsOf({ from, through, zoneDataVersion }: SqlOptions): TableOptions {
  return { from, through, zoneDataVersion }
}
