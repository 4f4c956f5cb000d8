'use client'

import { createContext, use, type ReactNode } from 'react'
import type { ReferenceTarget } from '@/lib/domain/reference'

const Targets = createContext<readonly ReferenceTarget[]>([])

/** Lets every text below know which parts of the report it can refer to. */
export function ReferenceTargets({ targets, children }: { targets: readonly ReferenceTarget[]; children: ReactNode }) {
  return <Targets value={targets}>{children}</Targets>
}

/** The parts of the report that texts can refer to, in its order. */
export function useReferenceTargets(): readonly ReferenceTarget[] {
  return use(Targets)
}
