-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- AlterEnum
ALTER TYPE "RegisterKind" ADD VALUE 'placementCategory';

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "lastYear" INTEGER;

-- AlterTable
ALTER TABLE "BusinessArea" ADD COLUMN     "lastYear" INTEGER;

-- AlterTable
ALTER TABLE "OrgUnit" ADD COLUMN     "lastYear" INTEGER;

-- AlterTable
ALTER TABLE "ServiceArea" ADD COLUMN     "lastYear" INTEGER;

-- AlterTable
ALTER TABLE "PlacementCategory" ADD COLUMN     "lastYear" INTEGER;

COMMIT;
