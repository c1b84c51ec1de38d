import { resolve } from 'node:path'
import type { Machine } from './machine'
import { UsageError } from './usage-error'

/** A machine that remembers which files it has read. */
export interface GuardedMachine extends Machine {
  /** Ends with a usage error if a file was read in this run: writing to it would lose it. */
  refuseInput(path: string): void
}

/** Remembers the files that are read, so that no output replaces one of them. */
export function guardInputs(machine: Machine): GuardedMachine {
  const read = new Set<string>()
  const remember = (path: string): void => {
    if (path !== '-') read.add(resolve(path))
  }
  return {
    ...machine,
    readFile(path, limit) {
      remember(path)
      return machine.readFile(path, limit)
    },
    openInput(path) {
      remember(path)
      return machine.openInput(path)
    },
    refuseInput(path) {
      if (!read.has(resolve(path))) return
      throw new UsageError(`the output would replace '${path}', which is an input. Name another file.`)
    },
  }
}
