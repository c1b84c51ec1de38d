#!/usr/bin/env node
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { run } from './run'
import { createFile } from './shell/create-file'
import { fileIdentity } from './shell/file-identity'
import { isFile } from './shell/is-file'
import { makeFolder } from './shell/make-folder'
import { openInput } from './shell/open-input'
import { outputTo, writerTo } from './shell/output'
import { printable } from './shell/printable'
import { readLimited } from './shell/read-limited'
import { reasonOf } from './shell/reason-of'
import { writeWholeFile } from './shell/write-whole-file'

// The process boundary: the machine's zone, files, streams and clock. It sets the exit code instead of calling
// process.exit(), so that everything is written first.

// date-fns and date-fns-tz are exact only in a process whose time zone is UTC (T2).
const timeZone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone
process.env.TZ = 'UTC'

// If stderr fails, nothing is left to report that to.
const err = writerTo(process.stderr, () => {})
const out = outputTo(process.stdout, (error) => {
  err(`error: the output cannot be written: ${printable(reasonOf(error))}\n`)
  process.exitCode = 1
})

const exitCode = await run(process.argv.slice(2), {
  out: out.write,
  written: out.written,
  err,
  readFile: (path, limit) => readLimited(path === '-' ? process.stdin : createReadStream(path), limit),
  writeFile: writeWholeFile,
  openInput,
  createFile,
  fileIdentity,
  isFile,
  makeFolder,
  // Answers show times to the second.
  now: () => Math.floor(Date.now() / 1000) * 1000,
  env: process.env,
  isTerminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  timeZone,
  runtime: `Node ${process.versions.node}, time zone data ${process.versions.tz ?? 'of unknown version'}`,
  zoneDataVersion: process.versions.tz,
  // Beside the folder of the built command.
  pageTemplate: () => readFile(new URL('../page/index.html', import.meta.url), 'utf8'),
})
process.exitCode ??= exitCode
