import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../../../src/cli/shell/make-folder'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dueby-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a folder is made, with those that it is in, and kept if it is there', async () => {
  const path = join(folder, 'a', 'b', 'c')
  await makeFolder(path)
  await makeFolder(path)
  await makeFolder(join(folder, 'a'))
  expect(statSync(path).isDirectory()).toBe(true)
})

test('a file in the way is an error', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(folder, 'file', 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

// Node's own way never ends there.
test.runIf(existsSync('/proc/self'))('a folder that cannot be made in another one is an error', async () => {
  await expect(makeFolder('/proc/dueby/a')).rejects.toMatchObject({ code: 'ENOENT' })
})
