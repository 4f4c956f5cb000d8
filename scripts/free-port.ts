import { createServer } from 'node:net'

/** A port of this machine that nobody listens to now. */
export function freePort(): Promise<number> {
  return new Promise((done, refuse) => {
    const server = createServer()
    server.once('error', refuse)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? done(address.port) : refuse(new Error('No free port'))))
    })
  })
}
