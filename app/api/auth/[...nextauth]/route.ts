import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/auth/options'

interface AuthContext {
  readonly params: Promise<{ nextauth: string[] }>
}

async function handle(request: NextRequest, context: AuthContext): Promise<Response> {
  return (await NextAuth(request, context, authOptions())) as Response
}

export { handle as GET, handle as POST }
