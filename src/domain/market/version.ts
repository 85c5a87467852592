/** Version of the disruption model's equations (docs/model.md §1); an equation that changes raises it. */
export const MODEL_VERSION = 'model-2.0.0'

/** Version of the score's formula (docs/model.md §2), shown beside every score. */
export const FORMULA_VERSION = 'score-2.0.0'

/** Version of what is said of a part of a buyer's list, its score included (docs/model.md §6). */
export const PARTS_FORMULA_VERSION = 'parts-3.0.0'

/**
 * Version of the forecasts of the backtest (docs/backtest.md): 2.0.0 adds to every range how far off the model and its
 * rivals were in the other episodes. Neither the equations nor the score know of it.
 */
export const FORECAST_VERSION = 'forecast-2.0.0'
