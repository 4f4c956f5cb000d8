'use client'

import { FollowUpList, type FollowUpItem } from '@/components/follow-up/follow-up-list'
import { RemoveItem } from '@/components/items/remove-item'
import { Unfold } from '@/components/items/unfold'
import type { Assessment, RatingLevel } from '@/lib/domain/assessment'
import type { FollowUpKeeping } from '@/lib/domain/follow-up-item'
import { subjectId } from '@/lib/domain/goal-sheet'
import { monthOf, type Period } from '@/lib/domain/period'
import { isOpen, type Risk } from '@/lib/domain/risk'
import { riskText } from '@/lib/text/risk'
import { RiskActionForm, RiskCloseForm, RiskForm } from './risk-form'
import { riskItem } from './risk-item'
import { RiskMatrix } from './risk-matrix'

interface RiskBoardProps {
  readonly address: { readonly committee: string; readonly report: string }
  readonly period: Period
  readonly risks: readonly Risk[]
  readonly assessments: readonly Assessment[]
  readonly previousAssessments: readonly Assessment[]
  readonly words: Readonly<Record<RatingLevel, string>>
  readonly keeping: FollowUpKeeping
}

/** The open risks as a matrix and a list, each with its actions; below, those that are closed and how they ended. */
export function RiskBoard({ address, period, risks, keeping, ...follow }: RiskBoardProps) {
  const month = monthOf(period.year, period.to)
  const open = risks.filter((risk) => isOpen(risk, month))
  const closed = risks.filter(({ closedIn }) => closedIn !== null && closedIn <= month)
  const place = { address, keeping }
  const below = ({ key }: FollowUpItem) => {
    const risk = risks.find((each) => each.key === key)
    return risk === undefined ? null : <RiskKeeping risk={risk} others={open.filter((each) => each !== risk)} period={period} {...place} />
  }
  return (
    <>
      <RiskMatrix risks={open} />
      <FollowUpList
        address={address}
        sections={[
          {
            key: 'open',
            title: riskText.open,
            items: open.map((risk, index) => riskItem(risk, keeping.units, index + 1)),
            foot: keeping.mayKeep ? (
              <Unfold label={riskText.add}>
                <RiskForm risk={null} others={open} {...place} />
              </Unfold>
            ) : null,
          },
        ]}
        mayRate={({ key }) => keeping.rated.includes(subjectId('risk', key))}
        below={below}
        {...follow}
      />
      {closed.length > 0 ? <Closed risks={closed} period={period} {...place} /> : null}
    </>
  )
}

type Place = Pick<RiskBoardProps, 'address' | 'keeping' | 'period'>

function RiskKeeping({ risk, others, address, keeping, period }: Place & { readonly risk: Risk; readonly others: readonly Risk[] }) {
  const place = { address, keeping, risk }
  return (
    <div>
      {keeping.reported.includes(subjectId('risk', risk.key)) ? (
        <>
          {risk.actions.map((action) => (
            <Unfold key={action.key} label={riskText.changeAction(action.text)}>
              <RiskActionForm key={keeping.versions[`risk:${risk.key}:${action.key}`]} action={action} {...place} />
              {keeping.mayKeep ? (
                <RemoveItem
                  command="delete-risk-action"
                  input={{ ...address, risk: risk.key, key: action.key, version: keeping.versions[`risk:${risk.key}:${action.key}`] }}
                  name={action.text}
                />
              ) : null}
            </Unfold>
          ))}
          <Unfold label={riskText.addAction}>
            <RiskActionForm action={null} {...place} />
          </Unfold>
        </>
      ) : null}
      {keeping.mayKeep ? (
        <>
          <Unfold label={riskText.change}>
            <RiskForm key={keeping.versions[subjectId('risk', risk.key)]} others={others} {...place} />
          </Unfold>
          <Unfold label={riskText.close}>
            <RiskCloseForm period={period} {...place} />
          </Unfold>
          <RemoveItem
            command="delete-item"
            input={{ ...address, subject: 'risk', key: risk.key, version: keeping.versions[subjectId('risk', risk.key)] }}
            name={risk.title}
          />
        </>
      ) : null}
    </div>
  )
}

function Closed({ risks, address, keeping, period }: Place & { readonly risks: readonly Risk[] }) {
  return (
    <section aria-labelledby="closed-risks" className="mt-12 max-w-page">
      <h2 id="closed-risks" className="text-h3">
        {riskText.closed}
      </h2>
      <ul className="mt-2 border-t border-rule">
        {risks.map((risk) => (
          <li key={risk.key} className="border-b border-line py-3">
            <p>{risk.title}</p>
            {risk.closedIn === null ? null : <p className="text-small text-muted">{riskText.closedLine(risk.closedIn, risk.closedHow ?? '')}</p>}
            {keeping.mayKeep ? <RiskCloseForm risk={risk} address={address} keeping={keeping} period={period} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
