/** The built command as a process: real files, devices, pipes and exit codes. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

const command = join(root, 'dist/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'dueby-command-'))
const env = { ...process.env, NODE_OPTIONS: '', TZ: 'UTC' }

beforeAll(builtPackage, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const REQUEST = ['due', '--tier', 'standard', '--priority', 'P1', '--received', '2023-12-26T18:00:00Z']

const policy = (name: string): string =>
  JSON.stringify({
    name,
    schedule: { timeZone: 'UTC', weekly: { 'mon-fri': ['09:00-17:00'] } },
    tiers: ['standard'],
    priorities: ['P1'],
    targets: { firstResponse: { P1: '2 business hours' } },
  })

/** Writes a file and returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const dueby = (args: readonly string[], stdio: ('pipe' | number)[] = []) =>
  spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 26,
    stdio: ['ignore', stdio[0] ?? 'pipe', stdio[1] ?? 'pipe'],
    timeout: 60_000,
  })

/** Runs a line in bash, in the folder of the files. `"$@"` is the command with its arguments. */
const shell = (line: string, args: readonly string[]) =>
  spawnSync('bash', ['-c', line, 'bash', process.execPath, command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    timeout: 60_000,
  })

test('now is a whole second', () => {
  const { receivedAt } = JSON.parse(dueby([...REQUEST.slice(0, -1), 'now', '--json']).stdout)
  expect(receivedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.000Z$/)
})

test('a language that the runtime does not know is shown in English, not in that of the process (T2)', () => {
  const script = `
    import { promiseText } from ${JSON.stringify(join(root, 'dist/index.js'))}
    console.log(promiseText({ dueAt: '2024-01-02T15:00:00Z' }, { zone: 'America/Port-au-Prince', locale: 'xx' }))`
  const german = { ...env, LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' }
  const run = (args: readonly string[]): string =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: german }).stdout
  expect(run(['--input-type=module', '-e', script])).toMatch(/^by 10:00\sAM .*Tue, Jan 2\n$/)
  const labels = file('creole.json', '{"language":"ht"}')
  const page = run([command, 'page', '--policy', 'gladly', '--labels', labels])
  expect(page).toMatch(/Monday/)
  expect(page).not.toMatch(/Montag/)
})

test('YAML that show writes is read again', () => {
  const { status, stdout } = dueby(['show', '--policy', 'gladly', '--format', 'yaml'])
  expect(status).toBe(0)
  const again = dueby(['show', '--policy', file('again.yaml', stdout), '--json'])
  expect(JSON.parse(again.stdout)).toEqual(JSON.parse(dueby(['show', '--policy', 'gladly', '--json']).stdout))
})

const UNSAFE = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u

describe('text from a policy and from arguments', () => {
  const hostile = 'A\u001b]0;title\u0007\nDue       never\u009b31m\u2028\u202e'

  test('does not control the terminal or add a line to an answer', () => {
    const path = file('hostile.json', policy(hostile))
    const text = dueby([...REQUEST, '--policy', path])
    expect(text).toMatchObject({ status: 0, stderr: '' })
    expect(text.stdout).not.toMatch(UNSAFE)
    expect(text.stdout.match(/^Due/gm)).toHaveLength(1)

    const json = dueby([...REQUEST, '--policy', path, '--json'])
    expect(json).toMatchObject({ status: 0, stderr: '' })
    expect(json.stdout).not.toMatch(UNSAFE)
    expect(JSON.parse(json.stdout).policy).toBe(hostile)
  })

  test.each([
    ['an option', [`--${hostile}`], 2],
    ['a command', [hostile], 2],
    ['a value', ['due', '--tier', hostile, '--priority', 'P1', '--received', '2023-12-26T18:00:00Z'], 2],
    ['a file name', [...REQUEST, '--policy', hostile], 1],
  ])('does not control the terminal or add a line to an error: %s', (_, args, code) => {
    const { status, stdout, stderr } = dueby(args)
    expect(status).toBe(code)
    expect(stdout).toBe('')
    expect(stderr).not.toMatch(UNSAFE)
    expect(stderr).not.toMatch(/^Due/m)
    expect(stderr).toContain('\\u001b]0;title\\u0007\\nDue       never')
  })
})

