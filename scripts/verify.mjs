#!/usr/bin/env node
// Checks downloaded editions of Tertial: node verify.mjs FOLDER|FILE ... [--head HASH]
// Stand-alone: needs Node 18 or newer and nothing else, neither database nor network nor the application.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const MANIFEST = 'manifest.json'
const FORMAT = 'tertial-edition-1'
const HASH = /^[0-9a-f]{64}$/

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** JSON by RFC 8785, as far as a manifest needs it: text, whole numbers, lists and objects in order of their names. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

/** Each folder below a folder that holds a manifest. */
function foldersOf(folder) {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => foldersOf(join(folder, entry.name)))
  return existsSync(join(folder, MANIFEST)) ? [folder, ...below] : below
}

/** The manifest of a folder, or what is wrong with it. */
function readManifest(folder) {
  const bytes = readFileSync(join(folder, MANIFEST))
  let manifest
  try {
    manifest = JSON.parse(bytes.toString('utf8'))
  } catch {
    return { fault: `${MANIFEST} is not JSON` }
  }
  const isWhole =
    manifest?.format === FORMAT &&
    typeof manifest.address === 'string' &&
    Number.isInteger(manifest.number) &&
    Number.isInteger(manifest.sequence) &&
    Array.isArray(manifest.files) &&
    manifest.files.every((file) => typeof file?.name === 'string' && HASH.test(file.sha256) && Number.isInteger(file.bytes)) &&
    (manifest.previous === null || HASH.test(manifest.previous?.manifestSha256))
  if (!isWhole) return { fault: `${MANIFEST} is not a manifest of the form ${FORMAT}` }
  const { seal, ...sealed } = manifest
  const isSealed = seal === sha256(canonical(sealed)) && bytes.equals(Buffer.from(canonical(manifest)))
  return isSealed ? { manifest, sha256: sha256(bytes) } : { fault: `${MANIFEST} has been changed: it does not agree with its own seal` }
}

function faultOfFile(path, { bytes, sha256: expected }) {
  if (!existsSync(path)) return 'is missing'
  const body = readFileSync(path)
  if (body.byteLength !== bytes) return `has ${body.byteLength} bytes, the manifest says ${bytes}`
  if (sha256(body) !== expected) return `has SHA-256 ${sha256(body)}, the manifest says ${expected}`
  return null
}

/** A compressed copy beside a file holds that file and nothing else. */
function faultOfCopy(folder, name, files) {
  const original = files.find((file) => `${file.name}.gz` === name)
  const known = name === `${MANIFEST}.gz` ? sha256(readFileSync(join(folder, MANIFEST))) : original?.sha256
  if (known === undefined) return 'is not part of the edition'
  try {
    return sha256(gunzipSync(readFileSync(join(folder, name)))) === known ? null : `is not a copy of ${name.slice(0, -3)}`
  } catch {
    return 'is not a compressed file'
  }
}

/** What is wrong in a folder that should hold an edition, by file. */
function faultsOfFolder(folder, { files }) {
  const listed = files.map((file) => [file.name, faultOfFile(join(folder, file.name), file)])
  const names = new Set([MANIFEST, ...files.map(({ name }) => name)])
  const others = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !names.has(entry.name))
  const strange = others.map(({ name }) => [name, name.endsWith('.gz') ? faultOfCopy(folder, name, files) : 'is not part of the edition'])
  return [...listed, ...strange].filter(([, fault]) => fault !== null).map(([name, fault]) => `${join(folder, name)} ${fault}`)
}

/** Whether an edition lies at another's address: in the folder of another number, or, below the public site's `rapporter`, of another report. */
function faultOfPlace({ folder, manifest }, editions) {
  const parts = resolve(folder).split(sep)
  const number = /^utgava-([1-9]\d*)$/.exec(parts.at(-1) ?? '')?.[1] ?? null
  if (number !== null && Number(number) !== manifest.number) return `${folder} holds ${titleOf(manifest)}`
  const site = parts.lastIndexOf('rapporter')
  if (site < 0) return null
  const address = parts.slice(site + 1, number === null ? undefined : -1).join('/')
  if (address !== manifest.address) return `${folder} holds ${titleOf(manifest)}`
  const latest = Math.max(...editions.filter((other) => other.manifest.address === address).map((other) => other.manifest.number))
  return number === null && manifest.number !== latest ? `${folder} holds ${titleOf(manifest)}, but ${latest} is the latest` : null
}

const titleOf = ({ address, number }) => `${address}, edition ${number}`
const committeeOf = ({ address }) => address.split('/').slice(0, 2).join('/')

/** What is wrong with the order of a committee's editions: one taken away, put in another's place, or made anew. */
function faultsOfChain(editions) {
  const faults = []
  const bySequence = new Map()
  for (const edition of editions) {
    const other = bySequence.get(edition.manifest.sequence)
    if (other !== undefined && other.sha256 !== edition.sha256) {
      faults.push(`${titleOf(edition.manifest)} and ${titleOf(other.manifest)} both claim place ${edition.manifest.sequence} of ${committeeOf(edition.manifest)}`)
    }
    bySequence.set(edition.manifest.sequence, edition)
  }
  const ordered = [...bySequence.values()].sort((a, b) => a.manifest.sequence - b.manifest.sequence)
  for (const [index, { manifest }] of ordered.entries()) {
    const { previous, sequence } = manifest
    const before = ordered[index - 1]
    const expected = previous === null ? 1 : previous.sequence + 1
    if (sequence !== expected) faults.push(`${titleOf(manifest)} claims place ${sequence}, but names place ${expected - 1} as the one before it`)
    else if (before !== undefined && previous === null) faults.push(`${titleOf(manifest)} says it is the first of ${committeeOf(manifest)}, but another is here`)
    else if (before !== undefined && previous.sequence !== before.manifest.sequence) faults.push(`${titleOf(previous)} (place ${previous.sequence}) is missing`)
    else if (before !== undefined && previous.manifestSha256 !== before.sha256) faults.push(`${titleOf(before.manifest)} is not the edition that ${titleOf(manifest)} follows on`)
  }
  return faults
}

