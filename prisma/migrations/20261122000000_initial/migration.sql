-- One transaction: a migration that fails leaves nothing behind.
BEGIN;

-- Equality on plain columns inside an exclusion constraint (amount_no_overlap below).
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('notStarted', 'ongoing', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "ForecastMethod" AS ENUM ('entered', 'remainingBudget', 'runRate', 'lastYearProfile', 'placements', 'smoothing', 'movedVintage');

-- CreateEnum
CREATE TYPE "MeasurementUnit" AS ENUM ('percent', 'number', 'yesNo', 'index', 'scale', 'money');

-- CreateEnum
CREATE TYPE "FavourableDirection" AS ENUM ('higher', 'lower');

-- CreateEnum
CREATE TYPE "TargetOperator" AS ENUM ('lt', 'lte', 'eq', 'gte', 'gt');

-- CreateEnum
CREATE TYPE "Accumulation" AS ENUM ('sum', 'latest', 'mean', 'yearOnly');

-- CreateEnum
CREATE TYPE "ReportingFrequency" AS ENUM ('monthly', 'interim', 'yearly');

-- CreateEnum
CREATE TYPE "PeriodTargetMethod" AS ENUM ('fullYear', 'proRata', 'given');

-- CreateEnum
CREATE TYPE "MissingReason" AS ENUM ('notMeasuredYet', 'tooFewAnswers', 'notApplicable', 'suppressed', 'none');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('typed', 'pasted', 'file', 'api', 'package');

-- CreateEnum
CREATE TYPE "RatingLevel" AS ENUM ('met', 'partlyMet', 'notMet', 'notAssessed');

-- CreateEnum
CREATE TYPE "Measure" AS ENUM ('actual', 'budget', 'forecast');

-- CreateEnum
CREATE TYPE "RegisterKind" AS ENUM ('committee', 'businessArea', 'serviceArea', 'orgUnit', 'indicator', 'budgetLine');

-- CreateEnum
CREATE TYPE "PlacementKind" AS ENUM ('price', 'share');

-- CreateEnum
CREATE TYPE "GoalLevel" AS ENUM ('goalArea', 'strategicGoal', 'committeeGoal', 'qualityGoal', 'baseCondition');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('monthly', 'interim', 'annual');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('draft', 'submitted', 'reviewed', 'approved', 'sent', 'adopted', 'published');

-- CreateEnum
CREATE TYPE "AssessmentSubject" AS ENUM ('indicator', 'goal', 'unitResult', 'monthlyStripCell', 'correctiveMeasure', 'risk', 'assignment', 'activity', 'annualCycleItem');

-- CreateEnum
CREATE TYPE "TrendDirection" AS ENUM ('up', 'down', 'unchanged');

-- CreateEnum
CREATE TYPE "TrendGoodness" AS ENUM ('better', 'worse', 'unchanged');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('incomeStatement', 'netCost', 'netResult');

-- CreateEnum
CREATE TYPE "BudgetLineKind" AS ENUM ('item', 'heading', 'ofWhich', 'total');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('controller', 'unitHead', 'departmentHead', 'committeeSecretary', 'member', 'administrator');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID,
    "reportId" UUID,
    "actorId" UUID,
    "command" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "requestSha256" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "view" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "previousSha256" TEXT,
    "reason" TEXT,
    "address" TEXT NOT NULL,
    "approvedById" UUID,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionFile" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "body" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "EditionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Risk" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "likelihood" INTEGER,
    "impact" INTEGER,
    "order" INTEGER NOT NULL,
    "openedIn" TEXT,
    "closedIn" TEXT,
    "closedHow" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RiskAction" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "riskId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" "ActionStatus" NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RiskAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "aim" TEXT,
    "group" TEXT,
    "targetAreas" TEXT[],
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnualCycleItem" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "month" INTEGER NOT NULL,
    "activity" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AnnualCycleItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectiveMeasure" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "parentId" UUID,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "effectOre" BIGINT,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CorrectiveMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CorrectiveMeasureIndicator" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "correctiveMeasureId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "CorrectiveMeasureIndicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataTable" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "source" TEXT,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DataTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataTableRow" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "dataTableId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "DataTableRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForecastVintage" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ForecastVintage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forecast" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "forecastVintageId" UUID NOT NULL,
    "budgetLineId" UUID NOT NULL,
    "fullYearOre" BIGINT NOT NULL,
    "method" "ForecastMethod" NOT NULL DEFAULT 'entered',
    "comment" TEXT,
    "sourceKind" "SourceKind" NOT NULL DEFAULT 'typed',
    "sourceRef" TEXT,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Forecast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForecastMonth" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "forecastId" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "amountOre" BIGINT NOT NULL,

    CONSTRAINT "ForecastMonth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForecastEffect" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "forecastId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "amountOre" BIGINT NOT NULL,

    CONSTRAINT "ForecastEffect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "orgUnitId" UUID,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "measurementUnit" "MeasurementUnit" NOT NULL,
    "scale" JSONB,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "favourableDirection" "FavourableDirection" NOT NULL,
    "accumulation" "Accumulation" NOT NULL DEFAULT 'latest',
    "frequency" "ReportingFrequency" NOT NULL DEFAULT 'interim',
    "nationalCode" TEXT,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "ratingRule" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorTarget" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "fromMonth" INTEGER NOT NULL DEFAULT 1,
    "operator" "TargetOperator" NOT NULL,
    "fullYear" DECIMAL(18,6),
    "periodMethod" "PeriodTargetMethod" NOT NULL DEFAULT 'fullYear',
    "periodTargets" JSONB,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndicatorTarget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorValue" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "fromMonth" INTEGER NOT NULL,
    "toMonth" INTEGER NOT NULL,
    "breakdown" TEXT NOT NULL DEFAULT '',
    "value" DECIMAL(18,6),
    "missing" "MissingReason",
    "answers" INTEGER,
    "population" INTEGER,
    "remark" TEXT,
    "carriedOverFrom" TEXT,
    "sourceKind" "SourceKind" NOT NULL DEFAULT 'typed',
    "sourceRef" TEXT,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "IndicatorValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "smallCountThreshold" INTEGER NOT NULL DEFAULT 5,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Committee" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BusinessArea" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BusinessArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceArea" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "businessAreaId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ServiceArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "parentId" UUID,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OrgUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterLabel" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "kind" "RegisterKind" NOT NULL,
    "entryId" UUID NOT NULL,
    "fromYear" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RegisterLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegisterAlias" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "kind" "RegisterKind" NOT NULL,
    "entryId" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RegisterAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlacementCategory" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "serviceAreaId" UUID,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "PlacementKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlacementCategory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlacementVolume" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "placementCategoryId" UUID NOT NULL,
    "forecastVintageId" UUID,
    "measure" "Measure" NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "pricePerDayOre" BIGINT,
    "placements" DECIMAL(12,4),
    "purchasedShare" DECIMAL(9,4),
    "contractedShare" DECIMAL(9,4),
    "careDays" DECIMAL(12,4),
    "sourceKind" "SourceKind" NOT NULL DEFAULT 'typed',
    "sourceRef" TEXT,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PlacementVolume_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "ratingRule" JSONB NOT NULL,
    "rollUpRule" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "parentId" UUID,
    "key" TEXT NOT NULL,
    "level" "GoalLevel" NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalIndicator" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "GoalIndicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Form" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "formId" UUID NOT NULL,
    "budgetVersionId" UUID NOT NULL,
    "forecastVintageId" UUID NOT NULL,
    "previousReportId" UUID,
    "key" TEXT NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "fromMonth" INTEGER NOT NULL,
    "toMonth" INTEGER NOT NULL,
    "highlightsFrom" INTEGER NOT NULL,
    "dueOn" TEXT,
    "status" "ReportStatus" NOT NULL DEFAULT 'draft',
    "statusAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "statusById" UUID,
    "submittedById" UUID,
    "approvedById" UUID,
    "returnReason" TEXT,
    "registryNumber" TEXT,
    "meetingOn" TEXT,
    "minutesItem" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "carriedOver" BOOLEAN NOT NULL DEFAULT false,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "subject" "AssessmentSubject" NOT NULL,
    "subjectKey" TEXT NOT NULL,
    "orgUnitKey" TEXT NOT NULL DEFAULT '',
    "month" INTEGER NOT NULL DEFAULT 0,
    "level" "RatingLevel",
    "reason" TEXT,
    "yearEndLevel" "RatingLevel",
    "yearEndReason" TEXT,
    "trendDirection" "TrendDirection",
    "trendGoodness" "TrendGoodness",
    "trendBase" TEXT,
    "commentary" TEXT,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingAcceptance" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "findingId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FindingAcceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeriodLock" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "lockedById" UUID,
    "lockedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PeriodLock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetLine" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "parentId" UUID,
    "businessAreaId" UUID,
    "serviceAreaId" UUID,
    "key" TEXT NOT NULL,
    "kind" "BudgetLineKind" NOT NULL,
    "label" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "counted" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BudgetLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetVersion" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "decision" TEXT,
    "decidedOn" TEXT,
    "order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BudgetVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetChange" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "committeeId" UUID NOT NULL,
    "budgetVersionId" UUID NOT NULL,
    "budgetLineId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "amountOre" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "BudgetChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amount" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "budgetLineId" UUID NOT NULL,
    "budgetVersionId" UUID,
    "measure" "Measure" NOT NULL,
    "year" INTEGER NOT NULL,
    "fromMonth" INTEGER NOT NULL,
    "toMonth" INTEGER NOT NULL,
    "amountOre" BIGINT NOT NULL,
    "sourceKind" "SourceKind" NOT NULL DEFAULT 'typed',
    "sourceRef" TEXT,
    "authorId" UUID,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Amount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "issuer" TEXT,
    "subject" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "committeeId" UUID,
    "orgUnitId" UUID,
    "role" "Role" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEvent_municipalityId_at_idx" ON "AuditEvent"("municipalityId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_reportId_idx" ON "AuditEvent"("reportId");

-- CreateIndex
CREATE INDEX "AuditEvent_subject_subjectKey_idx" ON "AuditEvent"("subject", "subjectKey");

-- CreateIndex
CREATE UNIQUE INDEX "IdempotencyKey_userId_key_key" ON "IdempotencyKey"("userId", "key");

-- CreateIndex
CREATE INDEX "Edition_address_idx" ON "Edition"("address");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_id_municipalityId_key" ON "Edition"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_reportId_number_key" ON "Edition"("reportId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "EditionFile_editionId_name_key" ON "EditionFile"("editionId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Risk_id_municipalityId_key" ON "Risk"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Risk_committeeId_year_key_key" ON "Risk"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "RiskAction_riskId_key_key" ON "RiskAction"("riskId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_committeeId_year_key_key" ON "Assignment"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_committeeId_year_key_key" ON "Activity"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "AnnualCycleItem_committeeId_year_key_key" ON "AnnualCycleItem"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectiveMeasure_id_municipalityId_key" ON "CorrectiveMeasure"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectiveMeasure_committeeId_year_key_key" ON "CorrectiveMeasure"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "CorrectiveMeasureIndicator_correctiveMeasureId_indicatorId_key" ON "CorrectiveMeasureIndicator"("correctiveMeasureId", "indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "DataTable_id_municipalityId_key" ON "DataTable"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "DataTable_committeeId_year_key_key" ON "DataTable"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "DataTableRow_dataTableId_key_key" ON "DataTableRow"("dataTableId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ForecastVintage_id_municipalityId_key" ON "ForecastVintage"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "ForecastVintage_committeeId_year_key_key" ON "ForecastVintage"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Forecast_id_municipalityId_key" ON "Forecast"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Forecast_forecastVintageId_budgetLineId_key" ON "Forecast"("forecastVintageId", "budgetLineId");

-- CreateIndex
CREATE UNIQUE INDEX "ForecastMonth_forecastId_month_key" ON "ForecastMonth"("forecastId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "ForecastEffect_forecastId_key_key" ON "ForecastEffect"("forecastId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_id_municipalityId_key" ON "Indicator"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_committeeId_key_key" ON "Indicator"("committeeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorTarget_indicatorId_year_fromMonth_key" ON "IndicatorTarget"("indicatorId", "year", "fromMonth");

-- CreateIndex
CREATE INDEX "IndicatorValue_municipalityId_idx" ON "IndicatorValue"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorValue_indicatorId_year_fromMonth_toMonth_breakdown_key" ON "IndicatorValue"("indicatorId", "year", "fromMonth", "toMonth", "breakdown");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_key_key" ON "Municipality"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Committee_id_municipalityId_key" ON "Committee"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Committee_municipalityId_key_key" ON "Committee"("municipalityId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessArea_id_municipalityId_key" ON "BusinessArea"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "BusinessArea_committeeId_key_key" ON "BusinessArea"("committeeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceArea_id_municipalityId_key" ON "ServiceArea"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceArea_businessAreaId_key_key" ON "ServiceArea"("businessAreaId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnit_id_municipalityId_key" ON "OrgUnit"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "OrgUnit_committeeId_key_key" ON "OrgUnit"("committeeId", "key");

-- CreateIndex
CREATE INDEX "RegisterLabel_municipalityId_idx" ON "RegisterLabel"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterLabel_kind_entryId_fromYear_key" ON "RegisterLabel"("kind", "entryId", "fromYear");

-- CreateIndex
CREATE INDEX "RegisterAlias_municipalityId_idx" ON "RegisterAlias"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "RegisterAlias_kind_entryId_alias_key" ON "RegisterAlias"("kind", "entryId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementCategory_id_municipalityId_key" ON "PlacementCategory"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementCategory_committeeId_key_key" ON "PlacementCategory"("committeeId", "key");

-- CreateIndex
CREATE INDEX "PlacementVolume_municipalityId_idx" ON "PlacementVolume"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "PlacementVolume_placementCategoryId_year_month_measure_fore_key" ON "PlacementVolume"("placementCategoryId", "year", "month", "measure", "forecastVintageId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_id_municipalityId_key" ON "Plan"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_committeeId_year_key" ON "Plan"("committeeId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_id_municipalityId_key" ON "Goal"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_planId_key_key" ON "Goal"("planId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "GoalIndicator_goalId_indicatorId_key" ON "GoalIndicator"("goalId", "indicatorId");

-- CreateIndex
CREATE UNIQUE INDEX "Form_id_municipalityId_key" ON "Form"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Form_municipalityId_key_formVersion_key" ON "Form"("municipalityId", "key", "formVersion");

-- CreateIndex
CREATE UNIQUE INDEX "Report_id_municipalityId_key" ON "Report"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_committeeId_key_key" ON "Report"("committeeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Section_reportId_key_key" ON "Section"("reportId", "key");

-- CreateIndex
CREATE INDEX "Assessment_municipalityId_idx" ON "Assessment"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_reportId_subject_subjectKey_orgUnitKey_month_key" ON "Assessment"("reportId", "subject", "subjectKey", "orgUnitKey", "month");

-- CreateIndex
CREATE UNIQUE INDEX "FindingAcceptance_reportId_findingId_key" ON "FindingAcceptance"("reportId", "findingId");

-- CreateIndex
CREATE UNIQUE INDEX "PeriodLock_committeeId_year_month_key" ON "PeriodLock"("committeeId", "year", "month");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_id_municipalityId_key" ON "Statement"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Statement_committeeId_year_key_key" ON "Statement"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetLine_id_municipalityId_key" ON "BudgetLine"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetLine_statementId_key_key" ON "BudgetLine"("statementId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetVersion_id_municipalityId_key" ON "BudgetVersion"("id", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetVersion_committeeId_year_key_key" ON "BudgetVersion"("committeeId", "year", "key");

-- CreateIndex
CREATE UNIQUE INDEX "BudgetChange_budgetVersionId_key_key" ON "BudgetChange"("budgetVersionId", "key");

-- CreateIndex
CREATE INDEX "Amount_budgetLineId_year_measure_idx" ON "Amount"("budgetLineId", "year", "measure");

-- CreateIndex
CREATE INDEX "Amount_municipalityId_idx" ON "Amount"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_issuer_subject_key" ON "User"("issuer", "subject");

-- CreateIndex
CREATE INDEX "Membership_municipalityId_idx" ON "Membership"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_userId_committeeId_orgUnitId_role_key" ON "Membership"("userId", "committeeId", "orgUnitId", "role");

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_editionId_municipalityId_fkey" FOREIGN KEY ("editionId", "municipalityId") REFERENCES "Edition"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Risk" ADD CONSTRAINT "Risk_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RiskAction" ADD CONSTRAINT "RiskAction_riskId_municipalityId_fkey" FOREIGN KEY ("riskId", "municipalityId") REFERENCES "Risk"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnualCycleItem" ADD CONSTRAINT "AnnualCycleItem_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectiveMeasure" ADD CONSTRAINT "CorrectiveMeasure_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectiveMeasure" ADD CONSTRAINT "CorrectiveMeasure_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "CorrectiveMeasure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectiveMeasureIndicator" ADD CONSTRAINT "CorrectiveMeasureIndicator_correctiveMeasureId_municipalit_fkey" FOREIGN KEY ("correctiveMeasureId", "municipalityId") REFERENCES "CorrectiveMeasure"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectiveMeasureIndicator" ADD CONSTRAINT "CorrectiveMeasureIndicator_indicatorId_municipalityId_fkey" FOREIGN KEY ("indicatorId", "municipalityId") REFERENCES "Indicator"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataTable" ADD CONSTRAINT "DataTable_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataTableRow" ADD CONSTRAINT "DataTableRow_dataTableId_municipalityId_fkey" FOREIGN KEY ("dataTableId", "municipalityId") REFERENCES "DataTable"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastVintage" ADD CONSTRAINT "ForecastVintage_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forecast" ADD CONSTRAINT "Forecast_forecastVintageId_municipalityId_fkey" FOREIGN KEY ("forecastVintageId", "municipalityId") REFERENCES "ForecastVintage"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forecast" ADD CONSTRAINT "Forecast_budgetLineId_municipalityId_fkey" FOREIGN KEY ("budgetLineId", "municipalityId") REFERENCES "BudgetLine"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastMonth" ADD CONSTRAINT "ForecastMonth_forecastId_municipalityId_fkey" FOREIGN KEY ("forecastId", "municipalityId") REFERENCES "Forecast"("id", "municipalityId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForecastEffect" ADD CONSTRAINT "ForecastEffect_forecastId_municipalityId_fkey" FOREIGN KEY ("forecastId", "municipalityId") REFERENCES "Forecast"("id", "municipalityId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_orgUnitId_municipalityId_fkey" FOREIGN KEY ("orgUnitId", "municipalityId") REFERENCES "OrgUnit"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorTarget" ADD CONSTRAINT "IndicatorTarget_indicatorId_municipalityId_fkey" FOREIGN KEY ("indicatorId", "municipalityId") REFERENCES "Indicator"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorValue" ADD CONSTRAINT "IndicatorValue_indicatorId_municipalityId_fkey" FOREIGN KEY ("indicatorId", "municipalityId") REFERENCES "Indicator"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Committee" ADD CONSTRAINT "Committee_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BusinessArea" ADD CONSTRAINT "BusinessArea_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceArea" ADD CONSTRAINT "ServiceArea_businessAreaId_municipalityId_fkey" FOREIGN KEY ("businessAreaId", "municipalityId") REFERENCES "BusinessArea"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "OrgUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementCategory" ADD CONSTRAINT "PlacementCategory_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementCategory" ADD CONSTRAINT "PlacementCategory_serviceAreaId_municipalityId_fkey" FOREIGN KEY ("serviceAreaId", "municipalityId") REFERENCES "ServiceArea"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementVolume" ADD CONSTRAINT "PlacementVolume_placementCategoryId_municipalityId_fkey" FOREIGN KEY ("placementCategoryId", "municipalityId") REFERENCES "PlacementCategory"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlacementVolume" ADD CONSTRAINT "PlacementVolume_forecastVintageId_municipalityId_fkey" FOREIGN KEY ("forecastVintageId", "municipalityId") REFERENCES "ForecastVintage"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_planId_municipalityId_fkey" FOREIGN KEY ("planId", "municipalityId") REFERENCES "Plan"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Goal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalIndicator" ADD CONSTRAINT "GoalIndicator_goalId_municipalityId_fkey" FOREIGN KEY ("goalId", "municipalityId") REFERENCES "Goal"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalIndicator" ADD CONSTRAINT "GoalIndicator_indicatorId_municipalityId_fkey" FOREIGN KEY ("indicatorId", "municipalityId") REFERENCES "Indicator"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Form" ADD CONSTRAINT "Form_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_formId_municipalityId_fkey" FOREIGN KEY ("formId", "municipalityId") REFERENCES "Form"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_budgetVersionId_municipalityId_fkey" FOREIGN KEY ("budgetVersionId", "municipalityId") REFERENCES "BudgetVersion"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_forecastVintageId_municipalityId_fkey" FOREIGN KEY ("forecastVintageId", "municipalityId") REFERENCES "ForecastVintage"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_previousReportId_fkey" FOREIGN KEY ("previousReportId") REFERENCES "Report"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingAcceptance" ADD CONSTRAINT "FindingAcceptance_reportId_municipalityId_fkey" FOREIGN KEY ("reportId", "municipalityId") REFERENCES "Report"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodLock" ADD CONSTRAINT "PeriodLock_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_statementId_municipalityId_fkey" FOREIGN KEY ("statementId", "municipalityId") REFERENCES "Statement"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "BudgetLine"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_businessAreaId_municipalityId_fkey" FOREIGN KEY ("businessAreaId", "municipalityId") REFERENCES "BusinessArea"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_serviceAreaId_municipalityId_fkey" FOREIGN KEY ("serviceAreaId", "municipalityId") REFERENCES "ServiceArea"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetVersion" ADD CONSTRAINT "BudgetVersion_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetChange" ADD CONSTRAINT "BudgetChange_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetChange" ADD CONSTRAINT "BudgetChange_budgetVersionId_municipalityId_fkey" FOREIGN KEY ("budgetVersionId", "municipalityId") REFERENCES "BudgetVersion"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetChange" ADD CONSTRAINT "BudgetChange_budgetLineId_municipalityId_fkey" FOREIGN KEY ("budgetLineId", "municipalityId") REFERENCES "BudgetLine"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_budgetLineId_municipalityId_fkey" FOREIGN KEY ("budgetLineId", "municipalityId") REFERENCES "BudgetLine"("id", "municipalityId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_budgetVersionId_municipalityId_fkey" FOREIGN KEY ("budgetVersionId", "municipalityId") REFERENCES "BudgetVersion"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_committeeId_municipalityId_fkey" FOREIGN KEY ("committeeId", "municipalityId") REFERENCES "Committee"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_orgUnitId_municipalityId_fkey" FOREIGN KEY ("orgUnitId", "municipalityId") REFERENCES "OrgUnit"("id", "municipalityId") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- Intervals of one line, measure and budget version never overlap; a year-to-date sum then exists exactly when they tile.
ALTER TABLE "Amount" ADD CONSTRAINT "amount_no_overlap" EXCLUDE USING gist (
  "budgetLineId" WITH =,
  (COALESCE("budgetVersionId", '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
  "measure" WITH =,
  (int4range("year" * 12 + "fromMonth", "year" * 12 + "toMonth", '[]')) WITH &&
);
ALTER TABLE "Amount" ADD CONSTRAINT "amount_months" CHECK ("fromMonth" BETWEEN 1 AND 12 AND "toMonth" BETWEEN "fromMonth" AND 12);
ALTER TABLE "Amount" ADD CONSTRAINT "amount_budget_has_version" CHECK (("measure" = 'budget') = ("budgetVersionId" IS NOT NULL));
ALTER TABLE "Amount" ADD CONSTRAINT "amount_is_no_forecast" CHECK ("measure" <> 'forecast');

ALTER TABLE "IndicatorValue" ADD CONSTRAINT "indicator_value_or_reason" CHECK (("value" IS NULL) <> ("missing" IS NULL));
ALTER TABLE "IndicatorValue" ADD CONSTRAINT "indicator_value_months" CHECK ("fromMonth" BETWEEN 1 AND 12 AND "toMonth" BETWEEN "fromMonth" AND 12);
ALTER TABLE "PlacementVolume" ADD CONSTRAINT "placement_volume_month" CHECK ("month" BETWEEN 1 AND 12);
ALTER TABLE "PlacementVolume" ADD CONSTRAINT "placement_forecast_has_vintage" CHECK (("measure" = 'forecast') = ("forecastVintageId" IS NOT NULL));
ALTER TABLE "Risk" ADD CONSTRAINT "risk_factors" CHECK ("likelihood" BETWEEN 1 AND 5 AND "impact" BETWEEN 1 AND 5);
ALTER TABLE "Report" ADD CONSTRAINT "report_months" CHECK ("fromMonth" BETWEEN 1 AND 12 AND "toMonth" BETWEEN "fromMonth" AND 12);

-- A missing vintage, committee or unit counts as equal to another missing one.
DROP INDEX "PlacementVolume_placementCategoryId_year_month_measure_fore_key";
CREATE UNIQUE INDEX "PlacementVolume_placementCategoryId_year_month_measure_fore_key" ON "PlacementVolume"
  ("placementCategoryId", "year", "month", "measure", "forecastVintageId") NULLS NOT DISTINCT;
DROP INDEX "Membership_userId_committeeId_orgUnitId_role_key";
CREATE UNIQUE INDEX "Membership_userId_committeeId_orgUnitId_role_key" ON "Membership"
  ("userId", "committeeId", "orgUnitId", "role") NULLS NOT DISTINCT;

-- What is published stays as it was: refused even for the tables' owner.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "edition_is_frozen" BEFORE UPDATE OR DELETE ON "Edition" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "edition_file_is_frozen" BEFORE UPDATE OR DELETE ON "EditionFile" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_is_frozen" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "edition_is_kept" BEFORE TRUNCATE ON "Edition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "edition_file_is_kept" BEFORE TRUNCATE ON "EditionFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_is_kept" BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

COMMIT;
