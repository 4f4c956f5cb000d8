-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "body" BYTEA NOT NULL,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Image_committeeId_sha256_key" ON "Image"("committeeId", "sha256");

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
