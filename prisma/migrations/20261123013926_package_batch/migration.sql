-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable
CREATE TABLE "PackageBatch" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeKey" TEXT NOT NULL,
    "committeeName" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'read',
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "fileBytes" BIGINT NOT NULL,
    "content" BYTEA NOT NULL,
    "comparison" BYTEA,
    "effects" BYTEA,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedById" UUID,
    "appliedAt" TIMESTAMP(3),
    "undoneById" UUID,
    "undoneAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PackageBatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PackageBatch_municipalityId_createdAt_idx" ON "PackageBatch"("municipalityId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PackageBatch_id_municipalityId_key" ON "PackageBatch"("id", "municipalityId");

-- AddForeignKey
ALTER TABLE "PackageBatch" ADD CONSTRAINT "PackageBatch_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
