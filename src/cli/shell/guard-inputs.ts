import type { GuardedMachine, Machine } from './machine'
import { UsageError } from './usage-error'

/** Remembers the files that are read, so that no output replaces one of them. */
export function guardInputs(machine: Machine): GuardedMachine {
  const read = new Set<string>()
  const remember = async (path: string): Promise<void> => {
    const identity = await machine.fileIdentity(path)
    if (identity !== undefined) read.add(identity)
  }
  return {
    ...machine,
    async readFile(path, limit) {
      await remember(path)
      return machine.readFile(path, limit)
    },
    async openInput(path) {
      await remember(path)
      return machine.openInput(path)
    },
    async refuseInput(path) {
      const identity = await machine.fileIdentity(path)
      if (identity === undefined || !read.has(identity)) return
      throw new UsageError(`the output would replace '${path}', which is an input. Name another file.`)
    },
  }
}
