import type { Arbitrary } from 'fast-check'
import type { Call } from './verdict.mjs'

/** The exported functions that are fuzzed. */
export const FUNCTIONS: readonly string[]

/** Random calls of a function. */
export function callsOf(name: string): Arbitrary<Call>

/** The functions that take several arguments. */
export const WITH_ARGUMENTS: readonly string[]

/** Calls with something wrong in one argument, in another one, and in both. */
export function wrongInTwoOf(name: string): Arbitrary<readonly [one: Call, other: Call, both: Call]>
