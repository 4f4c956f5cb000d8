import { takesQuestions } from '@/lib/domain/question'
import { allOf, anyOf, the } from './permission'
import { mayReadReport, type ReportSubject } from './report'

/** Members of the committee ask about a report that they may read, until it is adopted. */
export const mayAskQuestions = allOf<ReportSubject>(the('member'), mayReadReport, (_actor, { status }) => (takesQuestions(status) ? null : 'WRONG_STATUS'))

/** The department answers what has been asked, whatever has become of the report since. */
export const mayAnswerQuestions = anyOf<ReportSubject>(the('controller'), the('departmentHead'), the('committeeSecretary'))

/** Questions are read by those who answer them and, once they have the report, by all members of the committee. */
export const mayReadQuestions = anyOf<ReportSubject>(mayAnswerQuestions, allOf<ReportSubject>(the('member'), mayReadReport))
