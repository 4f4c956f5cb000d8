import { createServer, type Server, type Socket } from 'node:net'

/** A letter as a mail server has accepted it: whole, with a 250 after its last dot. */
export interface Delivery {
  readonly from: string
  readonly to: string
  readonly source: string
}

/** Where in the conversation a server behaves in its own way. */
type Place = 'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'end'
/** An answer instead of the usual one; `silence` never answers, `close` hangs up, `acceptAndClose` takes the letter and hangs up unheard. */
type Behaviour = string

/** A mail server on this machine, for tests. */
export interface SmtpServer {
  readonly url: string
  readonly port: number
  readonly deliveries: Delivery[]
  /** Next answers at a place, in order; the usual ones follow. */
  readonly behave: (place: Place, ...behaviours: Behaviour[]) => void
  readonly close: () => Promise<void>
}

interface Conversation {
  from: string
  to: string
  lines: string[] | null
}

const USUAL: Readonly<Record<Place, string>> = { greeting: '220 ready', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on', end: '250 accepted' }

/**
 * @param delay how long each answer takes, in milliseconds
 */
export async function startSmtpServer(delay: () => number = () => 0): Promise<SmtpServer> {
  const deliveries: Delivery[] = []
  const planned = new Map<Place, Behaviour[]>()
  const sockets = new Set<Socket>()

  const answer = (socket: Socket, text: string) => setTimeout(() => socket.writable && socket.write(`${text}\r\n`), delay())
  /** True when the conversation goes on as usual. */
  const react = (socket: Socket, place: Place): boolean => {
    const behaviour = planned.get(place)?.shift() ?? USUAL[place]
    if (behaviour === 'close') socket.destroy()
    else if (behaviour !== 'silence' && behaviour !== 'acceptAndClose') answer(socket, behaviour)
    if (behaviour === 'acceptAndClose') setTimeout(() => socket.destroy(), 20)
    return behaviour === 'acceptAndClose' || /^[23]/.test(behaviour)
  }
  const readMessage = (socket: Socket, talk: Conversation, line: string): void => {
    if (line !== '.') return void talk.lines?.push(line.replace(/^\.\./, '.'))
    const source = (talk.lines ?? []).join('\n')
    talk.lines = null
    if (react(socket, 'end')) deliveries.push({ from: talk.from, to: talk.to, source })
  }
  const readCommand = (socket: Socket, talk: Conversation, line: string): void => {
    const word = line.slice(0, 4).toUpperCase()
    const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
    if (word === 'MAIL' && react(socket, 'MAIL')) talk.from = address
    else if (word === 'RCPT' && react(socket, 'RCPT')) talk.to = address
    else if (word === 'DATA' && react(socket, 'DATA')) talk.lines = []
    else if (word === 'QUIT') socket.end('221 bye\r\n')
    else if (!['MAIL', 'RCPT', 'DATA'].includes(word)) answer(socket, '250 hello')
  }
  const serve = (socket: Socket): void => {
    const talk: Conversation = { from: '', to: '', lines: null }
    let rest = ''
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) (talk.lines === null ? readCommand : readMessage)(socket, talk, line)
    })
    react(socket, 'greeting')
  }
  const server = await listening(createServer(serve))
  const { port } = server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    deliveries,
    behave: (place, ...behaviours) => planned.set(place, behaviours),
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function listening(server: Server): Promise<Server> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)))
}
