import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { run } from '../../src/cli/run'
import type { Machine } from '../../src/cli/shell/machine'

/** What a run of the command left behind. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly written: Readonly<Record<string, string | Uint8Array>>
}

/** What the build of the page is like: one style, one script. */
const PAGE_TEMPLATE =
  "<html><script>document.title='<style>no</style>'</script><style>body{margin:0}</style></html>"

/** The instant that the machine of these tests calls now. */
const NOW: number = Date.UTC(2023, 11, 26, 18)

/**
 * Runs the command on a machine without files and streams.
 *
 * @param line The arguments, or a command line with single quotes as in a shell.
 * @param files What can be read, by path; `-` is standard input.
 */
export async function dueby(
  line: string | readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  machine: Partial<Machine> = {},
): Promise<Ran> {
  const printed = { out: '', err: '' }
  const written: Record<string, string | Uint8Array> = {}
  const code = await run(typeof line === 'string' ? wordsOf(line) : line, {
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    readFile: async (path, limit) => {
      const content = files[path]
      if (content === undefined) {
        const error = new Error(`ENOENT: no such file or directory, open '${path}'`)
        throw Object.assign(error, { code: 'ENOENT' })
      }
      return Buffer.from(content as string).subarray(0, limit)
    },
    writeFile: async (path, content) => {
      written[path] = content
    },
    openInput: async (path) => {
      const content = files[path]
      if (content === undefined) throw new Error(`ENOENT: no such file or directory, open '${path}'`)
      return { bytes: Readable.from([Buffer.from(content as string)]) }
    },
    createFile: async (path) => {
      let content = ''
      return {
        write: async (text) => {
          content += text
          return true
        },
        end: async () => {
          written[path] = content
        },
        discard: async () => {},
      }
    },
    fileIdentity: async (path) => (path === '-' ? undefined : resolve(path)),
    isFile: async (path) => files[path] !== undefined,
    makeFolder: async () => {},
    written: async (text) => {
      printed.out += text
      return true
    },
    now: () => NOW,
    env: {},
    isTerminal: { out: false, err: false },
    timeZone: 'Asia/Tokyo',
    runtime: 'Node 20, time zone data 2025c',
    zoneDataVersion: '2025c',
    pageTemplate: async () => PAGE_TEMPLATE,
    ...machine,
  })
  return { code, ...printed, written }
}

/** The arguments in a command line, with single quotes as in a shell. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
