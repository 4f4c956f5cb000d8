import { staticPage } from '@/components/public/static-page'
import { publishedStylesheet } from '@/components/public/stylesheet'
import type { EditionMeta } from '@/components/report/edition-foot'
import { PublishedPage } from '@/components/report/published-page'
import type { Download } from '@/lib/domain/edition-file'
import type { PublishedEdition } from '@/lib/domain/published/published-edition'
import type { ReportView } from '@/lib/domain/report-view'
import { compareVersions } from '@/lib/domain/versions/compare-versions'
import { editionText } from '@/lib/text/edition'
import { linkedFigureText } from '@/lib/text/linked-figure'
import { periodSentence } from '@/lib/text/report'
import { summarySentences } from '@/lib/text/version'
import type { EditionImage } from '../print/edition-image'

/** A page and the Content-Security-Policy that it is served with. */
interface EditionPage {
  readonly policy: string
  readonly body: Buffer
}

/** The pictures as addresses that hold them whole. */
function embedded(images: ReadonlyMap<string, EditionImage>): ReadonlyMap<string, string> {
  return new Map([...images].map(([sha256, { contentType, body }]) => [sha256, `data:${contentType};base64,${Buffer.from(body).toString('base64')}`]))
}

function since({ view, number }: PublishedEdition, after: ReportView) {
  return { title: view.report.title, number, sentences: summarySentences(compareVersions(view, after, linkedFigureText)) }
}

/**
 * The page of an edition, rendered once, without script and with everything in it but the fonts. The same input always gives the same bytes.
 * @param images the pictures that the view's texts name, by SHA-256; the page holds them itself
 * @param before the edition that this one is compared with; null: none
 * @param downloads the other files of the edition, which the page offers
 */
export async function renderEdition(
  view: ReportView,
  meta: EditionMeta,
  images: ReadonlyMap<string, EditionImage> = new Map(),
  before: PublishedEdition | null = null,
  downloads: readonly Download[] = [],
): Promise<EditionPage> {
  const { title, period, previousTitle } = view.report
  return staticPage({
    title: editionText.tab(title, view.committee.name, view.municipality.name),
    description: periodSentence(period, previousTitle),
    css: await publishedStylesheet(),
    children: <PublishedPage view={view} meta={meta} embedded={embedded(images)} since={before === null ? null : since(before, view)} downloads={downloads} />,
  })
}
