export {
  forecastGate,
  LEAST_CHANCE,
  type Forecast,
  type ForecastQuestion,
} from './forecast-gate.js';
export { guessedRates, measuredRates, type RateBelief, type StatedGuess } from './rate-belief.js';
export { selfTest, type SelfTestQuestion, type SelfTestRow } from './self-test.js';
export { drawRun, simulateGate, type SimulatedOutcomes, type Simulation } from './simulate-gate.js';
