import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/** A link inside the application. Published pages use plain anchors with the same class. */
export function Link({ className = '', ...rest }: ComponentProps<typeof NextLink>) {
  return <NextLink className={`link ${className}`} {...rest} />
}
