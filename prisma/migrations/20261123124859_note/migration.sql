-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMP(3),

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteReply" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "noteId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "NoteReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Note_reportId_idx" ON "Note"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Note_id_municipalityId_key" ON "Note"("id", "municipalityId");

-- CreateIndex
CREATE INDEX "NoteReply_noteId_idx" ON "NoteReply"("noteId");

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoteReply" ADD CONSTRAINT "NoteReply_noteId_municipalityId_fkey" FOREIGN KEY ("noteId", "municipalityId") REFERENCES "Note"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
