import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** `published`: of editions (components/report/published.css). `site`: of the pages that follow from several (components/site/site.css). */
type StylesheetName = 'published' | 'site'

const stylesheets = new Map<StylesheetName, Promise<string>>()

async function read(name: StylesheetName): Promise<string> {
  const path = join(process.cwd(), '.build', `${name}.css`)
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    stylesheets.delete(name)
    throw new Error(`The stylesheet of public pages is missing (${path}). Build it: npm start does, and npm test.`, { cause })
  }
}

/** The compiled stylesheet of public pages, read once. */
export function publishedStylesheet(name: StylesheetName = 'published'): Promise<string> {
  const known = stylesheets.get(name) ?? read(name)
  stylesheets.set(name, known)
  return known
}
