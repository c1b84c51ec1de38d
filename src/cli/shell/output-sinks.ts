import { InputError } from './input-error'
import type { GuardedMachine, Machine } from './machine'
import { reasonOf } from './reason-of'
import type { Sink } from './sink'

/** Standard output. A failed write of it is reported elsewhere. */
export function standardOutput({ written }: Machine): Sink {
  return {
    write: (text) => (text === '' ? Promise.resolve(true) : written(text)),
    end: async () => {},
    discard: async () => {},
  }
}

/** A file that an option names. It cannot be one of the inputs. A failed write of it ends the command. */
export async function fileSink(path: string, { createFile, refuseInput }: GuardedMachine): Promise<Sink> {
  await refuseInput(path)
  const failing = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    try {
      return await act()
    } catch (error) {
      throw new InputError(`the file '${path}' cannot be written: ${reasonOf(error)}`)
    }
  }
  const sink = await failing(() => createFile(path))
  return {
    write: (text) => failing(() => sink.write(text)),
    end: () => failing(() => sink.end()),
    discard: () => sink.discard(),
  }
}
