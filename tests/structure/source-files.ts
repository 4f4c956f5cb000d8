import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

function* filesBelow(path: string): Generator<string> {
  const info = statSync(path, { throwIfNoEntry: false })
  if (info === undefined) return
  if (info.isFile()) yield path
  else for (const name of readdirSync(path)) if (name !== 'node_modules' && path !== join(root, 'lib', 'db', 'client')) yield* filesBelow(join(path, name))
}

/** TypeScript files (or those with the given ending) below the given folders or files; generated ones are left out. */
export function sourceFiles(places: readonly string[], ending = /\.(ts|tsx|mts|mjs)$/): readonly SourceFile[] {
  return places
    .flatMap((place) => [...filesBelow(join(root, place))])
    .filter((path) => ending.test(path))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}
