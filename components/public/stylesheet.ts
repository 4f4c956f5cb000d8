import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

let stylesheet: Promise<string> | undefined

async function read(): Promise<string> {
  const path = join(process.cwd(), '.build', 'published.css')
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    stylesheet = undefined
    throw new Error(`The stylesheet of published pages is missing (${path}). Build it: npm start does, and npm test.`, { cause })
  }
}

/** The compiled stylesheet of published pages (components/report/published.css), read once. */
export function publishedStylesheet(): Promise<string> {
  stylesheet ??= read()
  return stylesheet
}
