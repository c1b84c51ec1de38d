/** Two package linters find no problem. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../support/built-package'
import { type Packed, packed } from './packed'

let pack: Packed

beforeAll(() => {
  pack = packed()
}, 180_000)
afterAll(() => pack.remove())

test('publint', async () => {
  const tarball = new Uint8Array(readFileSync(pack.tarball)).buffer
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true, level: 'warning' })
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
})

test('are the types wrong?', () => {
  const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js')
  const { stdout, stderr } = spawnSync(process.execPath, [attw, pack.tarball, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { analysis, problems } = parsed(stdout, stderr)
  expect(problems).toEqual({})
  // It did resolve all entries, for every kind of consumer.
  for (const entry of ['.', './formats', './sql']) {
    expect(Object.keys(analysis.entrypoints[entry]?.resolutions ?? {}).sort()).toEqual([
      'bundler',
      'node10',
      'node16-cjs',
      'node16-esm',
    ])
  }
})

interface Report {
  readonly analysis: {
    readonly entrypoints: Record<string, { readonly resolutions: Record<string, unknown> }>
  }
  readonly problems: unknown
}

function parsed(stdout: string, stderr: string): Report {
  try {
    return JSON.parse(stdout) as Report
  } catch (error) {
    throw new Error(`attw printed no report: ${stdout}${stderr}`, { cause: error })
  }
}
