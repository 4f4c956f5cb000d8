import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files'

const MAX_FILE = 300
const MAX_FUNCTION = 60

function linesOf(node: ts.Node, source: ts.SourceFile): number {
  const start = source.getLineAndCharacterOfPosition(node.getStart(source)).line
  return source.getLineAndCharacterOfPosition(node.getEnd()).line - start + 1
}

function longFunctions(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const lines = ts.isFunctionLike(node) && 'body' in node && node.body !== undefined ? linesOf(node, source) : 0
    if (lines > MAX_FUNCTION) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      found.push(`${path}:${line + 1} is a function of ${lines} lines: split it, at most ${MAX_FUNCTION}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

// A describe callback lists cases and an e2e story tells steps; the limit is for the product's functions.
const product = sourceFiles(['app', 'components', 'lib', 'scripts', 'server.ts', 'proxy.ts'])
const everything = [...product, ...sourceFiles(['tests'])]

describe('sizes', () => {
  it(`no file is longer than ${MAX_FILE} lines`, () => {
    const long = everything.filter(({ text }) => text.split('\n').length - 1 > MAX_FILE)
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([])
  })
  it(`no function is longer than ${MAX_FUNCTION} lines`, () => {
    expect(product.flatMap(({ path, text }) => longFunctions(path, text))).toEqual([])
  })
})
