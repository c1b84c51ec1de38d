import { createServer } from 'node:net'

// Below the range that the system takes the ports of outgoing connections from.
const FIRST = 15_000
const COUNT = 15_000
const TRIES = 1000

/** That many different TCP ports of the loopback address that nobody listens on. */
export async function freePorts(count) {
  const held = []
  // The ports are held until all are found, so that they differ.
  for (let tried = 0; held.length < count; tried++) {
    if (tried > TRIES) throw new Error('No free TCP ports on 127.0.0.1')
    const server = await listening(FIRST + Math.floor(Math.random() * COUNT))
    if (server) held.push(server)
  }
  const ports = held.map((server) => server.address().port)
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

function listening(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server))
  })
}
