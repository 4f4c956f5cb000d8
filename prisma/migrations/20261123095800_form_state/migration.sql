-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateEnum
CREATE TYPE "FormState" AS ENUM ('draft', 'released');

-- AlterTable. Forms that are there have come with reports: they are released.
ALTER TABLE "Form" ADD COLUMN     "state" "FormState" NOT NULL DEFAULT 'released';

COMMIT;
