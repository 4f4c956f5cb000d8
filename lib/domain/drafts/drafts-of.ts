import type { CommentLimits } from '../comment-duty'
import { lineSubjects, type LineSubject } from '../figures/statement-register'
import { linkableFigures } from '../figures/linkable-register'
import { indicatorsBelow, type GoalRoot } from '../figures/follow-up-register'
import type { ReportForm } from '../form'
import type { ReportFacts } from '../report-facts'
import type { ReportView } from '../report-view'
import { lastTotal } from '../statement'
import { reconciles } from '../variance'
import { commentAsks } from './comment-ask'
import { byKey, type DraftContext } from './draft-figure'
import { assignmentDrafts, riskDrafts } from './follow-up-draft'
import { goalDrafts } from './goal-draft'
import { placementDrafts } from './placement-draft'
import type { SectionDrafts, SentenceDraft } from './sentence-draft'
import { statementDrafts } from './statement-draft'
import { topicsOf, type DraftTopic } from './section-topic'

/** Sentences of a summary: the most important thing of the money, the goals and the risks. */
const SUMMARY = 3
/** Goals in the order of their weight in a summary. */
const GOAL_ROOTS: readonly GoalRoot[] = ['goalArea', 'strategicGoal', 'baseCondition']

/** A statement that shows the result of an earlier one, split otherwise: net cost per area, then the same by kind of cost. */
function isRepeated(line: LineSubject, earlier: readonly LineSubject[]): boolean {
  return earlier.some((other) =>
    (['actual', 'forecast'] as const).every((measure) => {
      const [a, b] = [line.measures[measure], other.measures[measure]]
      return a === b || (a !== null && b !== null && reconciles(a, b))
    }),
  )
}

/** The results of statements, net costs first; each result once. */
function resultsOf(lines: readonly LineSubject[], statementKeys: readonly string[]): readonly LineSubject[] {
  const results = lines.filter(({ statement, line }) => statementKeys.includes(statement.key) && lastTotal(statement)?.key === line.key)
  return results.filter((line, index) => !isRepeated(line, results.slice(0, index)))
}

/** Where several results stand in one text, each sentence says whose it is. */
function named(drafts: readonly SentenceDraft[], areSeveral: boolean): readonly SentenceDraft[] {
  return areSeveral ? drafts.map((draft) => ({ ...draft, of: draft.subject.label })) : drafts
}

function summaryDrafts(context: DraftContext, lines: readonly LineSubject[]): readonly SentenceDraft[] {
  const results = resultsOf(lines, context.facts.statements.map(({ key }) => key))
  const money = results.flatMap((line) => named(statementDrafts(context, line, lines).slice(0, 1), results.length > 1))
  const root = GOAL_ROOTS.find((each) => indicatorsBelow(context.facts, each).length > 0)
  const goals = root === undefined ? [] : goalDrafts(context, root)
  const parts = [money, goals.slice(0, 1), riskDrafts(context).slice(0, 1), assignmentDrafts(context).slice(0, 1), goals.slice(1, 2)]
  return parts.flat().slice(0, Math.max(SUMMARY, money.length))
}

/** What is not money: that is said of the totals of all topics together. */
function draftsAbout(topic: DraftTopic, context: DraftContext, lines: readonly LineSubject[]): readonly SentenceDraft[] {
  switch (topic.kind) {
    case 'summary':
      return summaryDrafts(context, lines)
    case 'statement':
    case 'line':
      return []
    case 'goals':
      return goalDrafts(context, topic.root)
    case 'risks':
      return riskDrafts(context)
    case 'assignments':
      return assignmentDrafts(context)
    case 'placements':
      return placementDrafts(context, lines)
  }
}

/** The totals that topics are about: results of statements, and a line that a title names. */
function totalsOf(topics: readonly DraftTopic[], lines: readonly LineSubject[]): readonly LineSubject[] {
  const statementKeys = topics.flatMap((topic) => (topic.kind === 'statement' ? [topic.statementKey] : []))
  return [...resultsOf(lines, statementKeys), ...topics.flatMap((topic) => (topic.kind === 'line' ? [topic.line] : []))]
}

/**
 * The sentences that the figures propose for each section text of a report, in the order of the form, money first. Nothing is guessed: a
 * sentence whose figure is missing is not proposed. August 2020, chapter Ekonomi: forecast change 0,1 mnkr, variance −9,5 mnkr, and more.
 * @param view of the same facts and form
 * @param limits from which size on a line must be commented
 * @returns one entry per section text, with empty lists where the figures say nothing about it
 */
export function draftsOf(facts: ReportFacts, form: ReportForm, view: ReportView, limits: CommentLimits): readonly SectionDrafts[] {
  const context: DraftContext = { facts, figures: byKey(linkableFigures(facts, view)) }
  const lines = lineSubjects(facts)
  return form.sections.flatMap((section) => {
    const texts = section.blocks.flatMap((block) => (block.kind === 'prose' ? [block.sectionKey] : []))
    if (texts.length === 0) return []
    const topics = topicsOf(section, form, lines)
    const totals = totalsOf(topics, lines)
    const money = totals.flatMap((total) => named(statementDrafts(context, total, lines), totals.length > 1))
    const drafts = [...money, ...topics.flatMap((topic) => draftsAbout(topic, context, lines))]
    return texts.map((sectionKey) => ({ sectionKey, drafts, asks: commentAsks(totals, facts, form, limits) }))
  })
}
