import { acceptFinding } from './accept-finding'
import { acceptFindings } from './accept-findings'
import { addImage } from './add-image'
import { addNote } from './add-note'
import { abandonReport } from './abandon-report'
import { adoptReport } from './adopt-report'
import { answerNote } from './answer-note'
import { answerQuestion } from './answer-question'
import { applyImport } from './apply-import'
import { approveReport } from './approve-report'
import { askQuestion } from './ask-question'
import { assignSection } from './assign-section'
import { changeQuestion } from './change-question'
import { closeRisk } from './close-risk'
import type { Command } from './command'
import { correctReport } from './correct-report'
import { deleteNote } from './delete-note'
import { discardImport } from './discard-import'
import { fetchKolada } from './fetch-kolada'
import { applyPackage } from './apply-package'
import { discardPackage } from './discard-package'
import { readPackage } from './read-package'
import { undoPackage } from './undo-package'
import { lockPeriod } from './lock-period'
import { mapImport } from './map-import'
import { markDone } from './mark-done'
import { publishReport } from './publish-report'
import { readImport } from './read-import'
import { reopenNote } from './reopen-note'
import { repairFindings } from './repair-findings'
import { resolveNote } from './resolve-note'
import { returnReport } from './return-report'
import { reviewReport } from './review-report'
import { saveActivity } from './save-activity'
import { saveAmounts } from './save-amounts'
import { saveBudgetAmounts } from './save-budget-amounts'
import { saveDataTableRows } from './save-data-table-rows'
import { saveAnnualCycleItem } from './save-annual-cycle-item'
import { saveAssignment } from './save-assignment'
import { saveCorrectiveMeasure } from './save-corrective-measure'
import { saveForecasts } from './save-forecasts'
import { saveImportMapping } from './save-import-mapping'
import { saveIndicatorValues } from './save-indicator-values'
import { saveMonthAmounts } from './save-month-amounts'
import { savePlacementVolumes } from './save-placement-volumes'
import { saveRisk } from './save-risk'
import { saveRiskAction } from './save-risk-action'
import { saveSection } from './save-section'
import { saveUser } from './save-user'
import { sendReminders } from './send-reminders'
import { sendReport } from './send-report'
import { setAssessment } from './set-assessment'
import { setSectionState } from './set-section-state'
import { tickRequirement } from './tick-requirement'
import { startReport } from './start-report'
import { startYear } from './start-year'
import { submitReport } from './submit-report'
import { undoImport } from './undo-import'
import { unlockPeriod } from './unlock-period'
import { unmarkDone } from './unmark-done'
import { withdrawAcceptance } from './withdraw-acceptance'
import { saveRegisterEntry } from './save-register-entry'
import { deleteRegisterEntry } from './delete-register-entry'
import { deleteRiskAction } from './delete-risk-action'
import { mergeUnits } from './merge-units'
import { saveBudgetLine } from './save-budget-line'
import { deleteBudgetLine } from './delete-budget-line'
import { savePlan } from './save-plan'
import { saveGoal } from './save-goal'
import { deleteGoal } from './delete-goal'
import { saveIndicator } from './save-indicator'
import { deleteIndicator } from './delete-indicator'
import { deleteItem } from './delete-item'
import { renameImportMapping } from './rename-import-mapping'
import { deleteImportMapping } from './delete-import-mapping'
import { copyForm } from './copy-form'
import { startFormVersion } from './start-form-version'
import { saveForm } from './save-form'
import { releaseForm } from './release-form'
import { deleteFormDraft } from './delete-form-draft'
import { withdrawQuestion } from './withdraw-question'

/** Everything that can be changed. A command without rows in tests/auth/permissions.test.ts fails there. */
export const commands: readonly Command[] = [
  saveAmounts,
  saveMonthAmounts,
  saveBudgetAmounts,
  saveDataTableRows,
  saveForecasts,
  savePlacementVolumes,
  saveIndicatorValues,
  setAssessment,
  saveSection,
  addImage,
  saveRisk,
  saveRiskAction,
  closeRisk,
  deleteItem,
  deleteRiskAction,
  saveAssignment,
  saveActivity,
  saveAnnualCycleItem,
  saveCorrectiveMeasure,
  markDone,
  unmarkDone,
  assignSection,
  setSectionState,
  addNote,
  answerNote,
  resolveNote,
  reopenNote,
  deleteNote,
  askQuestion,
  changeQuestion,
  withdrawQuestion,
  answerQuestion,
  sendReminders,
  acceptFinding,
  acceptFindings,
  withdrawAcceptance,
  repairFindings,
  tickRequirement,
  submitReport,
  reviewReport,
  approveReport,
  returnReport,
  sendReport,
  adoptReport,
  publishReport,
  correctReport,
  abandonReport,
  lockPeriod,
  unlockPeriod,
  startReport,
  startYear,
  saveUser,
  saveRegisterEntry,
  deleteRegisterEntry,
  mergeUnits,
  saveBudgetLine,
  deleteBudgetLine,
  savePlan,
  saveGoal,
  deleteGoal,
  saveIndicator,
  deleteIndicator,
  copyForm,
  startFormVersion,
  saveForm,
  releaseForm,
  deleteFormDraft,
  readImport,
  fetchKolada,
  mapImport,
  applyImport,
  undoImport,
  discardImport,
  saveImportMapping,
  renameImportMapping,
  deleteImportMapping,
  readPackage,
  applyPackage,
  undoPackage,
  discardPackage,
]

/** The command with this name, or null. */
export function findCommand(name: string): Command | null {
  return commands.find((command) => command.name === name) ?? null
}
