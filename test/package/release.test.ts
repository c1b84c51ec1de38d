/** The release script refuses what must not be released, and prepares the rest. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../support/built-package'

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Something.\n\n## [0.1.0] - 2026-01-01\n\n- First.\n'

let folder: string
const git = (...given: string[]) => execFileSync('git', given, { cwd: folder, encoding: 'utf8' }).trim()
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const commit = () => {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'A change')
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dueby-release-'))
  git('init', '--quiet')
  git('config', 'user.email', 'someone@example.com')
  git('config', 'user.name', 'Someone')
  write('package.json', '{\n  "name": "any",\n  "version": "0.1.0"\n}\n')
  write('package-lock.json', '{ "version": "0.1.0", "packages": { "": { "version": "0.1.0" } } }\n')
  write('CHANGELOG.md', CHANGELOG)
  for (const name of ['.ci', 'scripts']) mkdirSync(join(folder, name))
  copyFileSync(join(root, '.ci/run'), join(folder, '.ci/run'))
  write('scripts/chromium.sh', '#!/bin/sh\n')
  chmodSync(join(folder, 'scripts/chromium.sh'), 0o755)
  commit()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const calls = () =>
  readFileSync(join(folder, '.git', 'calls'), 'utf8')
    .trim()
    .split('\n')

/** Runs the script with an `npm` that writes down its arguments, and fails if they end with those given. */
function released(version: string, failing?: string) {
  const bin = join(folder, '.git', 'bin')
  mkdirSync(bin, { recursive: true })
  const fails = failing === undefined ? '' : `case "$*" in "${failing}"*) exit 1 ;; esac\n`
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$*" >> .git/calls\n${fails}`)
  chmodSync(join(bin, 'npm'), 0o755)
  return spawnSync(process.execPath, [join(root, 'scripts/release.mjs'), version], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  })
}

function isRefused(version: string, words: string, failing?: string): void {
  const before = git('rev-parse', 'HEAD')
  const { status, stderr } = released(version, failing)
  expect(stderr).toContain(words)
  expect(status).toBe(1)
  expect(git('rev-parse', 'HEAD')).toBe(before)
  expect(git('tag', '--list')).toBe('')
}

test('gives the entries a version and a date, and commits and tags them', () => {
  const { status, stderr } = released('0.2.0')
  expect([status, stderr]).toEqual([0, ''])
  expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toMatch(
    /## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- Something\./,
  )
  for (const name of ['package.json', 'package-lock.json'])
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8')).version).toBe('0.2.0')
  expect(git('status', '--porcelain')).toBe('')
  expect(git('tag', '--list')).toBe('v0.2.0')
  expect(git('log', '-1', '--format=%s')).toBe('Release 0.2.0')
})

test('refuses a dirty tree', () => {
  write('new.txt', 'something')
  isRefused('0.2.0', 'changes that are not committed')
})

test('refuses a changelog without entries, headings alone included', () => {
  write('CHANGELOG.md', CHANGELOG.replace('- Something.', ''))
  commit()
  isRefused('0.2.0', 'no entry under ## [Unreleased]')
})

test.each(['0.1.0', '0.0.9', '1.0', 'next', ''])('refuses the version %j', (version) => {
  isRefused(
    version,
    version === '0.1.0' || version === '0.0.9' ? 'is not newer than 0.1.0' : 'is not a version',
  )
})

// The first, one between and the last. All of them are in a test of the documentation.
test.each(['ci', 'run test:browser', 'run test:zones'])('refuses a failing check, npm %s', (failing) => {
  isRefused('0.2.0', 'a check fails', failing)
  // Nothing after the first failure is worth its time.
  expect(calls().at(-1)).toMatch(new RegExp(`^${failing}`))
})
