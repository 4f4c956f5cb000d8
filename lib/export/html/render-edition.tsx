import { staticPage } from '@/components/public/static-page'
import { publishedStylesheet } from '@/components/public/stylesheet'
import type { EditionMeta } from '@/components/report/edition-foot'
import { PublishedPage } from '@/components/report/published-page'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import type { ReportView } from '@/lib/domain/report-view'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import { editionText } from '@/lib/text/edition'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { periodSentence } from '@/lib/text/report'
import { summarySentences } from '@/lib/text/version'
import type { EditionImage } from '../print/edition-image'

interface EditionFile {
  /** Name below the edition's address. */
  readonly name: string
  readonly contentType: string
  /** Content-Security-Policy that the file is served with. */
  readonly policy: string
  readonly body: Buffer
}

/** A file that is only downloaded may do nothing at all. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

/** The pictures as addresses that hold them whole. */
function embedded(images: ReadonlyMap<string, EditionImage>): ReadonlyMap<string, string> {
  return new Map([...images].map(([sha256, { contentType, body }]) => [sha256, `data:${contentType};base64,${Buffer.from(body).toString('base64')}`]))
}

function since({ view, number }: PublishedEdition, after: ReportView) {
  return { title: view.report.title, number, sentences: summarySentences(compareVersions(view, after, linkedFigureText)) }
}

/**
 * The files of an edition, rendered once: `index.html`, a page without script, and `edition.json`, the canonical JSON whose SHA-256
 * is `meta.sha256`. The same view and meta always give the same bytes.
 * @param images the pictures that the view's texts name, by SHA-256; the page holds them itself
 * @param before the edition that this one is compared with; null: none
 */
export async function renderEdition(
  view: ReportView,
  meta: EditionMeta,
  images: ReadonlyMap<string, EditionImage> = new Map(),
  before: PublishedEdition | null = null,
): Promise<readonly EditionFile[]> {
  const { title, period, previousTitle } = view.report
  const page = await staticPage({
    title: editionText.tab(title, view.committee.name, view.municipality.name),
    description: periodSentence(period, previousTitle),
    css: await publishedStylesheet(),
    children: <PublishedPage view={view} meta={meta} embedded={embedded(images)} since={before === null ? null : since(before, view)} />,
  })
  return [
    { name: 'index.html', contentType: 'text/html; charset=utf-8', ...page },
    { name: 'edition.json', contentType: 'application/json', policy: NOTHING, body: Buffer.from(canonicalJson(view)) },
  ]
}
