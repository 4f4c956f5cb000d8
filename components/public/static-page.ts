import { createHash } from 'node:crypto'
import { createElement } from 'react'
import { StaticHtml, type StaticHtmlProps } from './static-html'

interface Allowed {
  /** It may send a form to its own host. */
  readonly hasForm: boolean
  readonly hasScript: boolean
}

/** Content-Security-Policy of a page whose only style is the one with this hash. */
function policyFor(css: string, { hasForm, hasScript }: Allowed): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    ...(hasScript ? ["script-src 'self'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    `form-action '${hasForm ? 'self' : 'none'}'`,
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * Renders a page once, to be served or stored as it is.
 * @param props.script address of a script of the page's own host that it does without where scripts are off; none: no script may run at all
 * The renderer is loaded here and not at the top: a static import of react-dom/server stops a Next build.
 */
export async function staticPage({
  hasForm = false,
  ...props
}: StaticHtmlProps & { readonly hasForm?: boolean }): Promise<{ readonly body: Buffer; readonly policy: string }> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = renderToStaticMarkup(createElement(StaticHtml, props))
  return { body: Buffer.from(`<!doctype html>${html}`), policy: policyFor(props.css, { hasForm, hasScript: props.script !== undefined }) }
}
