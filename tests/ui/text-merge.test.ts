import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, EXTENSIONS, richTextOf } from '@/components/section/editor-content'
import { asSeen } from '@/lib/domain/rich-text'
import { mergeTexts } from '@/lib/domain/text-merge/text-merge'
import { richTextSchema } from '@/lib/schemas/rich-text'
import { Writer } from '@/tests/domain/text-merge/written-text'

const schema = getSchema(EXTENSIONS)

test.each(['mine', 'theirs', 'both'] as const)('two texts merged can be stored, and the editor takes them as they are: %s', (choice) => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const base = new Writer(gen, 'b').text()
      const [mine, theirs] = [new Writer(gen, 'm').changed(base), new Writer(gen, 't').changed(base)]
      const { text } = mergeTexts({ base, mine, theirs }, () => choice)
      expect(richTextSchema.safeParse(text).error).toBeUndefined()
      const node = schema.nodeFromJSON(contentOf(asSeen(text)))
      node.check()
      if (text.content.length > 0) expect(richTextOf(node.toJSON())).toEqual(richTextSchema.parse(text))
    }),
    { numRuns: 200 },
  )
})
