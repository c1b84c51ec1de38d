import { resolve } from 'node:path'
import type { GuardedMachine, Machine } from './machine'
import { UsageError } from './usage-error'

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
