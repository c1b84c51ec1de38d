#!/usr/bin/env node
import { closeSync, openSync, readSync } from 'node:fs'
import { writerTo } from './output'
import { printable } from './printable'
import { reasonOf } from './reason-of'
import { run } from './run'

// The process boundary: only this file and output.ts use the machine's time zone, files and streams. It sets the
// exit code instead of calling process.exit(), so that everything is written first.

// If stderr fails, nothing is left to report that to.
const err = writerTo(process.stderr, () => {})
const out = writerTo(process.stdout, (error) => {
  err(`error: the output cannot be written: ${printable(reasonOf(error))}\n`)
  process.exitCode = 1
})

const exitCode = run(process.argv.slice(2), {
  out,
  err,
  readFile,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  runtime: `Node ${process.versions.node}, time zone data ${process.versions.tz ?? 'of unknown version'}`,
})
process.exitCode ??= exitCode

function readFile(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(limit)
    let length = 0
    for (let count = -1; count !== 0 && length < limit; length += count) {
      count = readSync(file, bytes, length, limit - length, null)
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(file)
  }
}
