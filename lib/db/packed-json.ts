import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Plain JSON as a column of bytes holds it. */
export async function packJson(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pack(JSON.stringify(value)))
}

/** The JSON of a column of bytes; its shape is what was packed. */
export async function unpackJson<Value>(bytes: Uint8Array): Promise<Value> {
  return JSON.parse((await unpack(bytes)).toString()) as Value
}
