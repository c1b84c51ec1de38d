/** The completions that the built command prints work in their shells, and the manual page is that of the command. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

beforeAll(builtPackage, 180_000)

const printed = new Map<string, string>()

/** What `dueby completion` prints. Each kind is asked for once. */
function completion(kind: string): string {
  const known = printed.get(kind)
  if (known !== undefined) return known
  const args = [join(root, 'dist/cli/main.js'), 'completion', kind]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  printed.set(kind, stdout)
  return stdout
}

const isInstalled = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0

describe('bash', () => {
  /** What Tab offers after a command line. */
  function offered(line: string): string[] {
    const words = line.split(' ')
    const script = `${completion('bash')}
      COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _dueby
      printf '%s\\n' "\${COMPREPLY[@]}"`
    return spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: root }).stdout.trim().split('\n')
  }

  test.each([
    ['dueby st', ['status']],
    ['dueby due --met', ['--metric']],
    ['dueby due --metric ', ['firstResponse', 'nextResponse', 'periodicUpdate', 'resolution']],
    ['dueby check --policy pack', expect.arrayContaining(['package.json'])],
    ['dueby status READ', ['README.md']],
    ['dueby completion z', ['zsh']],
    ['dueby due --tier ', ['']],
  ])('%s', (line, expected) => {
    expect(offered(line)).toEqual(expected)
  })
})

test.skipIf(!isInstalled('zsh'))('zsh accepts its script', () => {
  expect(spawnSync('zsh', ['-n'], { input: completion('zsh'), encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  })
})

test.skipIf(!isInstalled('fish'))('fish offers commands, options and values', () => {
  const offered = (line: string): string[] =>
    spawnSync('fish', ['-c', `${completion('fish')}\ncomplete -C ${JSON.stringify(line)}`], {
      encoding: 'utf8',
    })
      .stdout.trim()
      .split('\n')
      .map((text) => text.split('\t')[0] ?? '')
  expect(offered('dueby st')).toEqual(['status'])
  expect(offered('dueby due --met')).toEqual(['--metric'])
  expect(offered('dueby due --metric p')).toEqual(['periodicUpdate'])
})

test('every option of every command is in every script', () => {
  const help = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'explain', '--help'], {
    encoding: 'utf8',
  })
  const options = [...help.stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option ?? '')
  expect(options).toContain('--png')
  for (const kind of ['bash', 'zsh']) for (const option of options) expect(completion(kind)).toContain(option)
  for (const option of options) expect(completion('fish')).toContain(` -l ${option.slice(2)} `)
})

test('man/dueby.1 is up to date: npm run man', () => {
  expect(readFileSync(join(root, 'man/dueby.1'), 'utf8')).toBe(completion('man'))
})
