import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outputTo, writerTo } from '../../../../src/cli/shell/output'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dueby-output-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A stream over an open file. It fails with the code, if there is one. */
function streamOver(fd: number, code?: string) {
  const written: string[] = []
  const write: Writable['_write'] = (chunk, _, done) => {
    written.push(String(chunk))
    done(code === undefined ? null : Object.assign(new Error(code), { code }))
  }
  return { stream: Object.assign(new Writable({ write }), { fd }), written }
}

/** Writes three texts and returns what arrived in the stream, and the errors. */
async function writeThree(fd: number, code?: string) {
  const errors: unknown[] = []
  const { stream, written } = streamOver(fd, code)
  const write = writerTo(stream, (error) => errors.push((error as NodeJS.ErrnoException).code))
  write('one\n')
  write('Zoë\n')
  await new Promise(setImmediate)
  write('three\n')
  await new Promise(setImmediate)
  closeSync(fd)
  return { written, errors }
}

test('a file gets every text, without the stream', async () => {
  const path = join(folder, 'out')
  expect(await writeThree(openSync(path, 'w'))).toEqual({ written: [], errors: [] })
  expect(readFileSync(path, 'utf8')).toBe('one\nZoë\nthree\n')
})

test('a file that cannot be written is one error', async () => {
  const path = join(folder, 'out')
  closeSync(openSync(path, 'w'))
  expect((await writeThree(openSync(path, 'r'))).errors).toHaveLength(1)
})

test('pipes, terminals and devices go through the stream', async () => {
  const { written, errors } = await writeThree(openSync(devNull, 'w'))
  expect(written).toEqual(['one\n', 'Zoë\n', 'three\n'])
  expect(errors).toEqual([])
})

test('an error of the stream is reported once, and nothing is written after it', async () => {
  expect(await writeThree(openSync(devNull, 'w'), 'EIO')).toEqual({ written: ['one\n'], errors: ['EIO'] })
})

test('a reader that closes the pipe is not an error', async () => {
  expect(await writeThree(openSync(devNull, 'w'), 'EPIPE')).toEqual({ written: ['one\n'], errors: [] })
})

test('a piece of a long output says whether more can be written', async () => {
  const codes: unknown[] = []
  const write = async (code?: string): Promise<boolean[]> => {
    const fd = openSync(devNull, 'w')
    const { stream } = streamOver(fd, code)
    const output = outputTo(stream, (error) => codes.push((error as NodeJS.ErrnoException).code))
    const answers = [await output.written('one'), await output.written('two')]
    closeSync(fd)
    return answers
  }
  expect(await write()).toEqual([true, true])
  expect(await write('EPIPE')).toEqual([false, false])
  expect(codes).toEqual([])
  expect(await write('ENOSPC')).toEqual([false, false])
  expect(codes).toEqual(['ENOSPC'])
})
