import { serveScoreHistory } from './score-history'

// The thread that looks back over the record.
serveScoreHistory(globalThis)
