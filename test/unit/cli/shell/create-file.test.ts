import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFile } from '../../../../src/cli/shell/create-file'
import { writeWholeFile } from '../../../../src/cli/shell/write-whole-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dueby-create-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const listeners = (): number[] =>
  ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => process.listenerCount(name))

test('a file has its name, and replaces an older one, only at the end', async () => {
  const path = join(folder, 'out')
  writeFileSync(path, 'old')
  const before = listeners()
  const file = await createFile(path)
  expect(await file.write('one\n')).toBe(true)
  expect(await file.write('Zo\u00eb\n')).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(listeners()).toEqual(before.map((count) => count + 1))
  await file.end()
  expect(readFileSync(path, 'utf8')).toBe('one\nZo\u00eb\n')
  expect(readdirSync(folder)).toEqual(['out'])
  expect(listeners()).toEqual(before)
})

test('a file that is given up leaves nothing', async () => {
  const before = listeners()
  const file = await createFile(join(folder, 'out'))
  await file.write('one\n')
  expect(readdirSync(folder)).toHaveLength(1)
  await file.discard()
  expect(readdirSync(folder)).toEqual([])
  expect(listeners()).toEqual(before)
})

describe.skipIf(process.platform === 'win32')('a file that is replaced', () => {
  test.each([0o640, 0o600, 0o666])('keeps its permissions %o', async (mode) => {
    const path = join(folder, 'out')
    writeFileSync(path, 'old')
    chmodSync(path, mode)
    await writeWholeFile(path, 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(mode)
  })

  test('is where links lead to, also if there is no file yet', async () => {
    const [path, link, first] = [join(folder, 'out'), join(folder, 'link'), join(folder, 'first')]
    symlinkSync('out', link)
    symlinkSync(link, first)
    await writeWholeFile(first, 'new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect([link, first].map((name) => lstatSync(name).isSymbolicLink())).toEqual([true, true])
  })

  test.each(['', 'old'])(
    'is where a relative link in a linked folder leads to, with %o before',
    async (old) => {
      mkdirSync(join(folder, 'real', 'inner'), { recursive: true })
      symlinkSync('real/inner', join(folder, 'linked'))
      symlinkSync('../out', join(folder, 'real', 'inner', 'link'))
      const path = join(folder, 'real', 'out')
      if (old !== '') writeFileSync(path, old)
      await writeWholeFile(join(folder, 'linked', 'link'), 'new')
      expect(readFileSync(path, 'utf8')).toBe('new')
      expect(readdirSync(folder)).toEqual(['linked', 'real'])
    },
  )

  test('replaces a circular link', async () => {
    const [one, two] = [join(folder, 'one'), join(folder, 'two')]
    symlinkSync(two, one)
    symlinkSync(one, two)
    await writeWholeFile(one, 'new')
    expect(readFileSync(one, 'utf8')).toBe('new')
  })

  test('is the one that a link leads to, and the link stays', async () => {
    const [path, link] = [join(folder, 'out'), join(folder, 'link')]
    writeFileSync(path, 'old')
    symlinkSync('out', link)
    const file = await createFile(link)
    await file.write('new')
    await file.end()
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })
})

test('a folder that does not exist is an error at once', async () => {
  await expect(createFile(join(folder, 'none', 'out'))).rejects.toThrow('ENOENT')
})

test.skipIf(process.platform === 'win32')('a device is written to directly', async () => {
  const file = await createFile('/dev/null')
  expect(await file.write('one\n')).toBe(true)
  await file.end()
})
