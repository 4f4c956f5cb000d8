import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one thread. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Longest password that is hashed: enough for any manager, too short to keep the server busy. */
const MAX_LENGTH = 256

let unknownUserHash: Promise<string> | undefined

/** Hash to store, in PHC format with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), PARAMETERS)
}

/**
 * Whether the password is the stored one.
 * @param stored null for an unknown user, or one without a password: then a hash of nobody's password is verified, so that the
 * answer takes as long and does not tell whether the user exists
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  unknownUserHash ??= hashPassword('no one has this password')
  const isSamePassword = await verify(stored ?? (await unknownUserHash), password.normalize('NFC').slice(0, MAX_LENGTH))
  return stored !== null && password.length <= MAX_LENGTH && isSamePassword
}
