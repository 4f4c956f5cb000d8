import { expect, it } from 'vitest'
import { notConfirmed } from '@/lib/domain/checks/not-confirmed'
import { checkInput } from './check-input'
import { passage } from './passages'
import { told } from './told'

it('a section text that was carried over is told once', () => {
  const other = passage('Annat.', { carriedOver: true, place: { kind: 'section', key: 'other', label: 'Other' } })
  const passages = [passage('Nytt.'), passage('Gammalt.', { carriedOver: true }), passage('Mer.', { carriedOver: true }), other]
  expect(told(notConfirmed, checkInput({}, { passages }))).toEqual(['error summary: Gammalt., ', 'error other: Annat., '])
})
