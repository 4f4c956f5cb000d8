import { finding, type Finding } from '../finding'
import { referencesIn } from '../rich-text'
import type { CheckInput } from './check'
import { sectionPlace } from './place'

/**
 * Rule: what a text refers to stands in the report, so that its readers find it. A reference to the table of risks, which the form no
 * longer has → error; it reads as it last did.
 */
export function crossReferenceGone({ view }: CheckInput): readonly Finding[] {
  return view.sections.flatMap((section) =>
    section.blocks
      .filter((block) => block.kind === 'prose')
      .flatMap(({ sectionKey, body }) =>
        referencesIn(body)
          .filter(({ isGone }) => isGone)
          .map(({ words }) =>
            finding({
              code: 'crossReferenceGone',
              severity: 'error',
              place: sectionPlace(sectionKey, section.title),
              found: { type: 'text', text: words },
              expected: { type: 'empty' },
              comparedWith: null,
              quote: null,
              repair: { kind: 'rewrite' },
            }),
          ),
      ),
  )
}
