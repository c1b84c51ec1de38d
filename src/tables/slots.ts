import { DAY, HOUR } from '../core/time'

// A slot is the integer that SQL joins on. The tables write these lengths into their rows, and the SQL around the tables
// computes slots with them.

/** The length of a slot of pieces, in milliseconds: a day of UTC. */
export const PIECE_SLOT: number = DAY

/** The slots of a line of pieces. The supported range has fewer days, counted from 1970. */
export const SLOTS_PER_LINE = 100_000

/** The length of a slot of openings, in milliseconds of open time. */
export const OPENING_SLOT: number = 8 * HOUR
