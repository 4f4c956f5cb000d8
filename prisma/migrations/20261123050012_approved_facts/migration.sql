-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable
CREATE TABLE "ApprovedFacts" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ApprovedFacts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ApprovedFacts_reportId_idx" ON "ApprovedFacts"("reportId");

-- AddForeignKey
ALTER TABLE "ApprovedFacts" ADD CONSTRAINT "ApprovedFacts_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "approved_facts_are_frozen" BEFORE UPDATE OR DELETE ON "ApprovedFacts" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "approved_facts_are_kept" BEFORE TRUNCATE ON "ApprovedFacts" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMIT;
