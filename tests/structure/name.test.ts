import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files'

const product = sourceFiles(['app', 'components', 'lib', 'server.ts', 'proxy.ts'])
const everything = [...product, ...sourceFiles(['scripts', 'tests'])]

/** Nouns of the domain, by file name: whoever searches one sees its whole story. */
const nouns = new Set(
  sourceFiles(['lib/domain'])
    .map(({ path }) => basename(path, '.ts'))
    .filter((name) => !name.includes('/')),
)

function stringsOf(text: string, path: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node)) {
      found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('names', () => {
  it.each(['util', 'utils', 'helper', 'helpers', 'misc', 'common', 'index'])('no file is called %s', (name) => {
    const found = everything.filter(({ path }) => basename(path).replace(/\.(ts|tsx|mts|mjs)$/, '') === name)
    expect(found.map(({ path }) => path)).toEqual([])
  })
  it('file names are lower case with hyphens', () => {
    const odd = everything.filter(({ path }) => !/^(\[\.{0,3}[a-z-]+\]|[a-z0-9-]+)(\.(test|spec|config))?\.(ts|tsx|mjs)$/.test(basename(path)))
    expect(odd.map(({ path }) => path)).toEqual([])
  })
  it('a noun is spelled the same way in every layer: no plural beside the singular', () => {
    const plurals = product.filter(({ path }) => {
      const name = basename(path).replace(/\.tsx?$/, '')
      return name.endsWith('s') && nouns.has(name.slice(0, -1))
    })
    expect(plurals.map(({ path }) => path)).toEqual([])
  })
  it('the prisma schema has no model without a description', () => {
    const schema = sourceFiles(['prisma/schema'], /\.prisma$/)
    const bare = schema.flatMap(({ path, text }) =>
      [...text.matchAll(/(^|\n)([^\n]*)\nmodel (\w+)/g)].filter(([, , above]) => !above?.startsWith('///')).map(([, , , model]) => `${path}: ${model}`),
    )
    expect(bare).toEqual([])
  })
})

describe('language', () => {
  // The unit öre is the same word in English.
  it('Swedish is written in lib/text only', () => {
    const swedish = product
      .filter(({ path }) => !path.startsWith('lib/text/'))
      .flatMap(({ path, text }) => stringsOf(text, path).filter((string) => /[åäöÅÄÖ]/.test(string.replaceAll('öre', ''))).map((string) => `${path}: ${string.trim()}`))
    expect(swedish).toEqual([])
  })
})

describe('the top level', () => {
  it('holds only the agreed folders', () => {
    const folders = readdirSync(join(import.meta.dirname, '..', '..'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['.git', '.next', '.data', '.build', 'node_modules', 'test-results'].includes(entry.name))
      .map((entry) => entry.name)
    expect(folders.sort()).toEqual(['.ci', 'app', 'components', 'docs', 'lib', 'prisma', 'public', 'scripts', 'tests'])
  })
})
