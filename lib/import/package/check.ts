import type { InputFault } from '@/lib/domain/command-answer'
import type { DataPackage } from '@/lib/schemas/package'
import { checkFollowUp } from './check-follow-up'
import { checkMoney } from './check-money'
import { checkRegisters } from './check-registers'
import { checkReports } from './check-reports'
import { FaultList } from './fault-list'

/** What refers to what in a package whose shape holds: every fault, in the order of the package's parts; none when it is sound. */
export function checkPackage(pkg: DataPackage): InputFault[] {
  const faults = new FaultList()
  const keys = checkRegisters(pkg, faults)
  checkMoney(pkg, keys, faults)
  checkFollowUp(pkg, keys, faults)
  checkReports(pkg, keys, faults)
  return faults.faults
}
