-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateEnum
CREATE TYPE "SectionState" AS ENUM ('writing', 'ready');

-- CreateTable
CREATE TABLE "SectionWork" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "ownerId" UUID,
    "dueOn" TEXT,
    "state" "SectionState",
    "readyById" UUID,
    "readyAt" TIMESTAMP(3),
    "readyWords" TEXT,
    "readyFigures" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SectionWork_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SectionWork_reportId_sectionKey_key" ON "SectionWork"("reportId", "sectionKey");

-- AddForeignKey
ALTER TABLE "SectionWork" ADD CONSTRAINT "SectionWork_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
