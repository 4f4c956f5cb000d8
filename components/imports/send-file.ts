import type { CommandReply } from '@/components/save/command-client'
import type { CommandAnswer } from '@/lib/domain/command-answer'

/** Base64url of JSON, as a header carries it: letters that no header may hold are bytes of UTF-8 first. */
function inHeader(input: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ input }))
  const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function replyOf<Result>(status: number, text: string): CommandReply<Result> {
  if (status === 401) return { kind: 'loggedOut' }
  try {
    const answer = JSON.parse(text) as Partial<CommandAnswer<Result>>
    if (answer.ok === true && 'result' in answer) return { kind: 'done', result: answer.result as Result }
    if (answer.ok === false && answer.error !== undefined) return { kind: 'refused', error: answer.error }
  } catch {
    return { kind: 'broken' }
  }
  return { kind: 'broken' }
}

/**
 * Sends a file to a command that takes one. Not fetch, which does not tell how much has been sent.
 * @param onSent percent of the file that is sent, 0–100
 */
export function sendFile<Result>(name: string, input: unknown, file: File, key: string, onSent: (percent: number) => void): Promise<CommandReply<Result>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/commands/${name}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('X-Command-Input', inHeader(input))
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total === 0 ? 100 : Math.floor((loaded / total) * 100)))
    request.addEventListener('load', () => resolve(replyOf<Result>(request.status, request.responseText)))
    request.addEventListener('error', () => resolve({ kind: 'noContact' }))
    request.addEventListener('abort', () => resolve({ kind: 'noContact' }))
    request.send(file)
  })
}
