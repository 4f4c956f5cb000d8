-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- Words like other words, and words inside words; from the same package of PostgreSQL as btree_gist.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "SearchedEdition" (
    "editionId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "municipality" TEXT NOT NULL,
    "committee" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "toMonth" INTEGER NOT NULL,

    CONSTRAINT "SearchedEdition_pkey" PRIMARY KEY ("editionId")
);

-- CreateTable
CREATE TABLE "EditionPassage" (
    "editionId" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "EditionPassage_pkey" PRIMARY KEY ("editionId","place")
);

-- CreateIndex
CREATE INDEX "SearchedEdition_address_number_idx" ON "SearchedEdition"("address", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SearchedEdition_editionId_municipalityId_key" ON "SearchedEdition"("editionId", "municipalityId");

-- CreateIndex
CREATE INDEX "EditionPassage_vector_idx" ON "EditionPassage" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "EditionPassage_words_idx" ON "EditionPassage" USING GIN ("words" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "SearchedEdition" ADD CONSTRAINT "SearchedEdition_editionId_municipalityId_fkey" FOREIGN KEY ("editionId", "municipalityId") REFERENCES "Edition"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionPassage" ADD CONSTRAINT "EditionPassage_editionId_municipalityId_fkey" FOREIGN KEY ("editionId", "municipalityId") REFERENCES "SearchedEdition"("editionId", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "searched_edition_is_frozen" BEFORE UPDATE OR DELETE ON "SearchedEdition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "searched_edition_is_kept" BEFORE TRUNCATE ON "SearchedEdition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "edition_passage_is_frozen" BEFORE UPDATE OR DELETE ON "EditionPassage" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "edition_passage_is_kept" BEFORE TRUNCATE ON "EditionPassage" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMIT;
