-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable. Unlogged: who is here now is worth no write-ahead log, and nothing is missed when it is lost in a crash.
CREATE UNLOGGED TABLE "Presence" (
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "sectionKey" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("reportId","userId")
);

-- CreateIndex
CREATE INDEX "Presence_at_idx" ON "Presence"("at");

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
