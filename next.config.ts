import type { NextConfig } from 'next'

/** Sent with every answer of the application. The Content-Security-Policy has a nonce per request and comes from proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // Published pages end with a slash, the application's own do not; server.ts sees to the former.
  skipTrailingSlashRedirect: true,
  // The tests have their own strict type check and lint; the build does not repeat them.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@node-rs/argon2', 'pg'],
  headers: async () => [{ source: '/:path*', headers }],
}

export default config
