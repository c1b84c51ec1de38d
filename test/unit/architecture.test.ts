import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const LIST = JSON.parse(readFileSync(new URL('../../rooms.json', import.meta.url), 'utf8')) as {
  readonly room: string
  readonly imports?: readonly string[]
  readonly files?: readonly string[]
}[]
const ROOMS = LIST.map(({ room }) => room)
const { dirname, join, normalize } = posix
const ROOT = fileURLToPath(new URL('../../src/', import.meta.url))

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .map((path) => ({ path, room: path.split('/')[0] ?? '', text: readFileSync(ROOT + path, 'utf8') }))

const importsOf = (text: string) =>
  [...text.replace(/\/\*\*.*?\*\//gs, '').matchAll(/\bfrom '([^']+)'/g)].map(([, from = '']) => from)

describe('the architecture', () => {
  test('has only the rooms of rooms.json', () => {
    const found = new Set(files.map(({ room }) => room).filter((room) => room !== 'index.ts'))
    expect([...found].sort()).toEqual(ROOMS.filter((room) => found.has(room)).sort())
  })

  test.each(files)('$path imports only downward', ({ path, room, text }) => {
    if (path === 'index.ts') return
    const { imports, files: pure = [] } = LIST.find((each) => each.room === room) ?? {}
    const known = ROOMS.slice(0, ROOMS.indexOf(room))
    for (const from of importsOf(text)) {
      if (/^(\.\.\/)+package\.json$/.test(from) || from.startsWith('node:')) continue
      if (!from.startsWith('.')) {
        if (from.startsWith('dueby')) expect(imports ?? []).toContain(from)
        continue
      }
      const place = normalize(join(dirname(path), from))
      const target = place.split('/')[0] ?? ''
      if (target === room) continue
      // A room that is built on the public entries may import only the listed, stateless files of other rooms.
      if (imports) expect(pure).toContain(place)
      else expect(known).toContain(target)
    }
  })

  test.each(LIST.flatMap(({ files: pure = [] }) => pure))('%s can be bundled into a second entry', (path) => {
    // `instanceof DuebyError` must work across entries, so the class must exist only once.
    const seen = new Set<string>()
    const visit = (each: string): void => {
      if (seen.has(each)) return
      seen.add(each)
      const text = readFileSync(`${ROOT}${each}.ts`, 'utf8')
      for (const from of importsOf(text))
        if (from.startsWith('.') && !from.endsWith('.json')) visit(normalize(join(dirname(each), from)))
    }
    visit(path)
    expect([...seen]).not.toContain('core/error')
  })

  test('the lint rule and CONTRIBUTING match rooms.json', () => {
    const script = fileURLToPath(new URL('../../scripts/rooms.mjs', import.meta.url))
    expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow()
  })

  test.each(files)(
    '$path does not read the clock, the process or random numbers (T2)',
    ({ path, room, text }) => {
      // The script of the page hands the clock of the browser to everything else.
      if (room === 'cli' || path === 'page/main.ts') return
      expect(text).not.toMatch(/Date\.now\(|new Date\(\)|\bprocess\.|performance\.|Math\.random/)
    },
  )

  test.each(files)('$path imports only date-fns functions that ignore the process zone', ({ path, text }) => {
    // The process of the command is in UTC, where the functions for patterns are exact.
    if (path.startsWith('cli/times/')) return
    for (const from of importsOf(text).filter((name) => name.startsWith('date-fns')))
      expect(from).toBe('date-fns/constants')
  })

  test.each(files)('$path does not read zone data outside zone/', ({ room, text }) => {
    // The command reads the time zone of its machine. The page writes dates in the visitor's language.
    if (!['zone', 'cli', 'page'].includes(room)) expect(text).not.toMatch(/Intl\.DateTimeFormat|toLocale/)
  })

  test('only one file imports date-holidays', () => {
    const importing = files
      .filter(({ text }) => /(from |import\()'date-holidays'/.test(text))
      .map(({ path }) => path)
    expect(importing).toEqual(['formats/date-holidays/library.ts'])
  })

  test('only one file imports ical.js, and no file uses its recurrence iterator', () => {
    const importing = files
      .filter(({ text }) => /(from |import\()'ical\.js'/.test(text))
      .map(({ path }) => path)
    expect(importing).toEqual(['formats/ical/read/reader.ts'])
    for (const { text } of files) expect(text).not.toMatch(/\.iterator\(|RecurExpansion|RecurIterator/)
  })

  test('index.ts only re-exports, in the order of the rooms', () => {
    const index = readFileSync(`${ROOT}index.ts`, 'utf8')
    expect(
      index
        .replace(/^\/\/.*$/gm, '')
        .replace(/export (type )?\{[^}]*\} from '[^']+'/g, '')
        .trim(),
    ).toBe('')
    const order = importsOf(index).map((from) => ROOMS.indexOf(from.split('/')[1] ?? ''))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })
})