/** Every edition below a folder with its faults, and those of the chains that they form. */
function verifyFolder(folder, head) {
  const folders = foldersOf(folder)
  if (folders.length === 0) return { editions: [], faults: [`${folder} holds no ${MANIFEST}: download it together with the files`], notes: [] }
  const read = folders.map((each) => ({ folder: each, ...readManifest(each) }))
  const editions = read.filter(({ manifest }) => manifest !== undefined)
  const committees = new Map()
  for (const edition of editions) committees.set(committeeOf(edition.manifest), [...(committees.get(committeeOf(edition.manifest)) ?? []), edition])
  const faults = [
    ...read.flatMap(({ folder: at, fault }) => (fault === undefined ? [] : [`${join(at, MANIFEST)}: ${fault}`])),
    ...editions.flatMap((edition) => faultsOfFolder(edition.folder, edition.manifest)),
    ...editions.flatMap((edition) => faultOfPlace(edition, editions) ?? []),
    ...[...committees.values()].flatMap(faultsOfChain),
  ]
  const first = [...committees.values()].map((each) => each.reduce((a, b) => (a.manifest.sequence < b.manifest.sequence ? a : b)))
  const notes = first
    .filter(({ manifest }) => manifest.previous !== null)
    .map(({ manifest }) => `${titleOf(manifest.previous)}, which ${titleOf(manifest)} follows on, is not here: the chain is checked from there`)
  if (head !== null && !editions.some((edition) => knows(edition, head))) faults.push(`No edition or file here has a hash that begins with ${head}`)
  return { editions, faults, notes }
}

function knows({ manifest, sha256: own }, head) {
  return own.startsWith(head) || manifest.files.some((file) => file.sha256.startsWith(head))
}

/** One file, by the manifest that lies beside it; its name does not matter. */
function verifyFile(path) {
  const folder = dirname(path)
  if (!existsSync(join(folder, MANIFEST))) {
    const copy = readdirSync(folder).find((name) => name.endsWith(`-${MANIFEST}`))
    if (copy === undefined) return { editions: [], faults: [`There is no ${MANIFEST} beside ${path}: download it from the end of the report's page`], notes: [] }
    return verifyBy(path, JSON.parse(readFileSync(join(folder, copy), 'utf8')))
  }
  const { manifest, fault } = readManifest(folder)
  return fault === undefined ? verifyBy(path, manifest) : { editions: [], faults: [`${join(folder, MANIFEST)}: ${fault}`], notes: [] }
}

function verifyBy(path, manifest) {
  const own = sha256(readFileSync(path))
  const found = manifest.files.find((file) => file.sha256 === own)
  if (found === undefined) return { editions: [], faults: [`${path} has SHA-256 ${own}: it is not a file of ${titleOf(manifest)}, or it has been changed`], notes: [] }
  return { editions: [{ manifest }], faults: [], notes: [`${basename(path)} is ${found.name} of ${titleOf(manifest)}, unchanged`] }
}

/**
 * What is wrong with editions that were downloaded.
 * @param {readonly string[]} paths folders with editions in them at any depth, or single files beside their manifest
 * @param {string | null} head the first characters of a hash that must be among them, as minutes or a printed report tell it; null: none
 * @returns {{ editions: readonly object[], faults: readonly string[], notes: readonly string[] }} faults and notes as sentences, and the editions that were read
 */
export function verify(paths, head = null) {
  const parts = paths.map((path) => {
    if (!existsSync(path)) return { editions: [], faults: [`${path} does not exist`], notes: [] }
    return statSync(path).isDirectory() ? verifyFolder(path, head) : verifyFile(path)
  })
  return { editions: parts.flatMap(({ editions }) => editions), faults: parts.flatMap(({ faults }) => faults), notes: parts.flatMap(({ notes }) => notes) }
}

function main(args) {
  const at = args.indexOf('--head')
  const head = at < 0 ? null : (args[at + 1] ?? '').replaceAll(' ', '').toLowerCase()
  const paths = (at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1)).map((path) => relative('', resolve(path)) || '.')
  if (paths.length === 0 || (head !== null && !/^[0-9a-f]{8,64}$/.test(head))) {
    console.error('Usage: node verify.mjs FOLDER|FILE ... [--head HASH]\n  HASH: the first 8 to 64 hexadecimal characters of a hash that must be among them')
    return 2
  }
  const { editions, faults, notes } = verify(paths, head)
  for (const { manifest } of editions) console.log(`  · ${titleOf(manifest)}: ${manifest.title}, ${manifest.committee}, ${manifest.municipality}, published ${manifest.publishedAt} by ${manifest.publishedBy}`)
  for (const note of notes) console.log(`  · ${note}`)
  for (const fault of faults) console.error(`  ✗ ${fault}`)
  console.log(faults.length === 0 ? '  ✓ Nothing has been changed.' : `  ${faults.length} fault${faults.length === 1 ? '' : 's'} found.`)
  return faults.length === 0 ? 0 : 1
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
