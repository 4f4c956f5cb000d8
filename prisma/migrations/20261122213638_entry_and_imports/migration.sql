-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateEnum
CREATE TYPE "ImportSource" AS ENUM ('excel', 'csv', 'sie', 'kolada', 'package');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('read', 'applied', 'undone', 'discarded');

-- AlterTable
ALTER TABLE "Risk" ADD COLUMN     "orgUnitKey" TEXT;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "orgUnitKey" TEXT;

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "orgUnitKey" TEXT;

-- AlterTable
ALTER TABLE "AnnualCycleItem" ADD COLUMN     "orgUnitKey" TEXT;

-- AlterTable
ALTER TABLE "CorrectiveMeasure" ADD COLUMN     "orgUnitKey" TEXT;

-- AlterTable
ALTER TABLE "OrgUnit" ADD COLUMN     "mergedIntoKey" TEXT;

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "source" "ImportSource" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'read',
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "fileBytes" BIGINT NOT NULL,
    "raw" BYTEA NOT NULL,
    "mapping" JSONB,
    "effects" JSONB,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedById" UUID,
    "appliedAt" TIMESTAMP(3),
    "undoneById" UUID,
    "undoneAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "source" "ImportSource" NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoneMark" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "orgUnitKey" TEXT NOT NULL DEFAULT '',
    "markedById" UUID NOT NULL,
    "markedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DoneMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID,
    "recipientId" UUID NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "onDate" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),
    "error" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportBatch_committeeId_createdAt_idx" ON "ImportBatch"("committeeId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportBatch_id_municipalityId_key" ON "ImportBatch"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_committeeId_source_key_key" ON "ImportMapping"("committeeId", "source", "key");

-- CreateIndex
CREATE UNIQUE INDEX "DoneMark_reportId_orgUnitKey_key" ON "DoneMark"("reportId", "orgUnitKey");

-- CreateIndex
CREATE INDEX "Mail_municipalityId_createdAt_idx" ON "Mail"("municipalityId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_recipientId_reportId_kind_onDate_key" ON "Mail"("recipientId", "reportId", "kind", "onDate");

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoneMark" ADD CONSTRAINT "DoneMark_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
