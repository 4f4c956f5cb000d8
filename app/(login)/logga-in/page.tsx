import type { Metadata } from 'next'
import { PublicFrame } from '@/components/public/public-frame'
import { hasIdentityProvider } from '@/lib/auth/options'
import { DEMO_PASSWORD, loginText } from '@/lib/text/login'
import { navigation } from '@/lib/text/navigation'
import { LoginForm } from './login-form'

export const metadata: Metadata = { title: loginText.title }

/** Where to go after the login: a page of this site and nothing else, so that a link cannot lead away. */
function placeAfter(wanted: string | string[] | undefined): string {
  return typeof wanted === 'string' && /^\/(arbete|admin)(\/[\w/-]*)?$/.test(wanted) ? wanted : '/arbete'
}

type Query = Record<string, string | string[] | undefined>

export default async function LoginPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { till, error } = await searchParams
  return (
    <PublicFrame href="/" label={navigation.published}>
      <LoginForm
        after={placeAfter(till)}
        refused={typeof error === 'string' ? error : null}
        hasProvider={hasIdentityProvider()}
        demoPassword={process.env.TERTIAL_DEMO === '1' ? DEMO_PASSWORD : null}
      />
    </PublicFrame>
  )
}
