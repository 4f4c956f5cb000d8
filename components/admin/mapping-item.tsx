'use client'

import { useState } from 'react'
import { useCommand } from '@/components/save/use-command'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import { adminMappingText as text } from '@/lib/text/admin-mapping'
import { adminRegisterText } from '@/lib/text/admin-register'

interface MappingItemProps {
  readonly committee: string
  readonly mapping: { readonly source: keyof typeof text.source; readonly key: string; readonly name: string; readonly version: number }
  /** What it reads, in words, a line each. */
  readonly rules: readonly string[]
  readonly by: string
}

/** One kept mapping: what it reads, its name, and taking it away. */
export function MappingItem({ committee, mapping, rules, by }: MappingItemProps) {
  const refusal = ({ code }: { readonly code: string }) => (code === 'STALE_VERSION' ? adminRegisterText.stale : null)
  const rename = useCommand('rename-import-mapping', refusal)
  const remove = useCommand('delete-import-mapping', refusal)
  const [name, setName] = useState(mapping.name)
  const [isAsked, setIsAsked] = useState(false)
  const { source, key, version } = mapping
  const id = `mapping-${source}-${key}`
  const problem = rename.problem ?? remove.problem
  return (
    <li className="space-y-3 border-t border-line py-5">
      <h3 className="font-strong">
        {mapping.name} <span className="font-normal text-muted">({text.source[source]})</span>
      </h3>
      <p className="text-small text-muted">{by}</p>
      <details>
        <summary className="min-h-6 cursor-pointer text-accent">{text.rules}</summary>
        {rules.length === 0 ? <p>{text.noRules}</p> : null}
        <ul className="mt-2 max-w-measure list-disc ps-5">
          {rules.map((rule, index) => (
            <li key={index}>{rule}</li>
          ))}
        </ul>
      </details>
      <TextField
        field={{ id, label: text.name, error: name.trim() === '' ? text.nameMissing : undefined }}
        value={name}
        maxLength={600}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={rename.busy || name.trim() === ''} onClick={() => void rename.send({ committee, source, key, version, name: name.trim() })}>
          {text.save}
        </Button>
        {isAsked ? null : (
          <Button aria-label={text.removeOf(mapping.name)} onClick={() => setIsAsked(true)}>
            {text.remove}
          </Button>
        )}
      </div>
      {isAsked ? (
        <Notice live="polite">
          <p>{text.question(mapping.name)}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button onClick={() => setIsAsked(false)}>{text.cancel}</Button>
            <Button disabled={remove.busy} onClick={() => void remove.send({ committee, source, key, version })}>
              {text.confirm}
            </Button>
          </div>
        </Notice>
      ) : null}
      <p role="status">{rename.result === null || rename.busy ? '' : text.saved}</p>
      <Problem text={problem} />
    </li>
  )
}
