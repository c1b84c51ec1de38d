import type { Call } from './verdict.mjs'

/** The call as code. */
export function codeOf(call: Call): string
