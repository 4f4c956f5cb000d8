import { NextResponse, type NextRequest } from 'next/server'
import { renewSessionCookie, sessionCookieName } from '@/lib/auth/session-token'

/**
 * Content-Security-Policy of a page: scripts and styles only with the nonce of this request. Attributes of style are let through,
 * since the rich text editor and the charts set them. A published page has a stricter policy of its own (server.ts).
 */
function policyWith(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Gives each page its policy, and renews the session of someone who reads without saving. Nothing depends on it: who may do what,
 * and whether a session holds, is decided by the loaders and the commands.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const policy = policyWith(Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  const renewed = await renewSessionCookie(request.cookies.get(sessionCookieName())?.value)
  if (renewed !== null) response.cookies.set(renewed.name, renewed.value, renewed.options)
  return response
}

export const config = { matcher: ['/((?!api/|_next/static|fonts/|icon.svg).*)'] }
