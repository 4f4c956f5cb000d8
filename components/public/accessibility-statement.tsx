import { accessibilityStatement, accessibilityTitle, type StatementPart } from '@/lib/text/accessibility'

function Part({ part }: { part: StatementPart }) {
  return (
    <section>
      <h2>{part.title}</h2>
      {part.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {part.list ? (
        <ul>
          {part.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
      {part.link ? (
        <p>
          <a className="link" href={part.link.href}>
            {part.link.label}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** Tillgänglighetsredogörelse with its eleven parts. */
export function AccessibilityStatement({ contact }: { contact: string | null }) {
  return (
    <div className="running">
      <h1>{accessibilityTitle}</h1>
      {accessibilityStatement(contact).map((part) => (
        <Part key={part.title} part={part} />
      ))}
    </div>
  )
}
