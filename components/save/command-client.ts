import type { CommandAnswer, CommandError } from '@/lib/domain/command-answer'

/** What came back from `/api/commands/<name>`; every way it can go wrong is a value. */
export type CommandReply<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly error: CommandError }
  | { readonly kind: 'loggedOut' }
  | { readonly kind: 'noContact' }
  | { readonly kind: 'broken' }

/** Milliseconds; publishing makes every file of an edition first, which a busy machine may take its time for. */
const TIMEOUT = 30_000
const TIMEOUT_OF: Readonly<Record<string, number>> = { 'publish-report': 180_000 }

/** A key under which a command takes effect once, however often it is sent. */
export const newIdempotencyKey = () => crypto.randomUUID()

/**
 * Sends one command. No answer within 30 seconds, of publishing three minutes, counts as no contact.
 * @param userId who typed it: the server takes it from nobody else who has logged in since; null: whoever is logged in
 */
export async function postCommand<Result>(
  name: string,
  input: unknown,
  idempotencyKey: string,
  userId: string | null = null,
): Promise<CommandReply<Result>> {
  let response: Response
  try {
    response = await fetch(`/api/commands/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey, ...(userId === null ? {} : { 'X-User': userId }) },
      body: JSON.stringify({ input }),
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_OF[name] ?? TIMEOUT),
    })
  } catch {
    return { kind: 'noContact' }
  }
  if (response.status === 401 || response.type === 'opaqueredirect') return { kind: 'loggedOut' }
  const answer = await readAnswer<Result>(response)
  if (!answer) return { kind: 'broken' }
  return answer.ok ? { kind: 'done', result: answer.result } : { kind: 'refused', error: answer.error }
}

async function readAnswer<Result>(response: Response): Promise<CommandAnswer<Result> | null> {
  try {
    const answer: unknown = await response.json()
    const isAnswer = typeof answer === 'object' && answer !== null && 'ok' in answer && ('result' in answer || 'error' in answer)
    return isAnswer ? (answer as CommandAnswer<Result>) : null
  } catch {
    return null
  }
}
