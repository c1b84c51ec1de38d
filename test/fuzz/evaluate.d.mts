import type { Call } from './verdict.mjs'

/** The call as code. */
export function codeOf(call: Call): string

/** The arguments of a call. The code can use what the library exports. */
export function argumentsOf(call: Call, library: object): readonly unknown[]
