import type { Arbitrary } from 'fast-check'
import type { Call } from './verdict.mjs'

/** The exported functions that are fuzzed. */
export const FUNCTIONS: readonly string[]

/** Random calls of a function. */
export function callsOf(name: string): Arbitrary<Call>
