import type { BridgeView } from '@/lib/domain/report-view'
import { bridgeSentence, bridgeTerms } from '@/lib/text/bridge'

/** How the variance came to be what it is, as one sum: −16,2 + 0,1 + 6,6 = −9,5 mnkr, each term over what it is. */
export function Bridge({ bridge, previousTitle, level }: { bridge: BridgeView; previousTitle: string | null; level: number }) {
  const terms = bridgeTerms(bridge, previousTitle)
  if (terms === null) return null
  const Heading = `h${level}` as 'h3' | 'h4' | 'h5'
  return (
    <>
      <Heading>{bridge.title}</Heading>
      <p className="spoken">{bridgeSentence(terms)}</p>
      <p className="bridge" aria-hidden="true">
        {terms.map(({ operator, figure, label }, index) => (
          <span key={label} className={index === terms.length - 1 ? 'result' : undefined}>
            {operator === '' ? null : <span>{operator}</span>}
            <span>
              {figure}
              {index === terms.length - 1 ? <span className="unit"> mnkr</span> : null}
            </span>
            <span className="label">{label}</span>
          </span>
        ))}
      </p>
    </>
  )
}
