import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOMS = [
  'core',
  'zone',
  'schedule',
  'timeline',
  'business',
  'target',
  'policy',
  'policies',
  'import',
  'cli',
]
const ROOT = fileURLToPath(new URL('../../src/', import.meta.url))

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, room: path.split('/')[0] ?? '', text: readFileSync(ROOT + path, 'utf8') }))

const importsOf = (text: string) => [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, from = '']) => from)

/** The room that a relative import of a file leads to. */
const roomOf = (path: string, from: string) => normalize(join(dirname(path), from)).split('/')[0]

describe('the house', () => {
  test('has the rooms of the plan and no others', () => {
    const found = new Set(files.map(({ room }) => room).filter((room) => room !== 'index.ts'))
    expect([...found].sort()).toEqual(ROOMS.filter((room) => found.has(room)).sort())
  })

  test.each(files)('$path imports only downward', ({ path, room, text }) => {
    if (path === 'index.ts') return
    const known = ROOMS.slice(0, ROOMS.indexOf(room))
    for (const from of importsOf(text)) {
      if (from.startsWith('../../package.json') || from.startsWith('./') || from.startsWith('node:')) continue
      if (room === 'import') expect(from).not.toMatch(/^\.\.\/\.\./)
      else if (room === 'cli') expect(from).not.toMatch(/^\.\./)
      else if (from.startsWith('../')) expect([...known, room]).toContain(roomOf(path, from))
      else expect(from).not.toMatch(/^dueby/)
    }
  })

  test.each(files)('$path depends on nothing around it (T2)', ({ room, text }) => {
    if (room === 'cli') return
    expect(text).not.toMatch(/Date\.now\(|new Date\(\)|\bprocess\.|performance\.|Math\.random/)
  })

  test.each(files)('$path takes of date-fns only what does not pass through the process zone', ({ text }) => {
    for (const from of importsOf(text).filter((name) => name.startsWith('date-fns')))
      expect(from).toBe('date-fns/constants')
  })

  test.each(files)('$path leaves zone data to zone/', ({ room, text }) => {
    // The command asks for the zone of the machine it runs on.
    if (room !== 'zone' && room !== 'cli') expect(text).not.toMatch(/Intl\.DateTimeFormat|toLocale/)
  })

  test('only the reader of the importers knows ical.js, and nothing steps through its recurrences', () => {
    const knowing = files
      .filter(({ text }) => /(from |import\()'ical\.js'/.test(text))
      .map(({ path }) => path)
    expect(knowing.sort()).toEqual(['import/ical/ical-reader.ts', 'import/ical/load-ical-reader.ts'])
    for (const { text } of files) expect(text).not.toMatch(/\.iterator\(|RecurExpansion|RecurIterator/)
  })

  test('index.ts is a contents page, in the order of the rooms', () => {
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
