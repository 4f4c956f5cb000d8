-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- AlterTable
ALTER TABLE "DataTableRow" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Rows that have been typed already: who and when stand in the log, where its last change is the one that the row holds.
UPDATE "DataTableRow" r SET "authorId" = e."actorId", "recordedAt" = e.at
FROM (
  SELECT DISTINCT ON ("municipalityId", "committeeId", "subjectKey") "municipalityId", "committeeId", "subjectKey", "actorId", at, (after->>'version')::int AS version
  FROM "AuditEvent" WHERE subject = 'dataTableRow' ORDER BY "municipalityId", "committeeId", "subjectKey", id DESC
) e, "DataTable" t
WHERE t.id = r."dataTableId" AND t."municipalityId" = e."municipalityId" AND t."committeeId" = e."committeeId"
  AND e."subjectKey" = t.year || ':' || t.key || ':' || r.key AND e.version = r.version;

COMMIT;
