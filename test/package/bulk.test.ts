/** `dueby bulk` as a process: real files, pipes, devices and signals. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { due, gladly, ticketHistory, ticketStatus } from 'dueby'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { builtPackage, root } from '../support/built-package'

const command = join(root, 'dist/cli/main.js')
const sample = join(root, 'examples/tickets.csv')
const folder = mkdtempSync(join(tmpdir(), 'dueby-bulk-'))
const env = { ...process.env, NODE_OPTIONS: '', TZ: 'UTC' }

beforeAll(builtPackage, 180_000)
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dueby = (args: readonly string[], { input = '', stdout = 'pipe' as 'pipe' | number } = {}) =>
  spawnSync(process.execPath, [command, 'bulk', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    input,
    maxBuffer: 2 ** 28,
    stdio: ['pipe', stdout, 'pipe'],
    timeout: 60_000,
  })

const HEADER = 'id,tier,priority,created_at\n'
const row = (id: number): string => `${id},standard,P2,2023-11-06T10:00:00-08:00\n`
const many = (count: number): string => HEADER + Array.from({ length: count }, (_, id) => row(id)).join('')

test('the sample: every row as the library answers it', () => {
  const now = '2024-01-05T00:00:00Z'
  const { status, stdout } = dueby([sample, '--now', now, '--out-format', 'epoch-ms'])
  expect(status).toBe(0)
  const input = readFileSync(sample, 'utf8').trimEnd().split('\n')
  const output = stdout.trimEnd().split('\n')
  expect(input.length).toBe(301)
  expect(output.length).toBe(301)
  let exceptions = 0
  for (const [index, line] of input.entries()) {
    if (index === 0) continue
    const [tier, priority, receivedAt, respondedAt, resolvedAt] = line.split(',').slice(-5) as [
      'standard',
      'P1',
      '2023-01-01T00:00Z',
      '2023-01-01T00:00Z' | '',
      '2023-01-01T00:00Z' | '',
    ]
    const request = { tier, priority, receivedAt }
    const { dueAt, target, exception } = due('firstResponse', request, gladly)
    const times = { respondedAt: respondedAt || null, resolvedAt: resolvedAt || null }
    const clock = ticketStatus(ticketHistory({ ...request, ...times }), gladly, { now }).clocks.firstResponse
    if (clock.state === 'idle') throw new Error('idle')
    const { state, elapsedMs, remainingMs } = clock
    if (exception !== undefined) exceptions++
    const added = [dueAt.getTime(), target.text, exception ?? '', state, elapsedMs / 1000, remainingMs / 1000]
    expect(output[index]).toBe(`${line},${added.join(',')}`)
  }
  expect(exceptions).toBeGreaterThan(0)
})

test('a file, standard input, CSV in one piece or in many: the same bytes', () => {
  const content = many(3000)
  writeFileSync(join(folder, 't.csv'), content)
  const direct = dueby(['t.csv', '--out', 'out.csv'])
  expect(direct).toMatchObject({ status: 0, stdout: '' })
  const piped = dueby(['-'], { input: content })
  expect(piped.status).toBe(0)
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(piped.stdout)
  expect(piped.stdout.split('\n')).toHaveLength(3002)
  expect(readdirSync(folder).sort()).toEqual(['out.csv', 't.csv'])
})

describe('an output that cannot be written', () => {
  test.runIf(existsSync('/dev/full'))('a full device: one line after what is used, exit code 1', () => {
    for (const [args, stdout, message] of [
      [
        ['--out', '/dev/full'],
        'pipe',
        "error: the file '/dev/full' cannot be written: no space left on device\n",
      ],
      [[], openSync('/dev/full', 'w'), 'error: the output cannot be written: no space left on device\n'],
    ] as const) {
      const { status, stderr } = dueby(args, { input: many(3), stdout })
      expect(
        stderr
          .split('\n')
          .filter((line) => line.startsWith('error'))
          .join('\n'),
      ).toBe(message.trimEnd())
      expect(stderr.endsWith(message)).toBe(true)
      expect(status).toBe(1)
    }
    expect(readdirSync(folder)).toEqual([])
  })

  test('a folder that does not exist', () => {
    const { status, stderr } = dueby(['--out', 'none/out.csv'], { input: many(3) })
    expect(stderr).toContain("error: the file 'none/out.csv' cannot be written: no such file or directory\n")
    expect(status).toBe(1)
  })

  test('rejects that cannot be written leave no output', () => {
    const { status, stderr } = dueby(['--out', 'out.csv', '--rejects', 'none/r.csv'], {
      input: `${many(3)}x\n`,
    })
    expect(stderr).toContain("error: the file 'none/r.csv' cannot be written: no such file or directory\n")
    expect(status).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  test('a broken input leaves no output', () => {
    writeFileSync(join(folder, 'out.csv'), 'old')
    const { status } = dueby(['--out', 'out.csv'], { input: `${many(3)}bad\n"open,` })
    expect(status).toBe(1)
    expect(readdirSync(folder)).toEqual(['out.csv'])
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('old')
  })
})

test.skipIf(process.platform === 'win32')(
  'a pipe that its reader closes early ends quietly with exit code 0',
  () => {
    writeFileSync(join(folder, 't.csv'), many(100_000))
    const line = `"$@" bulk t.csv --quiet 2> errors | head -n 2; echo "\${PIPESTATUS[0]}"`
    const { stdout } = spawnSync('bash', ['-c', line, 'bash', process.execPath, command], {
      cwd: folder,
      encoding: 'utf8',
      env,
    })
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0')
    expect(readFileSync(join(folder, 'errors'), 'utf8')).not.toMatch(/error|Rows/)
  },
)

describe.skipIf(process.platform === 'win32')('a process that is ended in mid-file', () => {
  async function endedBy(signal: NodeJS.Signals) {
    const child = spawn(process.execPath, [command, 'bulk', '--out', 'out.csv'], {
      cwd: folder,
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    child.stdin.on('error', () => {})
    child.stdin.write(`${HEADER}bad\n${many(5000).slice(HEADER.length)}`)
    // The input stays open, so the process waits for more of it.
    while (!readdirSync(folder).some((name) => name.startsWith('out.rejects'))) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill(signal)
    const [code, by] = await once(child, 'exit')
    return { code, by, files: readdirSync(folder) }
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: removes what it wrote', async (signal, code) => {
    expect(await endedBy(signal)).toEqual({ code, by: null, files: [] })
  })

  test('SIGKILL: no file has its final name', async () => {
    const { by, files } = await endedBy('SIGKILL')
    expect(by).toBe('SIGKILL')
    expect(files).toHaveLength(2)
    for (const name of files) expect(name).toMatch(/\.partial$/)
  })
})

test('progress: a line every 100,000 rows, and none with --quiet', () => {
  const input = many(200_000)
  const { stderr } = dueby(['--out', 'out.csv'], { input })
  expect(stderr).toContain('100,000 rows\n200,000 rows\nRows      200,000 in = 200,000 out + 0 rejects\n')
  expect(dueby(['--out', 'out.csv', '--quiet'], { input }).stderr).not.toContain('100,000 rows')
})

test.runIf(existsSync('/proc/self/status'))('memory stays flat', async () => {
  const peakOf = async (rows: number): Promise<number> => {
    const child = spawn(process.execPath, [command, 'bulk', '--quiet', '--out', 'out.csv'], {
      cwd: folder,
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const piece = many(1000).slice(HEADER.length)
    child.stdin.write(HEADER)
    for (let count = 0; count < rows; count += 1000) {
      if (!child.stdin.write(piece)) await once(child.stdin, 'drain')
    }
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    child.stdin.end()
    await once(child, 'exit')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1000
  }
  expect(await peakOf(400_000)).toBeLessThan(200)
})
