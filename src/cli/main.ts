#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { run } from './run'

// The process boundary: here, and nowhere below, the machine's zone, files and streams are read.
// A reader such as `head` may stop listening: that is no failure of ours.
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
