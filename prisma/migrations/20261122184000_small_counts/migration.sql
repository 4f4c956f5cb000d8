-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- AlterTable
ALTER TABLE "DataTableRow" ADD COLUMN     "partOf" TEXT;

-- AlterTable
ALTER TABLE "PlacementCategory" ADD COLUMN     "showsSmallCounts" BOOLEAN NOT NULL DEFAULT false;

COMMIT;
