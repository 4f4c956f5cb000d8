import type { InputFault } from '@/lib/domain/command-answer'
import { MAX_ROWS } from '@/lib/schemas/primitives'

/** Deepest nesting of a package, with room: rich text in a list in a list reaches about 20. */
const MAX_DEPTH = 60

/** Most fields of one object: a table has at most 60 columns. */
const MAX_FIELDS = 500
/** Most values in a file: a committee-year has some ten thousand. */
const MAX_VALUES = 500_000

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** A stretch of a string without escapes; a regular expression for the whole string would give up on a long one. */
const PLAIN = /[^"\\\u0000-\u001F]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SPACE = /[ \t\n\r]*/y

/** Thrown inside the scanner only; carries the fault out of the recursion. */
class JsonFault extends Error {
  constructor(
    readonly position: number,
    readonly expected: string,
  ) {
    super(expected)
  }
}

class Scanner {
  private position = 0
  private values = 0

  constructor(private readonly text: string) {}

  document(): void {
    this.space()
    this.value(0)
    this.space()
    if (this.position < this.text.length) this.fail('the end of the file')
  }

  private fail(expected: string): never {
    throw new JsonFault(this.position, expected)
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.position
    const found = pattern.exec(this.text)
    if (found === null) return null
    this.position += found[0].length
    return found[0]
  }

  private space(): void {
    this.match(SPACE)
  }

  private take(character: string): boolean {
    if (this.text[this.position] !== character) return false
    this.position += 1
    return true
  }

  /** The string in its quotation marks, or null where none begins or it does not end. */
  private string(): string | null {
    const start = this.position
    if (!this.take('"')) return null
    do this.match(PLAIN)
    while (this.match(ESCAPE) !== null)
    if (this.take('"')) return this.text.slice(start, this.position)
    this.position = start
    return null
  }

  private value(depth: number): void {
    this.values += 1
    if (this.values > MAX_VALUES) this.fail(`at most ${MAX_VALUES} values in a file`)
    if (depth > MAX_DEPTH) this.fail(`at most ${MAX_DEPTH} levels`)
    if (this.take('{')) return this.members(depth)
    if (this.take('[')) return this.elements(depth)
    if (this.text[this.position] === '"') return void (this.string() ?? this.fail('a string that ends on its line'))
    for (const word of ['true', 'false', 'null']) {
      if (this.text.startsWith(word, this.position)) {
        this.position += word.length
        return
      }
    }
    if (this.match(NUMBER) === null) this.fail('a value')
  }

  private members(depth: number): void {
    const keys = new Set<string>()
    this.space()
    if (this.take('}')) return
    do {
      this.space()
      const start = this.position
      const name: unknown = JSON.parse(this.string() ?? this.fail('a field name in double quotes'))
      // A repeated field would silently lose the first; __proto__ is never a field of a package.
      if (typeof name !== 'string' || keys.has(name) || name === '__proto__') throw new JsonFault(start, 'each field name once, and never __proto__')
      keys.add(name)
      if (keys.size > MAX_FIELDS) throw new JsonFault(start, `at most ${MAX_FIELDS} fields of one object`)
      this.space()
      if (!this.take(':')) this.fail('":"')
      this.space()
      this.value(depth + 1)
      this.space()
    } while (this.take(','))
    if (!this.take('}')) this.fail('"," or "}"')
  }

  private elements(depth: number): void {
    this.space()
    if (this.take(']')) return
    let items = 0
    do {
      this.space()
      items += 1
      if (items > MAX_ROWS) this.fail(`at most ${MAX_ROWS} items in a list`)
      this.value(depth + 1)
      this.space()
    } while (this.take(','))
    if (!this.take(']')) this.fail('"," or "]"')
  }
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position)
  const line = before.split('\n').length
  return `line ${line}, column ${position - before.lastIndexOf('\n')}`
}

/**
 * Checks that a text is JSON with each field once, sane depth and no more values than a package can have, before it is parsed.
 * @returns the fault with line and column (counted from 1), or null. `{"a":1,}` → `line 1, column 8`, found `}`, expected a field name.
 */
export function scanJson(text: string): InputFault | null {
  try {
    new Scanner(text).document()
    return null
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const [found = ''] = text.slice(error.position, error.position + 20).split('\n')
    return { path: lineAndColumn(text, error.position), found: found === '' ? 'the end of the line or file' : found, expected: error.expected }
  }
}
