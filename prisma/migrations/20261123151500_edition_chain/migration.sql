-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "committeeId" UUID,
ADD COLUMN     "manifestSha256" TEXT,
ADD COLUMN     "sequence" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "Edition_committeeId_sequence_key" ON "Edition"("committeeId", "sequence");

-- CreateIndex
CREATE INDEX "EditionFile_sha256_idx" ON "EditionFile"("sha256");

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
