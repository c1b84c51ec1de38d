import type { GuardedMachine } from '../shell/machine'
import { fileSink } from '../shell/output-sinks'
import type { Sink } from '../shell/sink'

/** The file of rejects. It is made when the first row is rejected. */
export function rejectsFile(path: string, start: string, machine: GuardedMachine): Sink {
  let sink: Sink | undefined
  return {
    async write(text) {
      if (sink !== undefined) return sink.write(text)
      sink = await fileSink(path, machine)
      return sink.write(`${start}${text}`)
    },
    end: async () => sink?.end(),
    discard: async () => sink?.discard(),
  }
}

/** Where rejects go if no option says it: beside the output, else beside the input, else in the current folder. */
export function rejectsPath(input: string, out: string | undefined, format: 'csv' | 'ndjson'): string {
  const isDevice = (path: string): boolean => path === '-' || path.startsWith('/dev/')
  const beside = [out, input].find((path) => path !== undefined && !isDevice(path))
  if (beside === undefined) return `rejects.${format}`
  return `${beside.replace(/\.(csv|tsv|txt|ndjson|jsonl|json)$/i, '')}.rejects.${format}`
}
