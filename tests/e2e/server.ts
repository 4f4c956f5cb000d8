import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { Client } from 'pg'

const root = join(import.meta.dirname, '..', '..')

/** Plain SQL on a database, by a connection of its own. */
export async function onDatabase(url: string, sql: string, values?: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** The built Tertial on a port, with a database that is migrated already; fails with what it printed when it does not start. */
export function startServer(port: number, databaseUrl: string): Promise<ChildProcess> {
  return new Promise((done, refuse) => {
    const server = fork(join(root, 'server.ts'), {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      silent: true,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        NEXTAUTH_URL: `http://localhost:${port}`,
        NEXTAUTH_SECRET: 'only for tests, and at least 32 characters',
        TERTIAL_DEMO: '1',
      },
    })
    let output = ''
    server.stdout?.on('data', (chunk) => (output += String(chunk)))
    server.stderr?.on('data', (chunk) => (output += String(chunk)))
    server.once('message', () => done(server))
    server.once('exit', (code) => refuse(new Error(`The server ended with ${code}:\n${output}`)))
  })
}

export function stopServer(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null) return done()
    server.once('exit', () => done())
    server.kill('SIGTERM')
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref()
  })
}
