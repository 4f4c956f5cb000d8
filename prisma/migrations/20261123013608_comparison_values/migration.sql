-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- CreateTable
CREATE TABLE "ComparisonValue" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "nationalCode" TEXT NOT NULL,
    "comparedCode" TEXT NOT NULL,
    "comparedName" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" DECIMAL(18,6),
    "missing" "MissingReason",
    "sourceKind" "SourceKind" NOT NULL DEFAULT 'api',
    "sourceRef" TEXT,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ComparisonValue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ComparisonValue_municipalityId_idx" ON "ComparisonValue"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "ComparisonValue_indicatorId_nationalCode_comparedCode_year_key" ON "ComparisonValue"("indicatorId", "nationalCode", "comparedCode", "year");

-- AddForeignKey
ALTER TABLE "ComparisonValue" ADD CONSTRAINT "ComparisonValue_indicatorId_municipalityId_fkey" FOREIGN KEY ("indicatorId", "municipalityId") REFERENCES "Indicator"("id", "municipalityId") ON DELETE CASCADE ON UPDATE CASCADE;

-- Invariants
ALTER TABLE "ComparisonValue" ADD CONSTRAINT "comparison_value_or_reason" CHECK (("value" IS NULL) <> ("missing" IS NULL));
ALTER TABLE "ComparisonValue" ADD CONSTRAINT "comparison_value_code" CHECK ("comparedCode" ~ '^[0-9]{4}$');

COMMIT;
