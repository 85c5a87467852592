import { serveScoreHistory } from './serve-score-history'

// The thread that looks back over the record.
serveScoreHistory(globalThis)
