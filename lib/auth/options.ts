import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { findSessionUser, findUserByEmail, findUserByIdentity, type LoginUser } from '@/lib/db/user'
import { logIn } from './login'
import { claimsOf, IDLE_LIMIT, isSecure, sessionCookieName, sessionSecret, tokenFrom } from './session-token'

/** Claims of the ID token that are used. */
interface OidcProfile {
  readonly iss: string
  readonly sub: string
  readonly name?: string
}

interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The identity provider named by OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET; null when they are not set. */
function oidcSettings(): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = process.env
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret) throw new Error('Set all of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or none of them.')
  return { issuer, clientId, clientSecret }
}

/** Whether people can log in by an identity provider, for the login page. */
export function hasIdentityProvider(): boolean {
  return oidcSettings() !== null
}

function oidcProvider({ issuer, clientId, clientSecret }: OidcSettings): OAuthConfig<OidcProfile> {
  return {
    id: 'oidc',
    name: 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid profile' } },
    profile: (profile) => ({ id: profile.sub, name: profile.name ?? null }),
  }
}

/** The address that the nearest proxy, or this server itself, has seen the request come from. */
function addressOf(headers: Readonly<Record<string, string | undefined>> | undefined): string {
  return headers?.['x-forwarded-for']?.split(',').at(-1)?.trim() ?? 'unknown'
}

function passwordProvider() {
  return CredentialsProvider({
    credentials: { email: {}, password: {} },
    async authorize(credentials, request) {
      const { email, password } = credentials ?? {}
      if (typeof email !== 'string' || typeof password !== 'string') return null
      const headers = request.headers as Readonly<Record<string, string | undefined>> | undefined
      const result = await logIn({ account: email, address: addressOf(headers) }, password)
      // The message becomes ?error=SLOW_DOWN on the login page.
      if (result.status === 'slowedDown') throw new Error('SLOW_DOWN')
      return result.status === 'in' ? { id: result.user.userId, name: result.user.name, email } : null
    },
  })
}

/** The user that a login is for: by issuer and subject from the provider, else the one whose password was right. */
async function userOfLogin(provider: string, providerAccountId: string, issuer: string | undefined, email: string): Promise<LoginUser | null> {
  if (provider !== 'oidc') return findUserByEmail(email)
  return issuer === undefined ? null : findUserByIdentity(issuer, providerAccountId)
}

function callbacks(oidc: OidcSettings | null): AuthOptions['callbacks'] {
  return {
    async signIn({ account, user, profile }) {
      if (account === null) return false
      // The provider must be the one configured, not one that its discovery document points to.
      if (account.provider === 'oidc' && (profile as OidcProfile | undefined)?.iss !== oidc?.issuer) return false
      return (await userOfLogin(account.provider, account.providerAccountId, oidc?.issuer, user.email ?? '')) !== null
    },
    async jwt({ token, user, account }) {
      // `account` is there at login only. What a client sends with trigger "update" is ignored.
      if (!account) return token
      const login = await userOfLogin(account.provider, account.providerAccountId, oidc?.issuer, user.email ?? '')
      if (login === null) throw new Error('The user was disabled during login.')
      return claimsOf({ userId: login.userId, sessionVersion: login.sessionVersion, startedAt: Math.floor(Date.now() / 1000) })
    },
    async session({ session, token }) {
      const opened = tokenFrom(token, Math.floor(Date.now() / 1000))
      const person = opened === null ? null : await findSessionUser(opened.userId, opened.sessionVersion)
      return person === null ? { expires: session.expires } : { expires: session.expires, user: { name: person.name } }
    },
  }
}

/**
 * next-auth's options, read from the environment at each request so that one build serves any installation.
 * @throws Error on a missing secret or half-set provider: a broken configuration lets nobody in
 */
export function authOptions(): AuthOptions {
  const oidc = oidcSettings()
  return {
    secret: sessionSecret(),
    providers: oidc === null ? [passwordProvider()] : [passwordProvider(), oidcProvider(oidc)],
    session: { strategy: 'jwt', maxAge: IDLE_LIMIT },
    jwt: { maxAge: IDLE_LIMIT },
    pages: { signIn: '/logga-in', error: '/logga-in' },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } },
    },
    callbacks: callbacks(oidc),
  }
}
