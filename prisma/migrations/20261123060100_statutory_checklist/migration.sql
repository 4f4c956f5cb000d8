-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "checklist" JSONB;

COMMIT;
