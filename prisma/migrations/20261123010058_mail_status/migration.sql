-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('testInbox', 'waiting', 'sending', 'sent', 'failed', 'uncertain');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "orgUnitKeys" TEXT[],
ADD COLUMN     "status" "MailStatus" NOT NULL DEFAULT 'waiting',
ADD COLUMN     "statusAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "Mail_status_statusAt_idx" ON "Mail"("status", "statusAt");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

COMMIT;
