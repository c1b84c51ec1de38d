import { DuebyError, definePolicy, type Policy } from 'dueby'
import { InputError } from './input-error'
import type { Machine } from './machine'
import { readText } from './read-text'
import { inJsonWords } from './words'

/** Reads the policy in a JSON file. */
export function readPolicy(path: string, machine: Machine): Policy {
  const what = `the policy '${path}'`
  const data = parsed(what, readText(what, path, machine))
  try {
    return definePolicy(data as Parameters<typeof definePolicy>[0])
  } catch (error) {
    if (error instanceof DuebyError) throw new InputError(what, error.issues.map(inJsonWords))
    throw error
  }
}

function parsed(what: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`${what} is not JSON: ${(error as Error).message}`)
  }
}
