-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- AlterTable
ALTER TABLE "DataTableRow" ADD COLUMN     "derived" JSONB;

COMMIT;
