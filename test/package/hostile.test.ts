/** The built command and policy files that nobody should write: each ends within seconds, with clear lines. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

const command = join(root, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'dueby-hostile-'))
const REQUEST = ['--tier', 'standard', '--priority', 'P1', '--received', '2023-12-26T18:00:00Z']

beforeAll(builtPackage, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A run that takes longer than this is killed, and its status is null. */
const SECONDS = 30

const dueby = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', DUEBY_POLICY: '' },
    timeout: SECONDS * 1000,
    killSignal: 'SIGKILL',
  })

/** What `dueby show` says about a policy file. It has to be an error, without a stack trace. */
function errorFor(name: string, content?: string | Uint8Array): string {
  if (content !== undefined) writeFileSync(join(folder, name), content)
  const { status, stdout, stderr } = dueby('show', '--policy', name)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr).toMatch(/^error: /)
  expect(stderr.split('\n').length).toBeLessThan(110)
  expect(stdout).toBe('')
  expect(status).toBe(1)
  return stderr
}

const bomb = (levels: number): string => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < levels; level++) {
    lines.push(`a${level}: &a${level} [${new Array(10).fill(`*a${level - 1}`).join(', ')}]`)
  }
  return lines.join('\n')
}

describe('a policy file', () => {
  test.each([
    ['large.json', `{"name":"${'x'.repeat(10_000_000)}"}`, 'larger than 1 MB'],
    ['large.yaml', 'k: v\n'.repeat(2_000_000), 'larger than 1 MB'],
    ['wide.json', `{"a":[${new Array(120_000).fill('{"k":1}').join()}]}`, "unknown key 'a'"],
    [
      'wide.yaml',
      Array.from({ length: 60_000 }, (_, key) => `k${key}: v`).join('\n'),
      'more than 100 problems',
    ],
    ['deep.json', '['.repeat(100_000) + ']'.repeat(100_000), 'nested more than 200 levels deep'],
    ['deep.yaml', '['.repeat(100_000) + ']'.repeat(100_000), 'it is nested too deeply'],
    [
      'stairs.yaml',
      Array.from({ length: 1300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'it is nested too deeply',
    ],
    ['bomb.yaml', bomb(20), 'bomb.yaml:1:1: its aliases repeat too much'],
    ['self.yaml', 'name: &a\n  b: *a\n', 'self.yaml:2:3: name: '],
    ['no-anchor.yaml', 'name: *a\n', 'no-anchor.yaml:1:7: a text that begins with * needs quotes'],
    ['zero.json', '{"name":"a\0b"}', 'contains a zero byte at offset 10'],
    ['zero.yaml', 'name: a\0b', 'contains a zero byte at offset 7'],
    ['utf-16.json', Buffer.from('\uFEFF{"name":"a"}', 'utf16le'), 'is UTF-16. Save it as UTF-8.'],
    ['utf-16.yaml', Buffer.from('name: a', 'utf16le'), 'contains a zero byte at offset 1'],
    ['twice.json', '{\n"name":"a",\n"name":"b"}', 'twice.json:3:1: the key "name" is already there'],
    ['twice.yaml', 'name: a\nname: b\n', 'twice.yaml:2:1: this key is already there'],
    [
      'nested-twice.yaml',
      'schedule:\n  a: 1\n  "a": 2\n',
      'nested-twice.yaml:3:3: this key is already there',
    ],
    ['often.yaml', 'name: a\n'.repeat(20_000), 'more than 100 problems'],
    ['merge.yaml', 'base: &b { name: X }\n<<: *b\n', "merge.yaml:2:1: <<: unknown key '<<'"],
    ['tag.yaml', 'name: !!python/object:os.system ls\n', "tag.yaml:1:7: the tag '"],
    ['own-tag.yaml', 'name: !secret a\n', "own-tag.yaml:1:7: the tag '!secret' is unknown. Leave it out."],
    ['several.yaml', 'name: a\n---\nname: b\n', "several.yaml:2:1: '---' begins a second document"],
    ['empty.yaml', '', 'empty.yaml:1:1: '],
    ['comma.json', '{"name":"a",}', 'comma.json:1:13: '],
  ])('%s', (name, content, expected) => {
    expect(errorFor(name, content)).toMatch(new RegExp(expected.replace(/[.*+?^${}()[\]\\]/g, '\\$&')))
  })

  test('that is a directory', () => {
    mkdirSync(join(folder, 'folder.yaml'))
    expect(errorFor('folder.yaml')).toBe(
      "error: the policy 'folder.yaml' cannot be read: it is a directory\n",
    )
  })

  test.skipIf(process.platform === 'win32')('that is a loop of links', () => {
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
    expect(errorFor('loop.yaml')).toBe(
      "error: the policy 'loop.yaml' cannot be read: too many symbolic links encountered\n",
    )
  })
})

describe.runIf(existsSync('/dev/full'))('a disk that is full', () => {
  const full = "error: the file '/dev/full' cannot be written: no space left on device\n"

  beforeAll(() => {
    writeFileSync(join(folder, 'tickets.csv'), 'tier,priority,received\nstandard,P1,2023-12-26T18:00:00Z\n')
  })

  test.each([
    ['show --out', ['show', '--out', '/dev/full']],
    ['explain --svg', ['explain', ...REQUEST, '--svg', '/dev/full']],
    ['init', ['init', '/dev/full', '--force']],
    ['report --out', ['report', 'tickets.csv', '--out', '/dev/full', '--now', '2024-01-01T00:00Z']],
    ['bulk --out', ['bulk', 'tickets.csv', '--out', '/dev/full', '--rejects', 'rejects.csv']],
  ])('%s', (_, args) => {
    const { status, stderr } = dueby(...args)
    expect(stderr).toContain(full)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
  })

  test.each([
    ['due', ['due', ...REQUEST]],
    ['explain', ['explain', ...REQUEST]],
    ['show', ['show']],
    ['bulk', ['bulk', 'tickets.csv']],
    ['report', ['report', 'tickets.csv', '--now', '2024-01-01T00:00Z']],
    ['completion', ['completion', 'bash']],
  ])('%s > /dev/full', (_, args) => {
    const line = '"$@" > /dev/full'
    const { status, stderr } = spawnSync('sh', ['-c', line, 'sh', process.execPath, command, ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: SECONDS * 1000,
    })
    expect(stderr).toContain('error: the output cannot be written: no space left on device\n')
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
  })

  test('leaves no partly written file', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})
