import { driftForecast, meanForecast, seasonalNaiveForecast } from './naive'
import { changesOf, sampleVariance, SEASON, valueAt } from './series'
import type { SeriesForecast } from './series-forecast'
import { smoothingForecast, smoothSeries, type SmoothingState, type SmoothingWeights } from './smoothing'
import { fitSmoothing, SMOOTHING_MODELS, type SmoothingModel } from './smoothing-fit'

export type NaiveModel = 'mean' | 'drift' | 'seasonalNaive'
export type SeriesModel = NaiveModel | SmoothingModel

/** Months that a series needs before it is modelled: two seasons (domain "Forecasts"). */
export const MONTHS_NEEDED = 2 * SEASON

const sumOfSquares = (errors: readonly number[]) => errors.reduce((sum, error) => sum + error * error, 0)

/** Mean of the months before each month after the first year, taken from it. */
function meanErrors(series: readonly number[]): readonly number[] {
  let sum = 0
  const errors = series.map((value, months) => {
    const error = value - sum / Math.max(1, months)
    sum += value
    return error
  })
  return errors.slice(SEASON)
}

/** Each month after the first year less the month before it moved on by the mean change so far. */
function driftErrors(series: readonly number[]): readonly number[] {
  const first = valueAt(series, 0)
  return series.slice(SEASON).map((value, index) => {
    const last = valueAt(series, index + SEASON - 1)
    return value - last - (last - first) / (index + SEASON - 1)
  })
}

/** The simple models: what they miss one month ahead after the first year, what they expect, and what the data decide in them. */
const NAIVE_MODELS = {
  mean: { errors: meanErrors, forecast: meanForecast, decided: 1 },
  drift: { errors: driftErrors, forecast: driftForecast, decided: 1 },
  seasonalNaive: { errors: (series: readonly number[]) => changesOf(series, SEASON), forecast: seasonalNaiveForecast, decided: SEASON },
} as const
const NAIVE: readonly NaiveModel[] = ['mean', 'drift', 'seasonalNaive']
const SMOOTHING: readonly SmoothingModel[] = ['simpleSmoothing', 'dampedTrend', 'holtWinters']

/** Where a smoothing model stands after the months that it was fitted to. */
interface FittedSmoothing {
  readonly months: number
  readonly weights: SmoothingWeights
  readonly state: SmoothingState
  /** Of one month's unforeseen part. */
  readonly variance: number
}

/** The model that suits a series, and what was found on the way, for the next time with more months. */
export interface ChosenModel {
  /** Where the model stands; a naive one has nothing to fit. */
  readonly chosen: { readonly model: NaiveModel } | ({ readonly model: SmoothingModel } & FittedSmoothing)
  /** Parameters of every smoothing model. */
  readonly parameters: Readonly<Record<SmoothingModel, readonly number[]>>
}

/** Akaike's criterion: the error in one month's steps, and a price for each number that the data decide. Least is best. */
function akaike(squared: number, months: number, decided: number): number {
  return months * Math.log(squared / months) + 2 * decided
}

function isNaive(model: SeriesModel): model is NaiveModel {
  return model in NAIVE_MODELS
}

interface Candidate {
  readonly model: SeriesModel
  readonly criterion: number
}

/** Of two that are equally good, the simpler, which comes first. */
function bestOf(candidates: readonly Candidate[]): SeriesModel {
  return candidates.reduce((best, each) => (each.criterion < best.criterion ? each : best)).model
}

function fittedSmoothing(model: SmoothingModel, parameters: readonly number[], series: readonly number[]): FittedSmoothing {
  const { start, weights: weightsOf } = SMOOTHING_MODELS[model]
  const weights = weightsOf(parameters)
  const { errors, state } = smoothSeries(series, SEASON, weights, start(series))
  return { months: series.length, weights, state, variance: sampleVariance(errors) }
}

/**
 * The model with the least value of Akaike's criterion over the months after the first year, as R's ets chooses. With few months
 * that is a simple one; a season has to show clearly. A series that never changes is its mean.
 * AirPassengers 1949–1952 → Holt–Winters.
 * @param series at least 24 months
 * @param earlier the choice with fewer months of the same series, whose weights the search begins from; null for none
 */
export function chooseModel(series: readonly number[], earlier: ChosenModel | null): ChosenModel {
  const months = series.length - SEASON
  const naive = NAIVE.map((model): Candidate => {
    const { errors, decided } = NAIVE_MODELS[model]
    return { model, criterion: akaike(sumOfSquares(errors(series)), months, decided) }
  })
  const fit = (model: SmoothingModel) => fitSmoothing(model, series, earlier?.parameters[model] ?? null)
  const fits = { simpleSmoothing: fit('simpleSmoothing'), dampedTrend: fit('dampedTrend'), holtWinters: fit('holtWinters') }
  const smoothing = SMOOTHING.map((model): Candidate => {
    return { model, criterion: akaike(fits[model].squaredErrors, months, SMOOTHING_MODELS[model].decided) }
  })
  const model = bestOf([...naive, ...smoothing])
  const parameters = {
    simpleSmoothing: fits.simpleSmoothing.parameters,
    dampedTrend: fits.dampedTrend.parameters,
    holtWinters: fits.holtWinters.parameters,
  }
  return { chosen: isNaive(model) ? { model } : { model, ...fittedSmoothing(model, parameters[model], series) }, parameters }
}

/**
 * What a chosen model expects after a series, which is the one it was chosen on or one that goes on: the weights stay.
 * Holt–Winters on AirPassengers 1949–1952: January 1953 about 199.
 * @param horizon months ahead; 0 gives a forecast of nothing
 */
export function forecastWith({ chosen }: ChosenModel, series: readonly number[], horizon: number): SeriesForecast {
  if (!('state' in chosen)) return NAIVE_MODELS[chosen.model].forecast(series, horizon)
  const { months, weights, state, variance } = chosen
  return smoothingForecast(smoothSeries(series.slice(months), 0, weights, state).state, weights, variance, horizon)
}
