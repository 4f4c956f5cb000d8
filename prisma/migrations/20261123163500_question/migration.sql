-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "answer" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Question_reportId_idx" ON "Question"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Question_id_municipalityId_key" ON "Question"("id", "municipalityId");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An answer has its time, and a question that is withdrawn has none.
ALTER TABLE "Question" ADD CONSTRAINT "Question_answer_is_whole" CHECK (num_nulls("answer", "answeredAt") IN (0, 2));
ALTER TABLE "Question" ADD CONSTRAINT "Question_withdrawn_has_no_answer" CHECK (num_nonnulls("withdrawnAt", "answeredAt") < 2);

COMMIT;
