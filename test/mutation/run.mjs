// Mutation testing of one or more rooms: node test/mutation/run.mjs [ROOM...] [options of Stryker]
// Each room is changed on its own, and only its own tests run (rooms.json). Without a room, all of them take turns.
import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'))

const given = process.argv.slice(2)
const firstOption = given.findIndex((argument) => argument.startsWith('-'))
const end = firstOption < 0 ? given.length : firstOption
const [names, options] = [given.slice(0, end), given.slice(end)]
const unknown = names.filter((name) => !Object.hasOwn(rooms, name))

if (unknown.length > 0) {
  console.error(`Unknown room: ${unknown.join(', ')}. Expected ${Object.keys(rooms).join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of names.length > 0 ? names : Object.keys(rooms))
    process.exitCode = mutated(name, rooms[name]) || process.exitCode
}

function mutated(name, { mutate }) {
  const place = name.replace('/', '-')
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      'run',
      '--incrementalFile',
      `reports/mutation/${place}-incremental.json`,
      ...(options.includes('--mutate') ? [] : ['--mutate', mutate.join(',')]),
      ...options,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, DUEBY_MUTATED_ROOM: name } },
  )
  if (status === 0) renameSync(reportOf('mutation'), reportOf(place))
  return status ?? 1
}

function reportOf(name) {
  return new URL(`../../reports/mutation/${name}.json`, import.meta.url)
}
