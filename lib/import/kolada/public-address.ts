import { lookup, type LookupAddress } from 'node:dns'
import { BlockList, isIPv6, type LookupFunction } from 'node:net'

/** Networks that no public server has (IANA special-purpose registries, RFC 6890): this machine, the network it stands in, and what is set aside. */
const SET_ASIDE: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const V4 = new BlockList()
const V6 = new BlockList()
for (const [network, prefix] of SET_ASIDE) {
  if (isIPv6(network)) V6.addSubnet(network, prefix, 'ipv6')
  else V4.addSubnet(network, prefix, 'ipv4')
}

/** Whether an IP address is one that anybody on the internet has: 93.184.216.34 is, 10.0.0.1 and ::1 are not. */
export function isPublicAddress(address: string): boolean {
  return isIPv6(address) ? !V6.check(address, 'ipv6') : !V4.check(address, 'ipv4')
}

/** A host's name has no address outside: nothing is sent there. */
class NotPublic extends Error {
  constructor(hostname: string) {
    super(`${hostname} has no address that is public.`)
  }
}

/**
 * Looks a name up for the very connection that is about to be made, so that no other answer can come in between. Of its addresses only the
 * public ones are told; without any there is no connection.
 */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) return done(error, '')
    const open = found.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (first === undefined) return done(new NotPublic(hostname), '')
    if (options.all === true) return done(null, open)
    done(null, first.address, first.family)
  })
}
