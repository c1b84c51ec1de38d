#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { run } from './run'

// The process boundary: only this file uses the machine's time zone, files and streams.
// A program that reads the output, `head` for example, may close the pipe early. That is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readFile: (path) => readFileSync(path, 'utf8'),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  runtime: `Node ${process.versions.node}, time zone data ${process.versions.tz ?? 'of unknown version'}`,
})
