import { TableRegion } from '@/components/ui/data-table'
import type { ChangedFigure, ForecastBridge } from '@/lib/domain/versions/version-change'
import { bridgeText, differenceText, sideText, versionText } from '@/lib/text/version'
import type { RatingWords } from '@/lib/text/cell'
import { PlaceName, type PlaceAddresses } from './change-list'

interface FigureChangesProps {
  readonly figures: readonly ChangedFigure[]
  readonly bridges: readonly ForecastBridge[]
  readonly words: RatingWords
  readonly addresses: PlaceAddresses
}

/** Tables of which so many figures have changed are folded. */
const FOLDED_FROM = 15

function FigureTable({ title, figures, words }: { readonly title: string; readonly figures: readonly ChangedFigure[]; readonly words: RatingWords }) {
  return (
    <TableRegion label={title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{versionText.row}</th>
            <th scope="col">{versionText.column}</th>
            <th scope="col" className="n">
              {versionText.before}
            </th>
            <th scope="col" className="n">
              {versionText.after}
            </th>
            <th scope="col" className="n">
              {versionText.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ key, row, column, before, after, difference }) => (
            <tr key={key}>
              <th scope="row">{row}</th>
              <td>{column}</td>
              <td className="n">{sideText(before, words)}</td>
              <td className="n">{sideText(after, words)}</td>
              <td className="n">{differenceText(difference, after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

/** How forecasts came from the one to the other, then the changed figures, table by table. */
export function FigureChanges({ figures, bridges, words, addresses }: FigureChangesProps) {
  const anchors = [...new Set(figures.map(({ place }) => place.anchor))]
  return (
    <>
      {bridges.length === 0 ? null : (
        <>
          <h3 className="mt-4 font-strong">{versionText.bridge}</h3>
          <ul>
            {bridges.map((bridge) => (
              <li key={bridge.key} className="border-b border-line py-3">
                <p>
                  <PlaceName place={bridge.place} addresses={addresses}>
                    {bridge.label}
                  </PlaceName>
                </p>
                <p>{bridgeText(bridge)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {anchors.map((anchor) => {
        const list = figures.filter(({ place }) => place.anchor === anchor)
        const place = list[0]?.place
        if (place === undefined) return null
        const title = versionText.tableCount(place.title, list.length)
        return (
          <details key={anchor} open={list.length < FOLDED_FROM} className="mt-4">
            <summary className="min-h-9 w-fit font-strong">{title}</summary>
            <p className="mt-1">
              <PlaceName place={place} addresses={addresses}>
                {versionText.toTable(place.title)}
              </PlaceName>
            </p>
            <FigureTable title={place.title} figures={list} words={words} />
          </details>
        )
      })}
    </>
  )
}
