// Everything that this process starts or makes, so that nothing is left behind: not after a failure, not after Ctrl-C.
// A test stops its servers itself. What is still there when the process ends is ended here.
import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverUser } from './server-user.mjs'

/** Servers that are running, with the signal that ends each at once. */
const running = new Map()
const folders = new Set()

const LAST_WAIT_MS = 10_000

process.on('exit', () => {
  for (const [child, { endSignal }] of running) child.kill(endSignal)
  waitForAll([...running.keys()].map(({ pid }) => pid))
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => process.exit(code))
}

/** A temporary folder that the user of the servers owns. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `dueby-${name}-`))
  folders.add(folder)
  const user = serverUser()
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o755)
  return folder
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true })
  folders.delete(folder)
}

/**
 * Starts a server as the user of servers, in a session of its own, so that Ctrl-C reaches this process alone.
 * `endSignal` ends it at once. The kernel sends it too if this process is killed.
 */
export function startServer(command, args, { endSignal = 'SIGKILL', ...options } = {}) {
  const child = spawn(...asServerUser(command, args, endSignal), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...options,
  })
  running.set(child, { endSignal })
  const output = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output.push(text)
      // A busy server may write much; only the end explains a failure.
      if (output.length > 200) output.splice(0, 100)
    })
  }
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      output.push(String(error))
      running.delete(child)
      resolve()
    })
    child.on('close', () => {
      running.delete(child)
      resolve()
    })
  })
  return { pid: child.pid, ended, isRunning: () => running.has(child), output: () => output.join('') }
}

/** The same command and arguments, run as the user of servers. */
export function asServerUser(command, args, endSignal = 'SIGKILL') {
  const user = serverUser()
  const identity = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : []
  return ['setpriv', [...identity, `--pdeathsig=${endSignal.slice(3)}`, command, ...args]]
}

/** Kills a process and its children with SIGKILL, as the loss of a machine would. */
export function killTree(pid) {
  // A stopped parent cannot react to the death of its children.
  process.kill(pid, 'SIGSTOP')
  for (const child of childrenOf(pid)) process.kill(child, 'SIGKILL')
  process.kill(pid, 'SIGKILL')
}

/** The process ids of the children of a process. */
function childrenOf(pid) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => statusOf(id)?.parent === pid)
}

function statusOf(pid) {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return { state, parent: Number(parent) }
  } catch {
    return undefined
  }
}

/** Blocks: an exit handler cannot wait otherwise. A child that has ended stays a zombie until then. */
function waitForAll(pids) {
  const until = Date.now() + LAST_WAIT_MS
  const lives = (pid) => !['Z', undefined].includes(statusOf(pid)?.state)
  while (pids.some(lives) && Date.now() < until) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
}
