import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileIdentity } from '../../../../src/cli/shell/file-identity'
import { dueby } from '../../../support/command'

let folder: string
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dueby-identity-'))
  writeFileSync(at('t.csv'), 'id\n')
  writeFileSync(at('other.csv'), 'id\n')
  symlinkSync('t.csv', at('link.csv'))
  symlinkSync('.', at('folder'))
  linkSync(at('t.csv'), at('hard.csv'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['link.csv', 'hard.csv', 'folder/t.csv', 'folder/link.csv', './t.csv'])(
  '%s is the same file',
  async (name) => {
    expect(await fileIdentity(at(name))).toBe(await fileIdentity(at('t.csv')))
  },
)

test('another file has another identity; a folder, a device and a missing file have none', async () => {
  expect(await fileIdentity(at('other.csv'))).not.toBe(await fileIdentity(at('t.csv')))
  for (const path of [folder, '/dev/null', at('none.csv')]) expect(await fileIdentity(path)).toBeUndefined()
})

const TICKETS = 'id,tier,priority,received_at\n1,standard,P1,2023-12-26T10:00:00Z\n'

test.each([
  ['an input that a link leads to', ['link.csv', '--out', 't.csv'], 'which is an input'],
  ['the target of a link that is the input', ['t.csv', '--out', 'link.csv'], 'which is an input'],
  ['an input with rejects', ['link.csv', '--out', 'new.csv', '--rejects', 'hard.csv'], 'which is an input'],
  ['the other output', ['-', '--out', 'link.csv', '--rejects', 't.csv'], 'name the same file'],
])('no output replaces %s', async (_, words, message) => {
  const args = words.map((word) => (/^-/.test(word) ? word : at(word)))
  const files = { '-': TICKETS, [at('link.csv')]: TICKETS, [at('t.csv')]: TICKETS }
  const { code, err, written } = await dueby(['bulk', ...args], files, { fileIdentity })
  expect(err).toContain(message)
  expect({ code, written }).toEqual({ code: 2, written: {} })
})

test('no output replaces standard input, if it is a file', async () => {
  const identity = async (path: string) => (path === '-' ? fileIdentity(at('t.csv')) : fileIdentity(path))
  const args = ['bulk', '-', '--out', at('t.csv')]
  const { code, err } = await dueby(args, { '-': TICKETS }, { fileIdentity: identity })
  expect(err).toContain('which is an input')
  expect(code).toBe(2)
})
