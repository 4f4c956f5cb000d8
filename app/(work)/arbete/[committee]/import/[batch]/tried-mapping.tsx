'use client'

import type { ComponentProps } from 'react'
import { MappingForm } from '@/components/imports/mapping-form'
import { tryMapping } from '@/lib/import/sheet/try-mapping'

/** The mapping of a file, tried in the browser on the rows at hand while it is chosen. */
export function TriedMapping(props: Omit<ComponentProps<typeof MappingForm>, 'trySheet'>) {
  return <MappingForm {...props} trySheet={tryMapping} />
}
