-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "correctedAt" TIMESTAMP(3),
ADD COLUMN     "correctedById" UUID,
ADD COLUMN     "correctedFactsId" UUID,
ADD COLUMN     "correctionReason" TEXT;

-- A correction has its reason, its time and the facts of the edition that it corrects.
ALTER TABLE "Report" ADD CONSTRAINT "Report_correction_is_whole" CHECK (num_nulls("correctionReason", "correctedAt", "correctedFactsId") IN (0, 3));

COMMIT;
