/** A value that RFC 8785 cannot write, and where it stands. */
function refuse(path: string, found: string): never {
  throw new TypeError(`Not canonical JSON at ${path}: ${found}`)
}

/** Numbers and strings as ECMAScript writes them, which is what RFC 8785 §3.2.2 asks for. −0 is written 0. */
function canonicalNumber(value: number, path: string): string {
  return Number.isFinite(value) ? JSON.stringify(value) : refuse(path, String(value))
}

function canonicalString(value: string, path: string): string {
  const LONE_SURROGATE = /\p{Surrogate}/u
  return LONE_SURROGATE.test(value) ? refuse(path, 'a lone surrogate') : JSON.stringify(value)
}

/** Properties in order of their UTF-16 code units (RFC 8785 §3.2.3), which is JavaScript's default order of strings. */
function canonicalObject(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) refuse(path, 'an object that is not plain')
  const properties = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, property]) => `${canonicalString(key, path)}:${write(property, `${path}.${key}`)}`)
  return `{${properties.join(',')}}`
}

/** Holes of a sparse array are met as undefined, and refused. */
function canonicalArray(values: readonly unknown[], path: string): string {
  return `[${Array.from(values, (value, index) => write(value, `${path}[${index}]`)).join(',')}]`
}

function write(value: unknown, path: string): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'boolean':
      return String(value)
    case 'number':
      return canonicalNumber(value, path)
    case 'string':
      return canonicalString(value, path)
    case 'object':
      return Array.isArray(value) ? canonicalArray(value, path) : canonicalObject(value, path)
    default:
      return refuse(path, typeof value)
  }
}

/**
 * Canonical JSON by RFC 8785 (JCS): the same value always gives the same characters, so that its hash can be verified by anyone.
 * canonicalJson({ b: 1, a: [1.0, 'å'] }) = '{"a":[1,"å"],"b":1}'.
 * @param value plain JSON: null, booleans, finite numbers, strings, arrays, plain objects
 * @throws TypeError with the path of what is not: undefined, NaN, Infinity, bigint, functions, dates, lone surrogates
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$')
}