describe('output', () => {
  test('that fails is one line on stderr and exit code 1', () => {
    const readOnly = openSync(file('read-only', ''), 'r')
    const { status, stderr } = dueby(REQUEST, [readOnly])
    expect(stderr).toMatch(/^error: the output cannot be written: .+\n$/)
    expect(status).toBe(1)
  })

  test.runIf(existsSync('/dev/full')).each([
    ['the answer', REQUEST],
    ['help, in several writes', ['due', '--help']],
  ])('to a full device is one line on stderr and exit code 1: %s', (_, args) => {
    const { status, stderr } = dueby(args, [openSync('/dev/full', 'w')])
    expect(stderr).toBe('error: the output cannot be written: no space left on device\n')
    expect(status).toBe(1)
  })

  test.runIf(existsSync('/dev/full'))('keeps its exit code when stderr fails as well', () => {
    const full = openSync('/dev/full', 'w')
    expect(dueby(['due'], ['pipe', full]).status).toBe(2)
    expect(dueby([...REQUEST, '--policy', 'none.json'], ['pipe', full]).status).toBe(1)
    expect(dueby(REQUEST, [full, full]).status).toBe(1)
    expect(dueby(REQUEST, ['pipe', full]).status).toBe(0)
  })

  // When space runs out in the middle, the system writes a part and reports no error.
  test.skipIf(process.platform === 'win32')('that fits only in part is an error as well', () => {
    const path = file('long-name.json', policy('x'.repeat(5000)))
    const line = `trap '' XFSZ; ulimit -f 1; "$@" > part.json`
    const { status, stderr } = shell(line, [...REQUEST, '--policy', path, '--json'])
    expect(stderr).toBe('error: the output cannot be written: file too large\n')
    expect(status).toBe(1)
  })

  test('is complete in a pipe and in a file, whatever its length', () => {
    const name = 'x'.repeat(900_000)
    const args = [...REQUEST, '--policy', file('very-long-name.json', policy(name)), '--json']
    const piped = dueby(args)
    expect(piped.status).toBe(0)
    expect(JSON.parse(piped.stdout).policy).toBe(name)

    const written = join(folder, 'answer.json')
    expect(dueby(args, [openSync(written, 'w')]).status).toBe(0)
    expect(readFileSync(written, 'utf8')).toBe(piped.stdout)
  })

  test('to a pipe that its reader has closed is not an error', async () => {
    const child = spawn(process.execPath, [command, ...REQUEST], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})

describe('a policy file that cannot be used is one line on stderr and exit code 1', () => {
  const errorFor = (path: string): string => {
    const { status, stdout, stderr } = dueby([...REQUEST, '--policy', path])
    expect(stdout).toBe('')
    expect(status, stderr).toBe(1)
    expect(stderr).toMatch(/^error: .+\n$/)
    return stderr
  }

  test('a missing file', () => {
    expect(errorFor('none.json')).toBe(
      "error: the policy 'none.json' cannot be read: no such file or directory\n",
    )
  })

  test('a directory', () => {
    expect(errorFor(folder)).toContain('cannot be read: ')
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file without permission', () => {
    const path = file('locked.json', policy('Locked'))
    spawnSync('chmod', ['000', path])
    expect(errorFor(path)).toContain('cannot be read: permission denied')
  })

  test('a file of 11 MB', () => {
    expect(errorFor(file('large.json', policy('x'.repeat(11_000_000))))).toContain(
      "large.json' is larger than 1 MB",
    )
  })

  test.runIf(existsSync('/dev/zero'))('a device without an end', () => {
    expect(errorFor('/dev/zero')).toContain("the policy '/dev/zero' is larger than 1 MB")
  })

  test.skipIf(process.platform === 'win32')('a pipe without an end', () => {
    const { status, stderr } = shell('"$@" --policy <(yes 2> /dev/null)', REQUEST)
    expect(stderr).toMatch(/^error: the policy '\/dev\/fd\/\d+' is larger than 1 MB[^\n]*\n$/)
    expect(status).toBe(1)
  })

  test('bytes that are not UTF-8, with their place', () => {
    expect(errorFor(file('latin-1.json', Buffer.from('{\n  "name": "M\u00fcller" }', 'latin1')))).toContain(
      "latin-1.json' is not UTF-8: byte 0xFC at offset 14 (line 2, column 13)",
    )
  })

  test('UTF-16', () => {
    const content = Buffer.from(`\uFEFF${policy('Wide')}`, 'utf16le')
    expect(errorFor(file('utf-16le.json', content))).toContain("utf-16le.json' is UTF-16")
    expect(errorFor(file('utf-16be.json', Buffer.from(content).swap16()))).toContain(
      "utf-16be.json' is UTF-16",
    )
  })
})

test.skipIf(process.platform === 'win32')(
  'a policy is read from a pipe in pieces, with a byte order mark',
  () => {
    const [first, second] = [policy('M\u00fcller').slice(0, 11), policy('M\u00fcller').slice(11)]
    const line = `"$@" --policy <(printf '\\xEF\\xBB\\xBF'; cat first; sleep 0.1; cat second)`
    file('first', first)
    file('second', second)
    const { status, stdout, stderr } = shell(line, REQUEST)
    expect(stderr).toBe('')
    expect(stdout).toContain('Rule      M\u00fcller, the target for standard P1\n')
    expect(status).toBe(0)
  },
)
