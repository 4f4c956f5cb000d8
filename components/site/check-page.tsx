import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { CHECK_FIELD, CHECK_PATH, type CheckAnswer, type FoundFile } from '@/lib/domain/published/check-edition'
import { checkEditionText as text } from '@/lib/text/check-edition'
import { editionText } from '@/lib/text/edition'

function Found({ file, isWhole }: { readonly file: FoundFile; readonly isWhole: boolean }) {
  const edition = `/rapporter/${file.address}/utgava-${file.number}/`
  return (
    <li>
      <a className="link" href={edition}>
        {editionText.tab(file.title, file.committee, file.municipality)}
      </a>
      <br />
      {isWhole ? text.fileOf(file.name, file.number) : editionText.title(file.number)}. {text.published(file.publishedAt)}
      {file.latest > file.number ? (
        <>
          <br />
          <a className="link" href={`/rapporter/${file.address}/`}>
            {text.newer(file.latest)}
          </a>
        </>
      ) : null}
    </li>
  )
}

function Answer({ answer }: { readonly answer: CheckAnswer }) {
  if (answer.kind !== 'found') return null
  const isWhole = answer.sum.length === 64
  // Of a short hash only the edition is told, once.
  const isFirst = (file: FoundFile) => answer.files.find(({ address, number }) => address === file.address && number === file.number) === file
  const editions = answer.files.filter((file) => isWhole || isFirst(file))
  return (
    <section className="check-answer" aria-labelledby="svar">
      <h2 id="svar">{editions.length === 0 ? text.missing : isWhole ? text.foundWhole : text.foundShort}</h2>
      {editions.length === 0 ? <p>{text.missingWhy}</p> : null}
      <ul>
        {editions.map((file) => (
          <Found key={`${file.address}/${file.number}/${file.name}`} {...{ file, isWhole }} />
        ))}
      </ul>
    </section>
  )
}

/** How a file's hash is computed without this site. */
export function HandCommands() {
  return (
    <dl>
      {text.commands.map(([system, command]) => (
        <div key={system}>
          <dt>{system}</dt>
          <dd>
            <code>{command}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The program that checks whole editions. */
export function Program() {
  return (
    <>
      <h2>{text.allTitle}</h2>
      <p>{text.all}</p>
      <p>
        <a className="link" href={`${CHECK_PATH}verify.mjs`} download="verify.mjs">
          {text.program}
        </a>
      </p>
    </>
  )
}

/** Looks up a file by its hash. The file itself is read by the browser alone, by a script that the page does without. */
export function CheckPage({ answer }: { readonly answer: CheckAnswer }) {
  const sum = answer.kind === 'nothingAsked' ? undefined : answer.sum
  const error = answer.kind === 'notASum' ? text.badSum : undefined
  return (
    <>
      <Answer answer={answer} />
      <form method="get" action={CHECK_PATH} id="check" className="no-print mt-6 space-y-5">
        <div id="check-file" hidden>
          <TextField field={{ id: 'file', label: text.file, hint: text.fileHint }} type="file" className="py-2" />
          <p role="status" id="check-status" data-working={text.working} data-failed={text.failed} />
        </div>
        <TextField field={{ id: 'summa', label: text.sum, hint: text.sumHint, ...(error ? { error } : {}) }} name={CHECK_FIELD} autoComplete="off" spellCheck={false} defaultValue={sum} maxLength={100} />
        <p>
          <Button type="submit">{text.submit}</Button>
        </p>
      </form>
      <h2>{text.handTitle}</h2>
      <p>{text.hand}</p>
      <HandCommands />
      <Program />
    </>
  )
}
