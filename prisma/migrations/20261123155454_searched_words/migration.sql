-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable
CREATE TABLE "EditionWord" (
    "editionId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "EditionWord_pkey" PRIMARY KEY ("editionId","word")
);

-- CreateIndex
CREATE INDEX "EditionWord_word_idx" ON "EditionWord" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "EditionWord" ADD CONSTRAINT "EditionWord_editionId_municipalityId_fkey" FOREIGN KEY ("editionId", "municipalityId") REFERENCES "SearchedEdition"("editionId", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "edition_word_is_frozen" BEFORE UPDATE OR DELETE ON "EditionWord" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "edition_word_is_kept" BEFORE TRUNCATE ON "EditionWord" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMIT;
