import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

/**
 * Runs a client program and resolves to what it prints, or to nothing if that goes to the file `to`.
 * `input` is text for its standard input, `from` a file.
 */
export async function command(name, args, { input, from, to, cwd, env } = {}) {
  const child = spawn(name, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const printed = collected(child.stderr)
  const written =
    to === undefined ? collected(child.stdout) : finished(child.stdout.pipe(createWriteStream(to)))
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  // A client that fails stops reading. Its exit code says so.
  child.stdin.on('error', () => undefined)
  if (from === undefined) child.stdin.end(input ?? '')
  else createReadStream(from).pipe(child.stdin)
  const code = await ended
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${await printed}`)
  return written
}

async function collected(stream) {
  const texts = []
  for await (const text of stream.setEncoding('utf8')) texts.push(text)
  return texts.join('')
}
