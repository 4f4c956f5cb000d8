import { acceptFinding } from './accept-finding'
import { adoptReport } from './adopt-report'
import { approveReport } from './approve-report'
import type { Command } from './command'
import { importPackageCommand } from './import-package'
import { lockPeriod } from './lock-period'
import { publishReport } from './publish-report'
import { returnReport } from './return-report'
import { reviewReport } from './review-report'
import { saveAmounts } from './save-amounts'
import { saveForecasts } from './save-forecasts'
import { saveIndicatorValues } from './save-indicator-values'
import { savePlacementVolumes } from './save-placement-volumes'
import { saveSection } from './save-section'
import { sendReport } from './send-report'
import { setAssessment } from './set-assessment'
import { startReport } from './start-report'
import { startYear } from './start-year'
import { submitReport } from './submit-report'
import { unlockPeriod } from './unlock-period'
import { withdrawAcceptance } from './withdraw-acceptance'

/** Everything that can be changed. A command without rows in tests/auth/permissions.test.ts fails there. */
export const commands: readonly Command[] = [
  saveAmounts,
  saveForecasts,
  savePlacementVolumes,
  saveIndicatorValues,
  setAssessment,
  saveSection,
  acceptFinding,
  withdrawAcceptance,
  submitReport,
  reviewReport,
  approveReport,
  returnReport,
  sendReport,
  adoptReport,
  publishReport,
  lockPeriod,
  unlockPeriod,
  startReport,
  startYear,
  importPackageCommand,
]

/** The command with this name, or null. */
export function findCommand(name: string): Command | null {
  return commands.find((command) => command.name === name) ?? null
}
